import Commerce
import Texts

/// Work under way, shown with a spinner and the time it has taken.
public struct Activity: Sendable, Hashable {
  public var token: LoadToken
  public var phrase: Phrase
  public var startedAt: Timestamp
  /// A write that is waited for: leaving asks first.
  public var isWrite: Bool
  /// How long it goes unmentioned, in milliseconds: what the local store answers at once would only flicker.
  public var quiet: Int64
  /// What is said of a write that is stopped.
  public var stopPhrase: Phrase

  public init(
    token: LoadToken, phrase: Phrase, startedAt: Timestamp, isWrite: Bool = false, quiet: Int64 = 0,
    stopPhrase: Phrase = .waitingStopped
  ) {
    self.token = token
    self.phrase = phrase
    self.startedAt = startedAt
    self.isWrite = isWrite
    self.quiet = quiet
    self.stopPhrase = stopPhrase
  }

  public static let localQuiet: Int64 = 300

  /// Whether it is too young to be mentioned.
  public func isQuiet(at now: Timestamp) -> Bool { now.milliseconds - startedAt.milliseconds < quiet }

  /// Whether it waits for another write; nothing of it has been sent then.
  public var isWaitingForLock: Bool {
    switch phrase {
    case .doubt(.waiting), .doubt(.waitingForEarlier), .doubt(.waitingForCustomer): true
    default: false
    }
  }
}

/// The id of a write that may be repeated, and a source of ids for repeats.
public struct RepeatableRequest: Sendable {
  /// Commits a repeat to the journal and returns its request id; then its first byte may leave.
  ///
  /// Its parameter is the technical reason for the repeat. It throws ``DeskError/Kind/store(_:)`` if the journal cannot record
  /// the repeat; nothing is sent then.
  public typealias Again = @Sendable (String) async throws(DeskError) -> RequestID

  public let id: RequestID
  public let again: Again

  public init(_ id: RequestID, again: @escaping Again) {
    self.id = id
    self.again = again
  }
}

/// The technical note of a repeat: the id of its request, and its reason.
public struct RepeatNote: Hashable, Sendable {
  private static let start = "again as "

  public var request: RequestID
  public var reason: String

  public init(_ request: RequestID, reason: String) {
    (self.request, self.reason) = (request, reason)
  }

  /// - Returns: `nil` for the note of any other event.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.start) else { return nil }
    let rest = text.dropFirst(Self.start.count)
    let name = rest.prefix { $0 != ":" }
    self.init(RequestID(rawValue: String(name)), reason: String(rest.dropFirst(name.count + 2)))
  }

  public var text: String { Self.start + request.rawValue + (reason.isEmpty ? "" : ": " + reason) }
}

extension JournalEntry.Event {
  /// The request id of a repeat; `nil` for any other event.
  public var repeatRequest: RequestID? { state == .sending ? RepeatNote(note)?.request : nil }
}

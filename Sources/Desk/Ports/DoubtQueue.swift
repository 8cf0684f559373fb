import Commerce

/// The writes that were sent and are not settled, with the times at which the platform is asked about them.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol DoubtQueue: Sendable {
  /// The writes that are not settled, the oldest first.
  ///
  /// - Parameter order: those on one order; `nil` for all of them.
  func openWrites(of order: OrderID?) async throws(DeskError) -> [OpenWrite]

  /// Says when the platform is asked next about some writes. This process no longer works on them.
  ///
  /// - Parameters:
  ///   - due: `nil` where they are not asked about any more.
  ///   - looks: how many times the platform was asked so far.
  func schedule(_ ids: [JournalEntry.ID], due: Timestamp?, looks: Int) async throws(DeskError)

  /// Makes this process the one that settles, until ``endSettling()`` or its end.
  ///
  /// - Returns: false where another process is.
  func beginSettling() async -> Bool

  func endSettling() async
}

/// A write of which it is not known yet what became of it.
public struct OpenWrite: Hashable, Sendable {
  public var entry: JournalEntry
  /// Whether a living process is still sending it or reading it back.
  public var isAttended: Bool
  /// When the platform is asked next; `nil` if it is not.
  public var due: Timestamp?
  public var looks: Int

  public init(entry: JournalEntry, isAttended: Bool, due: Timestamp?, looks: Int) {
    self.entry = entry
    self.isAttended = isAttended
    self.due = due
    self.looks = looks
  }

  /// When the platform is asked about it next, by the clock as it is now; `nil` if it is not.
  ///
  /// A time far ahead is one of a clock that was set back since; that there is none in the first days is the word of one that was
  /// ahead.
  func nextLook(at now: Timestamp) -> Timestamp? {
    guard !isAttended, entry.intent.target.orderID != nil else { return nil }
    guard let due else { return DoubtSchedule.reaches(from: entry.openedAt, to: now) ? now : nil }
    return due > DoubtSchedule.latest(from: now) ? now : due
  }

  func isDue(at now: Timestamp) -> Bool { nextLook(at: now).map { $0 <= now } ?? false }
}

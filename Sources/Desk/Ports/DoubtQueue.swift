import Commerce

/// The open writes, and when the platform is asked about them.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol DoubtQueue: Sendable {
  /// The open writes, oldest first.
  ///
  /// - Parameter order: only those on this order; `nil` for all.
  func openWrites(of order: OrderID?) async throws(DeskError) -> [OpenWrite]

  /// Schedules the next check of some writes. This process no longer works on them.
  ///
  /// - Parameters:
  ///   - due: `nil` if the platform is not asked about them any more.
  ///   - looks: how often the platform was asked so far.
  func schedule(_ ids: [JournalEntry.ID], due: Timestamp?, looks: Int) async throws(DeskError)

  /// Makes this process the one that settles, until ``endSettling()`` or its end.
  ///
  /// - Returns: false if another process settles.
  func beginSettling() async -> Bool

  func endSettling() async
}

/// A write whose outcome is not known yet.
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

  /// When the platform is asked next, by the current clock; `nil` if it is not.
  ///
  /// A time far ahead was set before the clock was set back. A missing time in the first days was set by a clock that was ahead.
  func nextLook(at now: Timestamp) -> Timestamp? {
    guard !isAttended, entry.intent.target.orderID != nil else { return nil }
    guard let due else { return DoubtSchedule.reaches(from: entry.openedAt, to: now) ? now : nil }
    return due > DoubtSchedule.latest(from: now) ? now : due
  }

  func isDue(at now: Timestamp) -> Bool { nextLook(at: now).map { $0 <= now } ?? false }
}

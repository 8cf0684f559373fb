import Commerce
import Desk
import Texts

/// What the console asks of the queue of writes that are not settled.
public enum DoubtEffect: Hashable, Sendable {
  /// Which are open, and when is the platform to be asked next? Nothing is asked of it.
  case look
  /// Asks the platform about the writes whose time has come.
  case settle
  /// Asks about one entry now.
  case ask(LoadToken, JournalEntry.ID)
  /// Ends the doubt about an entry by an operator's word.
  case close(LoadToken, JournalEntry.ID, word: String)
}

/// What the queue reports.
public enum DoubtEvent: Sendable {
  /// The next time, if the platform is asked about anything.
  case next(Timestamp?)
  /// All that are open now.
  case open([OpenWrite])
  /// The entries that were looked into, as they stand now.
  case settled([JournalEntry], next: Timestamp?)
  case asked(LoadToken, JournalEntry.ID, Result<JournalEntry?, DeskError>)
  case closed(LoadToken, JournalEntry.ID, Result<JournalEntry?, DeskError>)
}

/// What the console knows of writes that are not settled.
struct DoubtState: Sendable, Equatable {
  /// Milliseconds between two looks at the queue while another process settles.
  static let pauseOfSettling: Int64 = 5000

  /// When this session began.
  let startedAt: Timestamp
  /// When the platform is asked next.
  var settlingDue: Timestamp?
  /// Whether the operator was told of writes that an earlier session left open.
  var hasToldOpenWrites = false
  /// Writes that this operator sent in this session, whose outcome is unknown and that no process is working on.
  private(set) var left: [WriteTarget] = []

  mutating func note(_ open: [OpenWrite], of operatorName: String) {
    left = open.filter { write in
      !write.isAttended && write.entry.intent.operatorName == operatorName && write.entry.openedAt >= startedAt
    }.map(\.entry.intent.target)
  }
}

import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts

/// The journal: everything that was sent, and what is not settled of it.
public struct Journal: Component {
  public typealias Page = JournalView
  public typealias Choice = Never
  public typealias Inquiry = Never

  /// Milliseconds between two looks at the open writes while another process settles them.
  static let pauseOfSettling: Int64 = 5000

  /// When this session began.
  let startedAt: Timestamp
  /// When the platform is asked next about open writes.
  public internal(set) var settlingDue: Timestamp?
  /// Whether the operator was told of writes that an earlier session left open.
  var hasToldOpenWrites = false
  /// Writes that this operator sent in this session, whose outcome is unknown and that no process is working on.
  private(set) var left: [WriteTarget] = []

  init(startedAt: Timestamp) {
    self.startedAt = startedAt
  }

  mutating func note(_ open: [OpenWrite], of operatorName: String) {
    left = open.filter { write in
      !write.isAttended && write.entry.intent.operatorName == operatorName && write.entry.openedAt >= startedAt
    }.map(\.entry.intent.target)
  }

  public enum Entry: Equatable, Sendable {
    /// What was found out about an open entry, which that closes.
    case closing(JournalEntry.ID)
  }

  public enum Effect: Hashable, Sendable {
    /// Reads the entries, newest first.
    case load(LoadToken)
    /// Which writes are open, and when is the platform to be asked next? Nothing is asked of it.
    case look
    /// Asks the platform about the writes whose time has come.
    case settle
    /// Asks about one entry now.
    case ask(LoadToken, JournalEntry.ID)
    /// Closes an open entry by an operator's word.
    case close(LoadToken, JournalEntry.ID, word: String)
  }

  public enum Event: Sendable {
    case loaded(LoadToken, Result<[JournalEntry], DeskError>)
    /// The next time, if the platform is asked about anything.
    case next(Timestamp?)
    /// All that are open now.
    case open([OpenWrite])
    /// The entries that were looked into, as they stand now.
    case settled([JournalEntry], next: Timestamp?)
    case asked(LoadToken, JournalEntry.ID, Result<JournalEntry?, DeskError>)
    case closed(LoadToken, JournalEntry.ID, Result<JournalEntry?, DeskError>)
  }
}

/// The result of a check of the journal and its files.
public enum JournalVerification: Hashable, Sendable {
  /// Every event is unchanged and none is missing.
  case intact(count: Int)
  /// The first fault; `at` is the event's position in the journal, counted from 1, or the position it would have.
  case broken(at: Int, reason: Reason)
  /// The events are unchanged, but these tables, indexes, views or triggers are not the program's, were changed, or are missing.
  case schemaChanged([String])

  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// An event was changed, or the program did not write it.
    case eventChanged
    /// An event is missing between others.
    case eventMissing
    /// The order, operator or change of the event's entry was changed.
    case payloadChanged
    /// The order, operator and change of the event's entry were erased.
    case payloadErased
    /// An entry without events: the program did not write it, or its events are missing.
    case entryWithoutEvents
    /// Events are missing at the end.
    case endMissing
    /// The file with the journal's head is missing.
    case headMissing
    /// The program did not write the file with the journal's head for this journal.
    case headChanged
    /// The file with the journal's head is an earlier version.
    case headOlder
    /// The file with the count beside the journal's key is missing.
    case anchorMissing
    /// The program did not write the file with the count beside the journal's key for this store.
    case anchorChanged
    /// The list of open writes lacks the event's entry.
    case openWriteMissing
    /// The list of open writes has an entry that no event opened, or that is settled.
    case openWriteForged
    /// The list of writes by order differs from the event's entry.
    case orderListChanged

    /// Whether it concerns an event rather than a file.
    public var isOfEvent: Bool {
      switch self {
      case .headMissing, .headChanged, .headOlder, .anchorMissing, .anchorChanged: false
      default: true
      }
    }
  }
}

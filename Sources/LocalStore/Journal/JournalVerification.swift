/// What a check of the journal and its files found.
public enum JournalVerification: Hashable, Sendable {
  /// Every event is as it was written, and none is missing.
  case intact(count: Int)
  /// The first fault; `at` is the event's position in the journal, counted from 1, or where it would be.
  case broken(at: Int, reason: Reason)
  /// The events are as they were written, but these tables, indexes, views or triggers are not the program's, or not as it
  /// made them, or gone.
  case schemaChanged([String])

  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// An event differs from what was written, or was not written by the program.
    case eventChanged
    /// An event is gone from between others.
    case eventMissing
    /// The order, operator or change of the event's entry differs from what was written, or is back after it was erased.
    case payloadChanged
    /// The order, operator and change of the event's entry were erased, and not by the program.
    case payloadErased
    /// An entry without events: it was not written by the program, or its events are gone.
    case entryWithoutEvents
    /// Events are gone from the end.
    case endMissing
    /// The file with the journal's head is gone.
    case headMissing
    /// The file with the journal's head was not written by the program for this journal.
    case headChanged
    /// The file with the journal's head is an earlier one.
    case headOlder
    /// The file with the count beside the journal's key is gone.
    case anchorMissing
    /// The file with the count beside the journal's key was not written by the program for this store.
    case anchorChanged
    /// The list of writes that are not settled lacks the event's.
    case openWriteMissing
    /// The list of writes that are not settled has one that no event opened, or that was settled.
    case openWriteForged
    /// The list of the writes by order differs from the event's entry.
    case orderListChanged

    /// Whether it is about one event rather than a file.
    public var isOfEvent: Bool {
      switch self {
      case .headMissing, .headChanged, .headOlder, .anchorMissing, .anchorChanged: false
      default: true
      }
    }
  }
}

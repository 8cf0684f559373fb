/// What a check of the journal's chain found.
public enum JournalVerification: Hashable, Sendable {
  /// Every event is as it was written, and none is missing.
  case intact(count: Int)
  /// The first fault; `at` is the event's position in the journal, counted from 1, or where it would be.
  case broken(at: Int, reason: Reason)

  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// An event differs from what was written, or was not written by the program.
    case eventChanged
    /// An event is gone from between others.
    case eventMissing
    /// The order, operator or change of the event's entry differs from what was written.
    case payloadChanged
    /// An entry without events: it was not written by the program, or its events are gone.
    case entryWithoutEvents
    /// Events are gone from the end.
    case endMissing
    /// The file with the journal's head is gone.
    case headMissing
    /// The file with the journal's head was not written by the program.
    case headChanged
  }
}

import FoundationEssentials

/// The length of a journal and the code of its last event.
struct JournalHead: Equatable, Sendable {
  enum Reading: Equatable, Sendable {
    case authentic(JournalHead)
    case missing
    /// Not written with the journal's key.
    case forged
  }

  static let codeSize = 32

  /// The number of events.
  var count: Int64
  /// The last event's code.
  var code: Data

  static let empty = JournalHead(count: 0, code: Data(repeating: 0, count: codeSize))
}

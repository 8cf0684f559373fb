import FoundationEssentials

/// What the chain covers of one event. The payload is in it by its digest only, so that it can be erased.
struct ChainedEvent {
  /// Counted from 1 over the whole journal, without gaps.
  var position: Int64
  var entryID: Int64
  var state: String
  /// Milliseconds since 1970.
  var at: Int64
  var note: String
  var uid: Int64
  var digest: Data

  /// The event's authentication code, which also stands for all events before it.
  func code(after previous: Data, key: JournalKey) -> Data {
    var message = Data()
    for number in [position, entryID, at, uid] { message.append(number) }
    // Each part after its length: no two events give the same bytes.
    for part in [previous, Data(state.utf8), Data(note.utf8), digest] {
      message.append(Int64(part.count))
      message.append(part)
    }
    return key.authenticate(message)
  }
}

extension Data {
  mutating func append(_ number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}

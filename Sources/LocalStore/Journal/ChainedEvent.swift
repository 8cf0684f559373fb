import Crypto
import FoundationEssentials
import GRDB

/// The part of an event that the chained hash covers. It includes the payload by digest only.
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

  /// The event's authentication code, which also covers all events before it.
  func code(after previous: Data, key: JournalKey) -> Data {
    key.authenticate(message(after: previous))
  }

  /// A digest of this event and all before it that needs no key.
  func seal(after previous: Data, code: Data, before: Data) -> Data {
    Data(SHA256.hash(data: before + message(after: previous) + code))
  }

  private func message(after previous: Data) -> Data {
    var message = Data()
    for number in [position, entryID, at, uid] { message.append(number) }
    // Each part follows its length, so that two different events never give the same bytes.
    for part in [previous, Data(state.utf8), Data(note.utf8), digest] {
      message.append(Int64(part.count))
      message.append(part)
    }
    return message
  }
}

extension ChainedEvent {
  /// All events from a position on, each with its code and its entry's payload, for ``init(_:)``.
  static func rows(from position: Int64 = 1) -> SQLRequest<Row> {
    """
    SELECT event.position, event.entry_id, event.state, event.at, event.note, event.uid, entry.digest, event.mac,
      entry.payload
    FROM journal_event AS event LEFT JOIN journal_entry AS entry ON entry.id = event.entry_id
    WHERE event.position >= \(position) ORDER BY event.position
    """
  }

  init(_ row: Row) throws {
    try self.init(
      position: row.read(0), entryID: row.read(1), state: row.read(2), at: row.read(3), note: row.read(4),
      uid: row.read(5), digest: row.read(6))
  }
}

extension Data {
  mutating func append(_ number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}

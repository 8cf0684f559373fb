import Commerce
import Desk
import FoundationEssentials
import GRDB

/// One event of the journal with the content of its entry.
public struct JournalRecord: Sendable {
  /// Its position in the journal, counted from 1.
  public var position: Int64
  /// The write it belongs to; negative for acts on the store itself.
  public var entryID: Int64
  /// A ``WriteState``, or `forgotten` or `restored`.
  public var state: String
  public var at: Timestamp
  public var note: String
  public var uid: UInt32
  /// `nil` if the payload is missing, and for acts on the store itself.
  public var intent: WriteIntent?
  /// The request that last sent the write by then: the intent's, or a repeat's. `nil` if the intent is.
  public var request: RequestID?
  /// Who acted on the store itself and why, if stated.
  public var act: (operatorName: String, reason: String)?
}

extension LocalStore {
  /// The events after a position and not before a time, oldest first.
  ///
  /// - Parameter since: compared with each event. The order is that of writing, which may differ from the times if a clock was
  ///   set back.
  public func records(after position: Int64, since: Timestamp?, limit: Int) async throws(DeskError) -> [JournalRecord] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT event.position, event.entry_id, event.state, event.at, event.note, event.uid, entry.payload,
            (SELECT note FROM journal_event AS sent
              WHERE sent.entry_id = event.entry_id AND sent.position <= event.position AND sent.state = ?
              ORDER BY sent.position DESC LIMIT 1)
          FROM journal_event AS event LEFT JOIN journal_entry AS entry ON entry.id = event.entry_id
          WHERE event.position > ? AND event.at >= ? ORDER BY event.position LIMIT ?
          """, arguments: [WriteState.sending.rawValue, position, since?.milliseconds ?? .min, limit])
      return try rows.map(JournalRecord.init(row:))
    }
  }
}

extension JournalRecord {
  fileprivate init(row: Row) throws {
    position = try row.read(0)
    entryID = try row.read(1)
    state = try row.read(2)
    at = Timestamp(milliseconds: try row.read(3))
    note = try row.read(4)
    uid = UInt32(truncatingIfNeeded: try row.read(5) as Int64)
    guard let payload: Data = try row.readIfPresent(6) else { return }
    if entryID > 0 {
      let intent = try JournalPayload.intent(from: payload)
      self.intent = intent
      request = try RepeatNote(row.readIfPresent(7) ?? "")?.request ?? intent.request
    } else {
      let content = try JSONDecoder().decode(StoreAct.Payload.self, from: payload)
      act = (content.operatorName, content.text)
    }
  }
}

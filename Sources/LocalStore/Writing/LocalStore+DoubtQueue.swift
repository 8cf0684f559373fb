import Commerce
import Desk
import GRDB

extension LocalStore: DoubtQueue {
  public func openWrites(of order: OrderID?) async throws(DeskError) -> [OpenWrite] {
    try await read { [lock] db in
      let rows = try OpenWriteRow.fetch(db, of: order)
      guard !rows.isEmpty else { return [] }
      let entries = try JournalEntry.fetch(db, where: "id IN \(rows.map(\.id))")
      let entryOf = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
      return rows.compactMap { row in
        guard let entry = entryOf[row.id], !entry.isSettled, order == nil || entry.intent.target.orderID == order else {
          return nil
        }
        let isOrphan = row.lease != OpenWriteRow.nobody && !lock.isHeld(row.lease)
        // A write of a dead process is due at once.
        return OpenWrite(
          entry: entry, isAttended: row.lease != OpenWriteRow.nobody && !isOrphan,
          due: isOrphan ? entry.openedAt : row.due.map { Timestamp(milliseconds: $0) }, looks: row.looks)
      }
    }
  }

  public func schedule(_ ids: [JournalEntry.ID], due: Timestamp?, looks: Int) async throws(DeskError) {
    try await write { db in
      try db.execute(
        literal: """
          UPDATE open_write SET lease = \(OpenWriteRow.nobody), due_at = \(due?.milliseconds), looks = \(looks)
          WHERE entry_id IN \(ids)
          """)
    }
  }

  public func beginSettling() async -> Bool { lock.tryLock(LockByte.settling) }

  public func endSettling() async { lock.unlock(LockByte.settling) }
}

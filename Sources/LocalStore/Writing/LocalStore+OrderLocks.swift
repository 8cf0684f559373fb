import Commerce
import Desk
import GRDB
import Glibc

extension LocalStore: OrderLocks {
  /// The lock is a byte of the lock file, which the kernel releases however the process ends. The row beside it only says who
  /// holds it.
  public func lock(
    _ subject: LockSubject, for operatorName: String, at time: Timestamp
  ) async throws(DeskError) -> LockHolder? {
    guard lock.tryLock(LockByte.subject(subject)) else { return try await holder(of: subject) }
    do throws(DeskError) {
      try await write { [lock] db in
        try db.execute(
          literal: """
            INSERT OR REPLACE INTO order_lock (subject, lease, operator, process, since)
            VALUES (\(subject.rawValue), \(lock.lease), \(operatorName), \(getpid()), \(time.milliseconds))
            """)
      }
    } catch {
      await unlock(subject)
      throw error
    }
    return nil
  }

  public func unlock(_ subject: LockSubject) async { lock.unlock(LockByte.subject(subject)) }

  private func holder(of subject: LockSubject) async throws(DeskError) -> LockHolder {
    let found = try await read { [lock] db in
      try Row.fetchOne(
        db, sql: "SELECT lease, operator, process, since FROM order_lock WHERE subject = ?",
        arguments: [subject.rawValue]
      ).flatMap { row -> LockHolder? in
        guard try lock.isHeld(row.read(0)) else { return nil }
        let process = try Int32(truncatingIfNeeded: row.read(2) as Int64)
        return try LockHolder(
          operatorName: row.read(1), since: Timestamp(milliseconds: row.read(3)), processID: process,
          isStopped: Self.isStopped(process))
      }
    }
    // The holder has locked the byte but not written its row yet.
    return found ?? LockHolder(operatorName: "", since: Timestamp(milliseconds: 0), processID: 0, isStopped: false)
  }

  /// Whether the system reports a process as stopped. A process it does not show counts as running.
  private static func isStopped(_ process: Int32) -> Bool {
    guard let stream = fopen("/proc/\(process)/stat", "r") else { return false }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = fread(&bytes, 1, bytes.count, stream)
    // The state follows the name, which is in parentheses and may contain any character.
    guard let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")), end + 2 < count else { return false }
    return bytes[end + 2] == UInt8(ascii: "T")
  }
}

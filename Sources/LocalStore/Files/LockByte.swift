import Commerce
import Desk

/// The bytes of the lock file that one process at a time may lock. The leases of processes are below them.
enum LockByte {
  private static let first: Int64 = 1 << 62

  static func sending(_ target: WriteTarget) -> Int64 { first + (target == .catalog ? 1 : 2) }

  static let sweep = first + 3
  static let settling = first + 4

  /// Locks on orders and new customers use the upper half of the remaining range.
  static func subject(_ subject: LockSubject) -> Int64 {
    // Two subjects on the same of 2^61 bytes would merely wait for each other.
    first + (1 << 61) + Int64(subject.rawValue.utf8.stableHash >> 3)
  }
}

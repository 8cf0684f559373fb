import Commerce
import Desk

/// The places in the lock file that only one process at a time may have; the leases of processes are below them.
enum LeasedPlace {
  private static let first: Int64 = 1 << 62

  static func sending(_ target: WriteTarget) -> Int64 { first + (target == .catalog ? 1 : 2) }

  static let sweep = first + 3
  static let settling = first + 4

  /// The locks on orders and new customers have the upper half of what is left.
  static func lock(on subject: LockSubject) -> Int64 {
    // Two subjects on one of 2^61 places would only wait for each other.
    first + (1 << 61) + Int64(subject.rawValue.utf8.stableHash >> 3)
  }
}

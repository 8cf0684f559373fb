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
    // FNV-1a; two of 2^61 places are one for nobody, and then one waits for the other.
    let hash = subject.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return first + (1 << 61) + Int64(hash >> 3)
  }
}

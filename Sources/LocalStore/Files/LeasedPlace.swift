import Desk

/// The places in the lock file that only one process at a time may have; the leases of processes are below them.
enum LeasedPlace {
  private static let first: Int64 = 1 << 62

  static func sending(_ target: WriteTarget) -> Int64 { first + (target == .catalog ? 1 : 2) }

  static let sweep = first + 3
}

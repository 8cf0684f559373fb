import Desk

extension LocalStore: SendingTurns {
  /// The turn is a place in the lock file: a process that ends in whatever way gives it up.
  public func beginSending(_ target: WriteTarget) async throws(DeskError) {
    guard lock.take(Self.place(of: target)) else { throw DeskError(.notPossible(.sentElsewhere)) }
  }

  public func endSending(_ target: WriteTarget) async {
    lock.give(Self.place(of: target))
  }

  /// Leases of processes are below.
  private static func place(of target: WriteTarget) -> Int64 {
    (1 << 62) + (target == .catalog ? 1 : 2)
  }
}

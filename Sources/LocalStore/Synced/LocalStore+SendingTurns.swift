import Desk

extension LocalStore: SendingTurns {
  /// The turn is a place in the lock file: a process that ends in whatever way gives it up.
  public func beginSending(_ target: WriteTarget) async throws(DeskError) {
    guard lock.take(LeasedPlace.sending(target)) else { throw DeskError(.notPossible(.sentElsewhere)) }
  }

  public func endSending(_ target: WriteTarget) async {
    lock.give(LeasedPlace.sending(target))
  }
}

import Desk

extension LocalStore: SendingLock {
  /// The lock is a byte of the lock file, which the kernel releases however the process ends.
  public func beginSending(_ target: WriteTarget) async throws(DeskError) {
    guard lock.tryLock(LockByte.sending(target)) else { throw DeskError(.notPossible(.sentElsewhere)) }
  }

  public func endSending(_ target: WriteTarget) async {
    lock.unlock(LockByte.sending(target))
  }
}

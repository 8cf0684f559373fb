import Desk
import Glibc
import Synchronization

/// The lock file shared by all processes of a store: one write lock, and a lease for each process.
///
/// The write lock is an `flock` on the whole file. A lease is a lock on one byte at a random offset that identifies the process.
/// It belongs to the open file description, so the kernel releases it however the process ends, and nothing needs cleaning. The
/// two kinds do not conflict. The file stays empty.
final class StoreLock: Sendable {
  /// The offset of this process's byte.
  let lease: Int64

  private let descriptor: Int32
  /// The bytes locked by this process: the kernel tells processes apart, but not the tasks of one.
  private let lockedBytes = Mutex<Set<Int64>>([])

  // Linux's numbers for open file description locks, which the Glibc module lacks.
  private static let getOwnedLock: Int32 = 36
  private static let setOwnedLock: Int32 = 37

  init(path: String) throws(DeskError) {
    descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw DeskError(systemCall: "open", error: errno) }
    lease = .random(in: 1..<(1 << 62))
    var request = Self.byteLock(at: lease, kind: F_WRLCK)
    guard fcntl(descriptor, Self.setOwnedLock, &request) == 0 else {
      throw DeskError(systemCall: "fcntl", error: errno)
    }
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// Waits until no other process writes.
  ///
  /// A blocking `flock` has no timeout: a process stopped by Ctrl-Z during a write would hang all others. The pause is short
  /// compared with a commit, so a busy writer cannot starve the rest.
  func acquire(timeout: Duration) throws(DeskError) {
    let deadline = SuspendingClock.now + timeout
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else { throw DeskError(systemCall: "flock", error: code) }
      guard SuspendingClock.now < deadline else {
        throw DeskError(.store(.locked), detail: "another process holds the store")
      }
      usleep(200)
    }
  }

  func release() {
    flock(descriptor, LOCK_UN)
  }

  /// Notifies watchers of the file that the store was written to. The log itself changes before a commit can be read.
  func announce() {
    futimens(descriptor, nil)
  }

  /// Releases the write lock, the lease and all locked bytes.
  func releaseAll() {
    release()
    var request = Self.byteLock(at: 0, kind: F_UNLCK)
    // Up to the end of the range.
    request.l_len = 0
    _ = fcntl(descriptor, Self.setOwnedLock, &request)
    lockedBytes.withLock { $0 = [] }
  }

  /// Locks a byte for one task of this process until it is released or the process ends.
  ///
  /// - Returns: false if another process or task holds it.
  func tryLock(_ byte: Int64) -> Bool {
    guard lockedBytes.withLock({ $0.insert(byte).inserted }) else { return false }
    var request = Self.byteLock(at: byte, kind: F_WRLCK)
    if fcntl(descriptor, Self.setOwnedLock, &request) == 0 { return true }
    lockedBytes.withLock { _ = $0.remove(byte) }
    return false
  }

  func unlock(_ byte: Int64) {
    var request = Self.byteLock(at: byte, kind: F_UNLCK)
    _ = fcntl(descriptor, Self.setOwnedLock, &request)
    lockedBytes.withLock { _ = $0.remove(byte) }
  }

  /// Whether the process of a lease is alive. If the system cannot tell, it counts as alive.
  func isHeld(_ lease: Int64) -> Bool {
    if lease == self.lease { return true }
    var request = Self.byteLock(at: lease, kind: F_WRLCK)
    guard fcntl(descriptor, Self.getOwnedLock, &request) == 0 else { return true }
    return request.l_type != Int16(F_UNLCK)
  }

  private static func byteLock(at byte: Int64, kind: Int32) -> flock {
    var request = flock()
    request.l_type = Int16(kind)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = off_t(byte)
    request.l_len = 1
    return request
  }
}

import Desk
import Glibc
import Synchronization

/// The side file by which processes on one store agree: one lock for writing, and one lease for each process.
///
/// The lock is an `flock` on the whole file. A lease is a lock on one byte of it, at a random place that stands for the
/// process; it belongs to the open file description, so the kernel drops it when the process ends, in whatever way, and
/// there is nothing to clean. The two kinds do not meet. The file stays empty.
final class StoreLock: Sendable {
  /// The place of this process's byte.
  let lease: Int64

  private let descriptor: Int32
  /// The places this process has: the system tells processes apart, not the tasks of one.
  private let places = Mutex<Set<Int64>>([])

  // Linux's numbers for locks of an open file description. Glibc's module leaves the names out.
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
  /// A blocking `flock` has no limit, and a process stopped by Ctrl-Z in a write would hang all others for ever. The
  /// pause is short against a commit, so a busy writer cannot starve the rest.
  func acquire(patience seconds: Double) throws(DeskError) {
    let deadline = Self.uptime() + seconds
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else { throw DeskError(systemCall: "flock", error: code) }
      guard Self.uptime() < deadline else {
        throw DeskError(.store(.locked), detail: "another process holds the store")
      }
      usleep(200)
    }
  }

  func release() {
    flock(descriptor, LOCK_UN)
  }

  /// Tells whoever watches the file that something was written to the store. The log itself is written to before a commit can
  /// be read.
  func announce() {
    futimens(descriptor, nil)
  }

  /// Lets go of the lock, of the lease and of every place that was taken.
  func releaseAll() {
    release()
    var request = Self.byteLock(at: 0, kind: F_UNLCK)
    // To the end of all places.
    request.l_len = 0
    _ = fcntl(descriptor, Self.setOwnedLock, &request)
    places.withLock { $0 = [] }
  }

  /// Takes a place for one task of this process, until it is given back or the process ends.
  ///
  /// - Returns: false where another process or another task has it.
  func take(_ place: Int64) -> Bool {
    guard places.withLock({ $0.insert(place).inserted }) else { return false }
    var request = Self.byteLock(at: place, kind: F_WRLCK)
    if fcntl(descriptor, Self.setOwnedLock, &request) == 0 { return true }
    places.withLock { _ = $0.remove(place) }
    return false
  }

  func give(_ place: Int64) {
    var request = Self.byteLock(at: place, kind: F_UNLCK)
    _ = fcntl(descriptor, Self.setOwnedLock, &request)
    places.withLock { _ = $0.remove(place) }
  }

  /// Whether the process of a lease lives. Where the system does not say, it is taken to live.
  func isHeld(_ lease: Int64) -> Bool {
    if lease == self.lease { return true }
    var request = Self.byteLock(at: lease, kind: F_WRLCK)
    guard fcntl(descriptor, Self.getOwnedLock, &request) == 0 else { return true }
    return request.l_type != Int16(F_UNLCK)
  }

  private static func byteLock(at place: Int64, kind: Int32) -> flock {
    var request = flock()
    request.l_type = Int16(kind)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = off_t(place)
    request.l_len = 1
    return request
  }

  private static func uptime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

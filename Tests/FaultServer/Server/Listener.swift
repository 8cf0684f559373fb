import Glibc
import Synchronization

/// A listening port of this machine, which can be made to refuse or to ignore whoever comes next.
final class Listener: Sendable {
  struct Unavailable: Error {}

  let port: Int
  private let socket: Int32
  private let fillers = Mutex<[Int32]>([])
  private let isDeaf = Atomic(false)
  private let ended = Ended()

  init() throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in(loopback: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { [socket] in
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 64) == 0 && getsockname(socket, address, &length) == 0
      }
    }
    guard isBound else { throw Unavailable() }
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit {
    for filler in fillers.withLock({ $0 }) { Glibc.close(filler) }
    Glibc.close(socket)
  }

  /// Accepts until the port is closed or deaf. Runs on a thread of its own.
  func acceptAll(_ take: (Int32) -> Void) {
    defer { ended.mark() }
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { return }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      if isDeaf.load(ordering: .acquiring) {
        fillers.withLock { $0.append(connection) }
        return
      }
      take(connection)
    }
  }

  /// From now on whoever connects is refused. The port stays taken.
  func refuse() {
    shutdown(socket, Int32(SHUT_RDWR))
  }

  /// From now on whoever connects gets no answer at all: the queue of connections is full.
  func ignore() {
    isDeaf.store(true, ordering: .releasing)
    fill()
    ended.wait()
    listen(socket, 0)
    for _ in 0..<3 { fill() }
  }

  private func fill() {
    let filler = Glibc.socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in(loopback: UInt16(port))
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(filler, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    fillers.withLock { $0.append(filler) }
  }
}

/// Something that comes once and is waited for by threads.
private final class Ended: Sendable {
  private let flag = Atomic(false)

  func mark() { flag.store(true, ordering: .releasing) }

  func wait() {
    while !flag.load(ordering: .acquiring) { usleep(500) }
  }
}

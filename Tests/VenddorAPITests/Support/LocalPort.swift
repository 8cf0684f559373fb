import FaultServer
import Glibc

/// A port of this machine that is taken and on which nobody listens, so that connecting to it is refused for certain.
final class ClosedPort {
  let number: Int
  private let socket: LoopbackSocket

  init() throws {
    socket = try LoopbackSocket()
    number = try socket.bind()
  }
}

/// A port whose queue of connections is full, so that whoever connects gets no answer at all.
final class FullPort {
  let number: Int
  private let listener: LoopbackSocket
  private let queue: [LoopbackSocket]

  init() throws {
    listener = try LoopbackSocket()
    number = try listener.bind()
    try listener.listen()
    queue = try (0..<3).map { _ in try LoopbackSocket() }
    for socket in queue { socket.startConnecting(to: number) }
  }
}

private final class LoopbackSocket {
  struct Unavailable: Error {}

  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw Unavailable() }
  }

  deinit {
    close(descriptor)
  }

  /// Takes a free port and returns its number.
  func bind() throws -> Int {
    var address = sockaddr_in(loopback: 0)
    let status = Self.withPointer(to: &address) { pointer, length in
      var length = length
      return Glibc.bind(descriptor, pointer, length) | getsockname(descriptor, pointer, &length)
    }
    guard status == 0 else { throw Unavailable() }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  func listen() throws {
    guard Glibc.listen(descriptor, 0) == 0 else { throw Unavailable() }
  }

  /// Does not wait for the connection to stand.
  func startConnecting(to port: Int) {
    var address = sockaddr_in(loopback: UInt16(port))
    _ = Self.withPointer(to: &address) { connect(descriptor, $0, $1) }
  }

  private static func withPointer<Result>(
    to address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}

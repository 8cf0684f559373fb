import Glibc
import NIOCore
import NIOEmbedded
import NIOSSL
import NIOTLS

/// One accepted connection, read and written by the thread that serves it; with TLS, if it has a session.
final class Wire {
  private let socket: Int32
  private var session: EmbeddedChannel?
  private var isOpen = true

  init(_ socket: Int32) {
    self.socket = socket
  }

  deinit { close() }

  /// Shakes hands as a TLS server; false if the client broke off.
  func secure(with context: NIOSSLContext) -> Bool {
    let channel = EmbeddedChannel()
    do {
      try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
      try channel.pipeline.syncOperations.addHandler(HandshakeWatch())
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    } catch {
      return false
    }
    session = channel
    while channel.isActive {
      if (try? channel.pipeline.syncOperations.handler(type: HandshakeWatch.self).isDone) == true { return true }
      guard let bytes = receive(), (try? channel.writeInbound(ByteBuffer(bytes: bytes))) != nil else {
        flushSession()
        return false
      }
      flushSession()
    }
    return false
  }

  /// What has come, decrypted; `nil` when the client has gone.
  func read() -> [UInt8]? {
    guard let session else { return receive() }
    while true {
      if let buffer = try? session.readInbound(as: ByteBuffer.self) { return Array(buffer.readableBytesView) }
      guard let bytes = receive(), (try? session.writeInbound(ByteBuffer(bytes: bytes))) != nil else { return nil }
      flushSession()
    }
  }

  /// - Returns: whether all could be handed over.
  @discardableResult
  func write(_ bytes: some Collection<UInt8>) -> Bool {
    guard let session else { return send(Array(bytes)) }
    guard (try? session.writeOutbound(ByteBuffer(bytes: bytes))) != nil else { return false }
    return flushSession()
  }

  /// Bytes past the TLS session, as they are.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Bytes before any TLS session, as they are; `nil` when the client has gone.
  func receive() -> [UInt8]? {
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, recv(socket, buffer.baseAddress, buffer.count, 0))
    }
    return piece.isEmpty ? nil : piece
  }

  /// Says nothing more, and returns when the client has gone.
  func fallSilent() {
    while receive() != nil {}
  }

  /// Whether the client goes, or says more, within this time.
  func stirs(withinMilliseconds limit: Int32) -> Bool {
    var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, limit) > 0
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(socket)
  }

  /// Ends sending, reads what still comes, and closes: the client gets all bytes, and no reset.
  func finish() {
    shutdown(socket, Int32(SHUT_WR))
    if stirs(withinMilliseconds: 2_000) { _ = receive() }
    close()
  }

  /// Closes with a reset.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    close()
  }

  @discardableResult
  private func flushSession() -> Bool {
    while let buffer = try? session?.readOutbound(as: ByteBuffer.self) {
      guard send(Array(buffer.readableBytesView)) else { return false }
    }
    return true
  }
}

/// Knows when a handshake is done.
private final class HandshakeWatch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  var isDone = false

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted = event as? TLSUserEvent { isDone = true }
    context.fireUserInboundEventTriggered(event)
  }
}

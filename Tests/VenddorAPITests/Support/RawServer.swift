import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server that answers requests with whatever bytes a test says, so that every fault of a connection can be made.
final class RawServer: Sendable {
  /// Which request is to be answered.
  struct Request: Sendable {
    /// Counted from 0 over the server's life.
    var connection: Int
    /// Counted from 0 on its connection.
    var number: Int
    /// Head and body as they came.
    var text: String

    func header(_ name: String) -> String? {
      let line = text.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
      return line.map { String($0.dropFirst(name.count + 2)) }
    }

    var body: String { text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? "" }
  }

  struct Reply: Sendable {
    enum End: Sendable { case keepOpen, close, reset }

    var bytes: [UInt8] = []
    var end = End.keepOpen

    static let silence = Reply()
    static let close = Reply(end: .close)
    static let reset = Reply(end: .reset)

    static func raw(_ text: String, end: End = .close) -> Reply { Reply(bytes: Array(text.utf8), end: end) }

    /// A whole HTTP answer on a connection that stays open.
    static func answer(_ status: Int, _ body: String, headers: [String] = []) -> Reply {
      let head = ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)"] + headers
      return raw(head.joined(separator: "\r\n") + "\r\n\r\n" + body, end: .keepOpen)
    }
  }

  typealias Script = @Sendable (Request) -> Reply

  let port: Int
  private let listener: any Channel
  private let log: RequestLog

  /// Every request that came in whole, in order.
  var requests: [Request] { log.requests.withLock { $0 } }
  var connectionCount: Int { log.connections.load(ordering: .relaxed) }

  private init(listener: any Channel, port: Int, log: RequestLog) {
    self.listener = listener
    self.port = port
    self.log = log
  }

  /// - Parameters:
  ///   - greeting: sent as soon as somebody connects.
  ///   - reserved: the port to listen on; else any.
  static func start(
    tls: NIOSSLContext? = nil, greeting: String = "", on reserved: ReservedPort? = nil, script: @escaping Script
  ) async throws -> RawServer {
    let log = RequestLog()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(NIOBSDSocket.Option(rawValue: SO_REUSEPORT)), value: reserved == nil ? 0 : 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try channel.pipeline.syncOperations.addHandler(ScriptHandler(greeting: greeting, script: script, log: log))
        }
      }
      .bind(host: "127.0.0.1", port: reserved?.number ?? 0).get()
    return RawServer(listener: listener, port: listener.localAddress?.port ?? 0, log: log)
  }

  func stop() async {
    try? await listener.close()
  }

  /// Returns when a request has come in whole.
  func waitForRequest() async {
    for await _ in log.arrivals { return }
  }
}

private final class RequestLog: Sendable {
  let requests = Mutex<[RawServer.Request]>([])
  let connections = Atomic(0)
  let arrivals: AsyncStream<Void>
  private let arrival: AsyncStream<Void>.Continuation

  init() {
    (arrivals, arrival) = AsyncStream.makeStream()
  }

  func record(_ request: RawServer.Request) {
    requests.withLock { $0.append(request) }
    arrival.yield()
  }
}

private final class ScriptHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let greeting: String
  private let script: RawServer.Script
  private let log: RequestLog
  private let connection: Int
  private var number = 0
  private var received: [UInt8] = []

  init(greeting: String, script: @escaping RawServer.Script, log: RequestLog) {
    self.greeting = greeting
    self.script = script
    self.log = log
    connection = log.connections.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  func channelActive(context: ChannelHandlerContext) {
    guard !greeting.isEmpty else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: greeting)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received.append(contentsOf: unwrapInboundIn(data).readableBytesView)
    guard let request = completeRequest() else { return }
    received = []
    number += 1
    log.record(request)
    let reply = script(request)
    let written = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: reply.bytes)), promise: written)
    let channel = context.channel
    written.futureResult.whenComplete { _ in
      switch reply.end {
      case .keepOpen: break
      case .close: channel.close(promise: nil)
      case .reset:
        let lingering = (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        (lingering ?? channel.eventLoop.makeSucceededVoidFuture()).whenComplete { _ in channel.close(promise: nil) }
      }
    }
  }

  private func completeRequest() -> RawServer.Request? {
    let request = RawServer.Request(
      connection: connection, number: number, text: String(decoding: received, as: UTF8.self))
    let length = request.header("content-length").flatMap { Int($0) } ?? 0
    guard request.text.contains("\r\n\r\n"), request.body.utf8.count >= length else { return nil }
    return request
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

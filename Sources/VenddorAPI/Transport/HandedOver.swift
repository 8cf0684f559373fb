import NIOCore
import NIOHTTP1
import Synchronization

/// Records how far requests came, as seen on their connections.
///
/// A connection is given a request only when it is established and the TLS handshake is done. So a request that no connection was
/// given has not left this machine.
final class HandedOver: Sendable {
  enum Stage: Sendable {
    /// No connection was given the request.
    case waiting
    /// A connection was given the request, and no byte came back.
    case sent
    /// At least one byte came back on that connection.
    case answered
  }

  /// The header that identifies a request.
  static let header = "X-Request-Id"

  private let requests = Mutex<[String: Stage]>([:])

  /// How far a request has come.
  func stage(of request: String) -> Stage { requests.withLock { $0[request] } ?? .waiting }

  /// How far a request came. It is forgotten with this.
  func take(_ request: String) -> Stage { requests.withLock { $0.removeValue(forKey: request) } ?? .waiting }

  /// Adds a handler to a new connection that sees every request before it is encoded, and the bytes that come back.
  @Sendable func watch(_ channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.submit { [self] in
      let pipeline = channel.pipeline.syncOperations
      let encoder = try pipeline.handler(type: HTTPRequestEncoder.self)
      try pipeline.addHandler(Witness(self), position: .after(encoder))
    }
  }

  private func note(_ request: String, _ stage: Stage) {
    requests.withLock { $0[request] = stage }
  }

  private final class Witness: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    private let record: HandedOver
    /// The request whose first byte of an answer has not come yet.
    private var request: String?

    init(_ record: HandedOver) {
      self.record = record
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      if case .head(let head) = unwrapOutboundIn(data), let request = head.headers.first(name: HandedOver.header) {
        record.note(request, .sent)
        self.request = request
      }
      context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if let request { record.note(request, .answered) }
      request = nil
      context.fireChannelRead(data)
    }
  }
}

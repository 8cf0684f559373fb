import NIOCore
import NIOHTTP1
import Synchronization

/// Which requests were handed to a connection, seen on the connections themselves.
///
/// A connection stands, its TLS handshake included, before it is given a request: a request that no connection was given has not
/// reached anybody.
final class HandedOver: Sendable {
  /// The header by which a request is told from others.
  static let header = "X-Request-Id"

  private let requests = Mutex<Set<String>>([])

  /// Whether a request was handed over; it is forgotten.
  func take(_ request: String) -> Bool { requests.withLock { $0.remove(request) != nil } }

  /// Sees every request that is written to a connection, before it becomes bytes.
  @Sendable func watch(_ channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.submit { [self] in
      let pipeline = channel.pipeline.syncOperations
      let encoder = try pipeline.handler(type: HTTPRequestEncoder.self)
      try pipeline.addHandler(Witness(self), position: .after(encoder))
    }
  }

  private func note(_ head: HTTPRequestHead) {
    guard let request = head.headers.first(name: Self.header) else { return }
    requests.withLock { _ = $0.insert(request) }
  }

  private final class Witness: ChannelOutboundHandler {
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    private let record: HandedOver

    init(_ record: HandedOver) {
      self.record = record
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      if case .head(let head) = unwrapOutboundIn(data) { record.note(head) }
      context.write(data, promise: promise)
    }
  }
}

import Desk
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Looks at a server's certificates after they were found untrusted, because the TLS library does not say why.
///
/// The handshake is always broken off, so nothing is sent.
struct CertificateInspection {
  var settings: ConnectionSettings
  var tls: TLSConfiguration

  /// Whether a certificate of the chain is expired or not yet valid; false if the server shows none.
  func isOutOfDate() async -> Bool {
    guard let context = try? NIOSSLContext(configuration: tls) else { return false }
    let now = Int(SystemClock().now().seconds)
    let isOutOfDate = OutOfDate()
    let host = settings.origin.host
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(TimeAmount(settings.connectTimeout))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let inspect: NIOSSLCustomVerificationCallback = { certificates, verdict in
            let found = certificates.contains { now < Int($0.notValidBefore) || now > Int($0.notValidAfter) }
            isOutOfDate.flag.store(found, ordering: .relaxed)
            verdict.succeed(.failed)
          }
          let handler = try NIOSSLClientHandler(
            context: context, serverHostname: Self.serverName(host), customVerificationCallback: inspect)
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
    guard let channel = try? await bootstrap.connect(host: host, port: settings.origin.port).get() else { return false }
    let limit = channel.eventLoop.scheduleTask(in: TimeAmount(settings.connectTimeout)) {
      channel.close(promise: nil)
    }
    try? await channel.closeFuture.get()
    limit.cancel()
    return isOutOfDate.flag.load(ordering: .relaxed)
  }

  /// The host for the server name of TLS; `nil` for an IP address, which may not be sent as one.
  private static func serverName(_ host: String) -> String? {
    do {
      _ = try SocketAddress(ipAddress: host, port: 0)
      return nil
    } catch {
      return host
    }
  }
}

/// The finding, which the connection's thread sets.
private final class OutOfDate: Sendable {
  let flag = Atomic(false)
}

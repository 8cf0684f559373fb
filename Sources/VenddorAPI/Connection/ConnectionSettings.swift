import AsyncHTTPClient
import Desk
import NIOCore
import NIOSSL

/// Where the platform is, and how much time and memory an answer may take.
public struct ConnectionSettings: Sendable {
  /// Why a platform cannot be set up with these settings.
  public enum Fault: Error, Hashable, Sendable {
    /// The file with additional certificate authorities cannot be read, or is no PEM.
    case unreadableCertificateFile(path: String)
  }

  public var origin: PlatformOrigin
  /// Sent as `User-Agent`.
  public var userAgent: String
  /// The longest time to connect, with the TLS handshake.
  public var connectTimeout: Duration = .seconds(5)
  /// The longest time without a byte of the answer after the request is sent.
  public var idleTimeout: Duration = .seconds(15)
  /// The longest time of one try, from connecting to the last byte.
  public var wholeTimeout: Duration = .seconds(30)
  /// A PEM file with certificate authorities to trust besides the system's.
  public var certificateFile: String?
  /// The most bytes of a body after decompression. A longer one ends the call with an error.
  public var bodyLimit = 8 << 20
  /// How many reads, and as many writes of products and customers, run at once.
  public var concurrentRequests = 4
  /// The `status` of a product that the platform has to stop offering (I1, I2). The document does not name it.
  public var removedStatus = "0"

  /// - Parameter version: of this program, for the `User-Agent` header.
  public init(origin: PlatformOrigin, version: String) {
    self.origin = origin
    userAgent = "balcao/\(version)"
  }
}

extension ConnectionSettings {
  /// There is no setting that switches verification off.
  func tlsConfiguration() throws(Fault) -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    // The library's default accepts TLS 1.0.
    tls.minimumTLSVersion = .tlsv12
    if let certificateFile {
      guard let certificates = try? NIOSSLCertificate.fromPEMFile(certificateFile), !certificates.isEmpty else {
        throw .unreadableCertificateFile(path: certificateFile)
      }
      tls.additionalTrustRoots = [.certificates(certificates)]
    }
    return tls
  }

  /// - Parameter reusesConnections: false for writes. If the server closes a reused connection, it is not known whether it read
  ///   the write.
  func clientConfiguration(reusesConnections: Bool) throws(Fault) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(tlsConfiguration: try tlsConfiguration())
    configuration.httpVersion = .http1Only
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .enabled(limit: .size(bodyLimit))
    configuration.timeout = HTTPClient.Configuration.Timeout(
      connect: TimeAmount(connectTimeout), read: TimeAmount(idleTimeout))
    configuration.connectionPool.retryConnectionEstablishment = false
    // Changes of orders must not wait for a connection.
    let limit = reusesConnections ? concurrentRequests : 64
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limit
    if !reusesConnections {
      configuration.maximumUsesPerConnection = 1
      configuration.connectionPool.idleTimeout = .milliseconds(1)
    }
    return configuration
  }
}

import AsyncHTTPClient
import Desk
import NIOCore
import NIOSSL

/// How the platform is reached, and how much an answer may cost.
public struct ConnectionSettings: Sendable {
  /// Why a platform cannot be set up with these settings.
  public enum Fault: Error, Hashable, Sendable {
    /// The file with additional certificate authorities cannot be read, or is no PEM.
    case unreadableCertificateFile(path: String)
  }

  public var origin: PlatformOrigin
  /// Sent as `User-Agent`.
  public var userAgent: String
  /// Until the connection stands, TLS included.
  public var connectTimeout: Duration = .seconds(5)
  /// How long nothing may come once the request is sent.
  public var idleTimeout: Duration = .seconds(15)
  /// One try from the connection to the last byte.
  public var wholeTimeout: Duration = .seconds(30)
  /// A PEM file with certificate authorities that are trusted besides the system's.
  public var certificateFile: String?
  /// Bytes of a body after decompression; what is longer is not read.
  public var bodyLimit = 8 << 20
  public var concurrentRequests = 4
  /// The `status` of a product that the platform shall no longer offer (I1, I2); the document does not name it.
  public var removedStatus = "0"

  /// - Parameter version: of this program, for the `User-Agent` header.
  public init(origin: PlatformOrigin, version: String) {
    self.origin = origin
    userAgent = "balcao/\(version)"
  }
}

extension ConnectionSettings {
  /// Verification cannot be switched off: there is no setting for it.
  func tlsConfiguration() throws(Fault) -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    // The library's own default would take 1.0.
    tls.minimumTLSVersion = .tlsv12
    if let certificateFile {
      guard let certificates = try? NIOSSLCertificate.fromPEMFile(certificateFile), !certificates.isEmpty else {
        throw .unreadableCertificateFile(path: certificateFile)
      }
      tls.additionalTrustRoots = [.certificates(certificates)]
    }
    return tls
  }

  /// - Parameter reusesConnections: writes do not: a kept connection that the server just closed would leave it open
  ///   whether the write was read.
  func clientConfiguration(reusesConnections: Bool) throws(Fault) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(tlsConfiguration: try tlsConfiguration())
    configuration.httpVersion = .http1Only
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .enabled(limit: .size(bodyLimit))
    configuration.timeout = HTTPClient.Configuration.Timeout(
      connect: TimeAmount(connectTimeout), read: TimeAmount(idleTimeout))
    configuration.connectionPool.retryConnectionEstablishment = false
    // Changes of orders wait for nobody.
    let limit = reusesConnections ? concurrentRequests : 64
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limit
    if !reusesConnections {
      configuration.maximumUsesPerConnection = 1
      configuration.connectionPool.idleTimeout = .milliseconds(1)
    }
    return configuration
  }
}

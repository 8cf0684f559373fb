import AsyncHTTPClient
import Desk
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Why no complete answer came, sorted by what the server may have seen.
enum TransportFailure: Error, Hashable, Sendable {
  /// No connection stood, so nothing of the request left this machine.
  case nothingSent(DeskError.Obstacle, detail: String)
  /// The connection broke before an answer; the server may have read the request.
  case broken(detail: String)
  /// The answer began, and the connection broke or went silent.
  case brokenInAnswer(detail: String)
  /// A time limit passed; the server may have read the request.
  case timedOut(detail: String)
  /// An answer came that is no HTTP, too long or cannot be unpacked.
  case unreadable(detail: String)
  /// - Parameter sent: whether the request was handed to a connection.
  case canceled(sent: Bool)
}

extension TransportFailure {
  /// The same where it is known whether the request was handed to a connection: that alone decides whether anything can have
  /// reached the server, and the error only says why.
  func settled(sent: Bool) -> TransportFailure {
    switch self {
    case .nothingSent(_, let detail) where sent: .broken(detail: detail)
    case .broken(let detail) where !sent, .unreadable(let detail) where !sent: .nothingSent(.other, detail: detail)
    case .timedOut(let detail) where !sent: .nothingSent(.connectionTimedOut, detail: detail)
    case .canceled: .canceled(sent: sent)
    default: self
    }
  }

  /// An error before the head of the answer; see ``settled(sent:)``.
  init(beforeHead error: any Error) {
    switch error {
    case is CancellationError: self = .canceled(sent: true)
    case let error as HTTPClientError: self.init(error)
    case let error as NIOConnectionError: self.init(error)
    case let error as NIOSSLError: self.init(error)
    case let error as NIOSSLExtraError:
      let isWrongHost = error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch
      self = .nothingSent(
        isWrongHost ? .tlsWrongHost : .tlsOther,
        detail: isWrongHost ? "the certificate names another host" : "TLS: the host name cannot be used")
    case HTTPParserError.invalidEOFState:
      self = .brokenInAnswer(detail: "the connection ended in the middle of the answer")
    case is HTTPParserError: self = .unreadable(detail: "the answer is no HTTP")
    case let error as IOError:
      self = Self.isOfConnecting(error) ? Self.noConnection([error]) : Self.broken(detail: Self.text(of: error))
    default: self = .broken(detail: "the connection broke")
    }
  }

  /// An error while the body came in.
  init(inBody error: any Error) {
    switch error {
    case is NIOConnectionError, is HTTPClientError, is IOError, is ChannelError, is HTTPParserError, is NIOSSLError,
      is CancellationError:
      let failure = TransportFailure(beforeHead: error).settled(sent: true)
      self =
        switch failure {
        case .broken(let detail), .timedOut(let detail): .brokenInAnswer(detail: detail)
        default: failure
        }
    default: self = .unreadable(detail: "the answer's body cannot be unpacked")
    }
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self = .nothingSent(.connectionTimedOut, detail: "no connection in time")
    case .tlsHandshakeTimeout: self = .nothingSent(.connectionTimedOut, detail: "the TLS handshake did not end in time")
    case .readTimeout: self = .timedOut(detail: "no answer in time")
    case .deadlineExceeded: self = .timedOut(detail: "the whole call took too long")
    case .cancelled: self = .canceled(sent: true)
    case .alreadyShutdown: self = .nothingSent(.other, detail: "the connection was shut down")
    case .invalidURL, .emptyHost, .emptyScheme: self = .nothingSent(.other, detail: "the address cannot be used")
    case .remoteConnectionClosed: self = .broken(detail: "the server closed the connection")
    default: self = .broken(detail: "the connection broke (\(error.shortDescription))")
    }
  }

  private init(_ error: NIOConnectionError) {
    if error.connectionErrors.isEmpty {
      self = .nothingSent(.nameNotFound, detail: "the host name was not found")
      return
    }
    self = Self.noConnection(error.connectionErrors.map(\.error))
  }

  private static func noConnection(_ causes: [any Error]) -> TransportFailure {
    let errors = causes.compactMap { $0 as? IOError }
    let timedOut = causes.contains { if case ChannelError.connectTimeout = $0 { true } else { false } }
    if errors.contains(where: { $0.errnoCode == ECONNREFUSED }) {
      return .nothingSent(.connectionRefused, detail: "the connection was refused")
    }
    if timedOut || errors.contains(where: { $0.errnoCode == ETIMEDOUT }) {
      return .nothingSent(.connectionTimedOut, detail: "no connection in time")
    }
    return .nothingSent(.other, detail: errors.first.map(text) ?? "no connection")
  }

  /// A connection to an address fails with the system's bare error. Only a connection that never stood is refused;
  /// other numbers can come later too, and there the error's text decides.
  private static func isOfConnecting(_ error: IOError) -> Bool {
    error.errnoCode == ECONNREFUSED || error.description.contains("non-blocking connect")
  }

  private static func text(of error: IOError) -> String { "the connection broke (system error \(error.errnoCode))" }

  private init(_ error: NIOSSLError) {
    switch error {
    case .handshakeFailed(let cause):
      // BoringSSL tells a failed verification only by the text of its error.
      let isUntrusted = String(describing: cause).contains("CERTIFICATE_VERIFY_FAILED")
      self = .nothingSent(
        isUntrusted ? .tlsUntrusted : .tlsOther,
        detail: isUntrusted ? "the certificate is not trusted" : "the TLS handshake failed")
    case .noCertificateToValidate, .unableToValidateCertificate, .failedToLoadCertificate, .cannotFindPeerIP,
      .cannotMatchULabel:
      self = .nothingSent(.tlsOther, detail: "the certificate cannot be checked")
    default: self = .broken(detail: "the TLS connection broke")
    }
  }
}

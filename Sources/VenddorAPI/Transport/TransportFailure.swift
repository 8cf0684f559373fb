import AsyncHTTPClient
import Desk
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Why no complete answer came, by what the server may have seen.
enum TransportFailure: Error, Hashable, Sendable {
  /// There was no connection, so nothing of the request left this machine.
  case nothingSent(DeskError.ConnectionFailure, detail: String)
  /// The connection broke before an answer. The server may have read the request.
  case broken(detail: String)
  /// The answer began, and the connection broke.
  case brokenInAnswer(detail: String)
  /// A time limit passed without a byte of an answer. The server may have read the request.
  case timedOut(detail: String)
  /// The answer began, and a time limit passed before its end.
  case timedOutInAnswer(detail: String)
  /// An answer came that cannot be read, and the call was given up.
  case unusable(DeskError.Unusable, detail: String)
  /// - Parameter sent: whether the request was handed to a connection.
  case canceled(sent: Bool)
}

extension TransportFailure {
  /// The same failure, corrected by how far the call came on its connection. Only that decides what can have reached the server
  /// and what came back. The error tells why.
  func settled(at stage: HandedOver.Stage) -> TransportFailure {
    switch (self, stage) {
    case (.broken(let detail), .waiting), (.brokenInAnswer(let detail), .waiting), (.unusable(_, let detail), .waiting):
      .nothingSent(.other, detail: detail)
    case (.timedOut(let detail), .waiting): .nothingSent(.connectionTimedOut, detail: detail)
    case (.nothingSent(_, let detail), .sent): .broken(detail: detail)
    case (.nothingSent(_, let detail), .answered), (.broken(let detail), .answered): .brokenInAnswer(detail: detail)
    case (.timedOut(let detail), .answered): .timedOutInAnswer(detail: detail)
    case (.canceled, _): .canceled(sent: stage != .waiting)
    default: self
    }
  }

  /// Reads an error that came before the head of the answer; see ``settled(at:)``.
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
    case is HTTPParserError: self = .unusable(.noHTTP, detail: "the answer is no HTTP")
    case let error as IOError:
      self = Self.isOfConnecting(error) ? Self.noConnection([error]) : Self.broken(detail: Self.text(of: error))
    default: self = .broken(detail: "the connection broke")
    }
  }

  /// Reads an error that came during the body.
  init(inBody error: any Error) {
    switch error {
    case is NIOConnectionError, is HTTPClientError, is IOError, is ChannelError, is HTTPParserError, is NIOSSLError,
      is CancellationError:
      self = TransportFailure(beforeHead: error).settled(at: .answered)
    default: self = .unusable(.notUnpacked, detail: "the answer's body cannot be unpacked")
    }
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout:
      self = .nothingSent(.connectionTimedOut, detail: "no connection in time")
    case .tlsHandshakeTimeout: self = .nothingSent(.connectionTimedOut, detail: "the TLS handshake did not end in time")
    case .readTimeout: self = .timedOut(detail: "nothing came in time")
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

  /// Whether the system's error comes from connecting. Only connecting can be refused. Other errors can come later too, and for
  /// them the text decides.
  private static func isOfConnecting(_ error: IOError) -> Bool {
    error.errnoCode == ECONNREFUSED || error.description.contains("non-blocking connect")
  }

  private static func text(of error: IOError) -> String { "the connection broke (system error \(error.errnoCode))" }

  private init(_ error: NIOSSLError) {
    switch error {
    case .handshakeFailed(let cause):
      // BoringSSL marks a failed verification only in the text of its error.
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

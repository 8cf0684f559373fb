/// The platform's address: scheme, host, port and an optional path prefix. Credentials are sent nowhere else.
///
/// Encrypted connections may go anywhere, plain HTTP only to this machine.
public struct PlatformOrigin: Hashable, Sendable, CustomStringConvertible {
  /// Why a base URL is invalid.
  public enum Fault: Error, Hashable, Sendable, CaseIterable {
    /// It does not begin with `https://` or `http://`.
    case noScheme
    /// Plain HTTP would expose the password to the network.
    case plainTextToAnotherMachine
    /// User and password have their own settings, which are not displayed.
    case containsCredentials
    case containsQuery
    case invalidHost
    /// Not a number from 1 to 65535.
    case invalidPort
    /// It has characters that must be percent-encoded.
    case invalidPath
  }

  public let isEncrypted: Bool
  /// Lower case; an IPv6 address without brackets.
  public let host: String
  public let port: Int
  /// Empty, or begins with `/` and does not end with one.
  public let pathPrefix: String

  /// The platform's production host.
  public static let production = PlatformOrigin(host: "integracao.venddor.com.br")

  private init(host: String) {
    isEncrypted = true
    self.host = host
    port = 443
    pathPrefix = ""
  }

  /// Reads a base URL such as `https://integracao.venddor.com.br/` or `http://127.0.0.1:8080/api`.
  public init(_ baseURL: String) throws(Fault) {
    guard let schemeEnd = baseURL.firstRange(of: "://") else { throw .noScheme }
    let scheme = baseURL[..<schemeEnd.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .noScheme }
    let rest = baseURL[schemeEnd.upperBound...]
    guard !rest.contains("?"), !rest.contains("#") else { throw .containsQuery }
    let authority = rest.prefix { $0 != "/" }
    guard !authority.contains("@") else { throw .containsCredentials }
    let (host, port) = try Self.split(authority)
    isEncrypted = scheme == "https"
    self.host = host
    self.port = try Self.port(port) ?? (isEncrypted ? 443 : 80)
    var path = rest.dropFirst(authority.count)
    while path.hasSuffix("/") { path.removeLast() }
    guard path.utf8.allSatisfy({ Self.isPathByte($0) }) else { throw .invalidPath }
    pathPrefix = String(path)
    guard isEncrypted || isThisMachine else { throw .plainTextToAnotherMachine }
  }

  /// Whether the host is this machine: `localhost`, `::1` or 127.0.0.0/8 in four decimal parts.
  public var isThisMachine: Bool {
    host == "localhost" || host == "::1" || (host.hasPrefix("127.") && Self.isIPv4(host))
  }

  /// The origin without the path prefix and the default port.
  public var originText: String {
    let name = host.contains(":") ? "[\(host)]" : host
    let isDefault = port == (isEncrypted ? 443 : 80)
    return "\(isEncrypted ? "https" : "http")://\(name)\(isDefault ? "" : ":\(port)")"
  }

  public var description: String { originText + pathPrefix }
}

extension PlatformOrigin {
  private static func split(_ authority: Substring) throws(Fault) -> (host: String, port: Substring?) {
    if authority.hasPrefix("[") {
      let address = authority.dropFirst().prefix { $0 != "]" }
      let rest = authority.dropFirst(address.count + 2)
      guard authority.dropFirst(address.count + 1).hasPrefix("]"), address.contains(":"),
        address.allSatisfy({ $0.isASCII && ($0.isHexDigit || $0 == ":" || $0 == ".") })
      else { throw .invalidHost }
      guard rest.isEmpty || rest.hasPrefix(":") else { throw .invalidHost }
      return (address.lowercased(), rest.isEmpty ? nil : rest.dropFirst())
    }
    let name = authority.prefix { $0 != ":" }
    let allowed = name.utf8.allSatisfy { byte in
      isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    guard !name.isEmpty, name.utf8.count <= 253, allowed, !name.hasPrefix("."), !name.hasPrefix("-") else {
      throw .invalidHost
    }
    return (name.lowercased(), name.endIndex == authority.endIndex ? nil : authority.dropFirst(name.count + 1))
  }

  private static func port(_ text: Substring?) throws(Fault) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    guard let port = Int(text), (1...65_535).contains(port), text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else {
      throw .invalidPort
    }
    return port
  }

  private static func isIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { $0.count <= 3 && UInt8($0) != nil && !$0.hasPrefix("+") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "/-._~!$&'()*+,;=:@%".utf8.contains(byte)
  }
}

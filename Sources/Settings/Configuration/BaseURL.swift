/// Where the platform's API is: scheme, host, perhaps a port and a path. TLS always, except to this machine itself.
public struct BaseURL: Hashable, Sendable {
  public enum Fault: String, Error, Hashable, Sendable, CaseIterable {
    /// Not `https://host…`.
    case malformed
    /// User or password in the address: they have places of their own, where they are not shown.
    case containsCredentials
    /// Plain `http://` to another machine would show password and orders to the network.
    case plainHTTP
    /// A query or fragment, which a base has no use for.
    case queryOrFragment
  }

  /// As given, without slashes at the end.
  public let text: String
  /// Scheme, host in lower case, and port where it is not the scheme's own: what a password may be sent to.
  public let origin: String

  public init(_ written: String) throws(Fault) {
    guard written.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
      let separator = written.firstRange(of: "://")
    else { throw .malformed }
    let scheme = written[..<separator.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .malformed }

    let rest = written[separator.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { throw .containsCredentials }
    guard !rest.contains("?"), !rest.contains("#") else { throw .queryOrFragment }
    guard let (host, port) = Self.split(authority) else { throw .malformed }
    guard scheme == "https" || Self.isLoopback(host) else { throw .plainHTTP }

    let ownPort = scheme == "https" ? 443 : 80
    origin = "\(scheme)://\(host)" + (port.map { $0 == ownPort ? "" : ":\($0)" } ?? "")
    text = String(written.reversed().drop { $0 == "/" }.reversed())
  }

  private static func split(_ authority: Substring) -> (host: String, port: Int?)? {
    // The colons of an IPv6 address stand in brackets, the port behind them.
    let hostEnd: Substring.Index
    if authority.hasPrefix("[") {
      guard let bracket = authority.firstIndex(of: "]") else { return nil }
      hostEnd = authority.index(after: bracket)
    } else {
      hostEnd = authority.firstIndex(of: ":") ?? authority.endIndex
    }
    let host = authority[..<hostEnd].lowercased()
    let allowed = host.hasPrefix("[") ? "[]:.%" : ".-_"
    guard !host.isEmpty, host.allSatisfy({ $0.isLetter || $0.isNumber || allowed.contains($0) }) else { return nil }

    let rest = authority[hostEnd...]
    guard !rest.isEmpty else { return (host, nil) }
    let digits = rest.dropFirst()
    guard rest.hasPrefix(":"), digits.allSatisfy(\.isNumber), let port = Int(digits), (1...65_535).contains(port) else {
      return nil
    }
    return (host, port)
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let octets = host.split(separator: ".", omittingEmptySubsequences: false)
    return octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
  }
}

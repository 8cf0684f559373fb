/// A user and password of the platform. Descriptions and dumps never show the password.
public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  public let user: String
  public let password: String

  public init(user: String, password: String) {
    self.user = user
    self.password = password
  }

  /// `base64(user:password)` of the `Authorization` header.
  var basicToken: String { Base64.encode("\(user):\(password)".utf8) }

  public var description: String { "Credentials(\(user), •••)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

/// Where credentials come from. They are read before the first call, and again whenever a refused log-in is retried.
///
/// The closure may throw a `DeskError`, whose detail is passed on. The text of any other error is dropped, because it might quote
/// a secret.
public struct CredentialSource: Sendable {
  let read: @Sendable () async throws -> Credentials

  public init(_ read: @escaping @Sendable () async throws -> Credentials) {
    self.read = read
  }

  /// Always the same credentials.
  public static func fixed(_ credentials: Credentials) -> CredentialSource {
    CredentialSource { credentials }
  }
}

/// The encoding of RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    var pending: UInt32 = 0
    var bits = 0
    for byte in bytes {
      pending = (pending << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(pending >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(pending << UInt32(6 - bits) & 63)]) }
    return text + String(repeating: "=", count: (4 - text.count % 4) % 4)
  }
}

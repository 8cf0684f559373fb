import Commerce
import Desk
import WireTree

/// Takes secrets out of what is kept or shown of an answer: the known secret keys, numbers of payment cards, and our own
/// credentials should a server echo them.
struct Redaction: Sendable {
  /// Bytes of a raw answer that are kept.
  static let rawLimit = 64 << 10
  /// Characters of a sentence that are kept.
  static let sentenceLimit = 300
  /// Shorter passwords would blot out harmless text and are no secret.
  private static let shortestSecret = 4

  private let secrets: [String]

  init(_ secrets: [String]) {
    self.secrets = secrets.filter { $0.utf8.count >= Self.shortestSecret }.sorted { $0.utf8.count > $1.utf8.count }
  }

  init(for credentials: Credentials) {
    self.init([credentials.password, credentials.basicToken])
  }

  func text(_ text: String) -> String {
    secrets.reduce(Self.withoutGiftCodes(CardNumber.masked(text))) {
      $0.split(separator: $1, omittingEmptySubsequences: false).joined(separator: WireValue.mask)
    }
  }

  /// The shop's gift certificates (`GC-AAAA-BBBB-CCCC`) are known by their form, as texts and keys mention them, too.
  private static func withoutGiftCodes(_ text: String) -> String {
    guard text.contains("GC-") else { return text }
    return text.split(separator: "GC-", omittingEmptySubsequences: false).enumerated().map { place, rest in
      let groups = rest.prefix(14).split(separator: "-", omittingEmptySubsequences: false)
      let isCode =
        place > 0 && groups.count == 3
        && groups.allSatisfy { $0.count == 4 && $0.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) } }
      return isCode ? WireValue.mask + rest.dropFirst(14) : (place > 0 ? "GC-" : "") + rest
    }.joined()
  }

  /// A sentence of the platform in one line.
  func sentence(_ sentence: String) -> String {
    let line = text(sentence).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.sentenceLimit ? line.prefix(Self.sentenceLimit) + "…" : line
  }

  /// The answer laid out for a person; an unreadable one as the text it is.
  func raw(_ reading: AnswerReading, body: [UInt8]) -> String {
    guard let tree = reading.tree else {
      let kept = String(decoding: body.prefix(Self.rawLimit), as: UTF8.self)
      return cut(text(WireValue.maskingText(kept, keys: SecretKeys.contains)), whole: body.count)
    }
    // The lines of an order all have the same keys.
    var known: [String: Bool] = [:]
    let masked = tree.masked { key in
      let isSecret = known[key] ?? SecretKeys.contains(key)
      known[key] = isSecret
      return isSecret
    }
    let pretty = masked.mappingStrings(text).prettyText
    let warning = reading.warning.map { text(WireValue.maskingText($0, keys: SecretKeys.contains)) + "\n" } ?? ""
    return cut(warning + pretty, whole: 0)
  }

  private func cut(_ text: String, whole: Int) -> String {
    if text.utf8.count <= Self.rawLimit, whole <= Self.rawLimit { return text }
    return String(decoding: text.utf8.prefix(Self.rawLimit), as: UTF8.self) + "…"
  }
}

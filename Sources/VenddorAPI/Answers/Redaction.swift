import Commerce
import Desk
import WireTree

/// Masks secrets in what is shown or kept of an answer: values of secret keys, card numbers, and our own credentials if a server
/// echoes them.
struct Redaction: Sendable {
  /// The most bytes of a raw answer that are shown.
  static let rawLimit = 64 << 10
  /// The most characters of a sentence that are kept.
  static let sentenceLimit = 300
  /// The least bytes of a password that is masked. Masking a shorter one would hide harmless text.
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

  /// Masks the codes of the shop's gift certificates (`GC-AAAA-BBBB-CCCC`) by their form, because texts and keys mention them too.
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

  /// A sentence of the platform in one line, masked and cut to ``sentenceLimit``.
  func sentence(_ sentence: String) -> String {
    let line = text(sentence).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.sentenceLimit ? line.prefix(Self.sentenceLimit) + "…" : line
  }

  /// The answer's JSON laid out for a person to read; the text as it came if it is no JSON. Secrets are masked.
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

import Commerce
import WireTree

/// Which keys of an answer hold secrets: card data, keys and tokens, network addresses, and codes that work as money (gift
/// certificates, coupons, vouchers, store credit), whether the code is a value or itself a key.
enum SecretKeys {
  private static let fragments = [
    "card", "cvv", "secret", "token", "password", "passwd", "api_key", "apikey", "payment_info", "cartao",
    "cartoes", "seguranca",
    "certificate", "gift_c", "giftc", "coupon", "voucher", "store_credit", "storecredit", "promo_code", "promocode",
    "cupom", "cupon", "vale_presente", "valepresente", "vale_compra", "valecompra", "credito_loja",
  ]
  private static let words: Set<String> = [
    "ip", "cvc", "pin", "pwd", "auth", "authorization", "credential", "credentials", "senha", "senhas", "segredo",
    "credencial", "credenciais", "autorizacao",
  ]

  /// Words that make a `chave` (key) secret. The key of a tax document (`chave_nfe`, `chave_acesso`) is printed on it and is not.
  private static let keyWords: Set<String> = [
    "api", "secreta", "privada", "integracao", "login", "sessao", "criptografia", "pix",
  ]

  static func contains(_ key: String) -> Bool { mayBeSecret(key) && isSecret(key) }

  /// Whether a key contains any part of a secret key's name. This looks at bytes only, because an answer has thousands of keys and
  /// nearly all are harmless.
  private static func mayBeSecret(_ key: String) -> Bool {
    var name: [UInt8] = []
    for byte in key.utf8 {
      guard byte < 0x80 else { return true }
      name.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
    }
    for start in name.indices {
      for part in parts[Int(name[start])] where name[start...].starts(with: part) { return true }
    }
    return false
  }

  /// The parts of secret keys' names by their first byte.
  private static let parts = (0..<0x80).map { first in
    (fragments + words + ["api-key", "chave"]).map { Array($0.utf8) }.filter { $0[0] == first }
  }

  /// The whole rule, which is slow.
  static func isSecret(_ key: String) -> Bool {
    let key = String(key.map { plain[$0] ?? $0 })
    let name = key.lowercased()
    if fragments.contains(where: { name.contains($0) }) || name.contains("api-key") { return true }
    let parts = wordsOf(key)
    // A `chave` without another word may be a secret one.
    let isKey = parts.contains("chave") || parts.contains("chaves")
    return parts.contains { words.contains($0) || isKey && (parts.count == 1 || keyWords.contains($0)) }
  }

  /// Letters of Portuguese without their accents, because keys are written with and without them.
  private static let plain: [Character: Character] = [
    "ã": "a", "á": "a", "ç": "c", "õ": "o", "ó": "o", "ê": "e", "é": "e", "í": "i", "ú": "u",
    "Ã": "A", "Á": "A", "Ç": "C", "Õ": "O", "Ó": "O", "Ê": "E", "É": "E", "Í": "I", "Ú": "U",
  ]

  /// `customer_ip`, `customer-ip` and `customerIp` all have the word `ip`; `shipping` does not.
  private static func wordsOf(_ key: String) -> [String] {
    var words: [String] = []
    var current = ""
    var lastWasLower = false
    for character in key {
      let startsWord = character.isUppercase && lastWasLower
      if !character.isLetter || startsWord {
        words.append(current.lowercased())
        current = ""
      }
      if character.isLetter { current.append(character) }
      lastWasLower = character.isLowercase
    }
    words.append(current.lowercased())
    return words
  }
}

extension WireValue {
  /// The tree with card numbers masked wherever people wrote them, so that none gets into the store.
  var withoutCards: WireValue { mayHoldCards ? maskingCards : self }

  /// Whether any text has as many digits as a card number. Most trees have none and need not be copied.
  private var mayHoldCards: Bool {
    switch self {
    case .string(let text), .number(let text): CardNumber.mayOccur(in: text)
    case .array(let elements): elements.contains(where: \.mayHoldCards)
    case .object(let members):
      members.contains { $0.value.mayHoldCards || CardNumber.mayOccur(in: $0.key) }
    case .null, .bool: false
    }
  }

  private var maskingCards: WireValue {
    switch self {
    case .string(let text): .string(CardNumber.masked(text))
    case .number(let digits): CardNumber.masked(digits) == digits ? self : .string(CardNumber.mask)
    case .array(let elements): .array(elements.map(\.maskingCards))
    case .object(let members):
      .object(
        members.map { member in
          // The desk sends names back to the platform, so they must stay as they came.
          Self.names.contains(member.key)
            ? member : Member(CardNumber.masked(member.key), member.value.maskingCards)
        })
    case .null, .bool: self
    }
  }

  private static let names: Set<String> = ["order_id", "product_code", "item_id", "ean", "user_id"]
}

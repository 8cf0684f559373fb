/// Which keys of an answer hold what nobody should see: card data, keys and tokens, network addresses, and codes that are money
/// to whoever has them (gift certificates, coupons, vouchers, store credit), be they values or keys in turn.
enum SecretKeys {
  private static let fragments = [
    "card", "cvv", "secret", "token", "password", "passwd", "api_key", "apikey", "payment_info",
    "certificate", "gift_c", "giftc", "coupon", "voucher", "store_credit", "storecredit", "promo_code", "promocode",
    "cupom",
    "cupon", "vale_presente", "valepresente", "vale_compra", "valecompra", "cartao_presente", "credito_loja",
  ]
  private static let words: Set<String> = [
    "ip", "cvc", "pin", "pwd", "auth", "authorization", "credential", "credentials",
  ]

  static func contains(_ key: String) -> Bool {
    let name = key.lowercased()
    if fragments.contains(where: { name.contains($0) }) || name.contains("api-key") { return true }
    return wordsOf(key).contains { words.contains($0) }
  }

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

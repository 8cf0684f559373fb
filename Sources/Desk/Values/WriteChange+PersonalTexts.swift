import Commerce

extension WriteChange {
  /// The personal data in this change that a sentence about it may repeat: documents, e-mail addresses and phone numbers.
  private var personalTexts: [String] {
    switch self {
    case .status, .lines, .products: []
    case .newCustomer(let customer):
      Self.writings(of: customer.document) + [customer.email.text]
        + [customer.phone, customer.deliveryPhone].compactMap { $0 }.flatMap { Self.writings(of: $0) }
    case .terms(let updates): updates.flatMap { Self.writings(of: $0.document) }
    }
  }

  /// A document may also be written as a number without leading zeros.
  private static func writings(of document: DocumentNumber) -> [String] {
    let number = document.text.drop { $0 == "0" }
    return number.count < document.text.count && number.count >= 8 ? [document.text, String(number)] : [document.text]
  }

  /// A phone number may also be written without its area code.
  private static func writings(of phone: PhoneNumber) -> [String] {
    [phone.digits, String(phone.digits.dropFirst(phone.areaCode.count))]
  }

  /// A sentence about this change with personal data replaced by "…", whatever its punctuation and case.
  func withoutPersonalTexts(_ sentence: String) -> String {
    personalTexts.reduce(sentence) { Self.hiding($1, in: $0) }
  }

  private static func hiding(_ text: String, in sentence: String) -> String {
    let wanted = text.filter(isMeaningful).map { $0.lowercased() }
    guard !wanted.isEmpty else { return sentence }
    var result = ""
    var rest = sentence[...]
    while let first = rest.first {
      if let end = end(of: wanted, in: rest) {
        result += "…"
        rest = rest[end...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Where a text that another one begins with ends, with at most two separators between characters.
  private static func end(of wanted: [String], in text: Substring) -> String.Index? {
    var index = text.startIndex
    for (place, character) in wanted.enumerated() {
      var signs = 0
      while place > 0, signs < 2, index < text.endIndex, !isMeaningful(text[index]) {
        index = text.index(after: index)
        signs += 1
      }
      guard index < text.endIndex, text[index].lowercased() == character else { return nil }
      index = text.index(after: index)
    }
    return index
  }

  private static func isMeaningful(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

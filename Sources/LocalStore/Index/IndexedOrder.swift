import Commerce

/// An order as the index keeps it, with what it is found by.
struct IndexedOrder {
  let summary: OrderSummary
  /// The digits of the phones.
  let phoneNumbers: String
  /// Further words: of a detail codes and names of the products, notes, names, extra fields; of a row of the list only what a
  /// name's numbers are as one word, mostly nothing.
  let details: String?
  /// The phones and documents of a detail, by their digits.
  let detailNumbers: String?

  init(_ summary: OrderSummary) {
    self.summary = summary
    phoneNumbers = Self.numbers(in: summary.customer.phone)
    let names = Self.distinct(Self.joinedNumbers(in: summary.customer.fullName))
    details = names.isEmpty ? nil : names
    detailNumbers = nil
  }

  init(_ order: Order) {
    summary = OrderSummary(order)
    phoneNumbers = Self.numbers(in: order.customer.phone)
    let fields = order.fields.map(\.value)
    let codes = order.lines.map(\.productCode) + fields
    let texts =
      order.lines.map(\.name) + [order.notes, order.internalNotes]
      + [order.billing, order.delivery].flatMap { [$0.name, $0.city] }
    let numbers = ([order.customer.fullName] + texts).flatMap(Self.joinedNumbers)
    details = Self.distinct(codes + codes.compactMap(Self.joined) + texts + numbers)
    detailNumbers = Self.distinct(
      ([order.billing.phone, order.delivery.phone] + fields).map(Self.numbers).filter { $0.utf8.count >= 6 })
  }

  /// The numbers in a phone or document as people write it, by their digits, between blanks: what is no digit and no sign
  /// between digits parts them. Brazil's prefix is left out, so that a phone is the same with and without it.
  static func numbers(in text: String) -> String {
    let parts = text.replacing(" / ", with: ",").split { !isDigit($0) && !separators.contains($0) }
    return parts.map { withoutCountry(String($0.filter(isDigit))) }.filter { $0.utf8.count >= 3 }.joined(separator: " ")
  }

  static func withoutCountry(_ digits: String) -> String {
    (12...13).contains(digits.utf8.count) && digits.hasPrefix("55") ? String(digits.dropFirst(2)) : digits
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The digits of a text with no more than digits and the signs between them; else nothing.
  static func digits(of text: String) -> String {
    let rest = text.filter { !separators.contains($0) }
    return rest.allSatisfy(isDigit) ? rest : ""
  }

  /// A code without the signs in it, as people type it; `nil` for one that has none, and for what is no code.
  static func joined(_ code: String) -> String? {
    let rest = code.filter { !separators.contains($0) }
    let isCode = rest.contains(where: \.isNumber) && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
    return isCode && rest.utf8.count < code.utf8.count ? rest : nil
  }

  /// The numbers of a text that have signs in them, such as `3/4`, `22/11` and phones, each as one word: who types them means
  /// them whole.
  static func joinedNumbers(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { piece in
      piece.split { !isDigit($0) && !separators.contains($0) }.map { String($0.filter(isDigit)) }
        .filter { !$0.isEmpty && !piece.contains($0) }
    }
  }

  /// What people put between the digits of phones and documents.
  private static let separators: Set<Character> = [" ", "(", ")", "-", ".", "/", "+"]

  private static func distinct(_ texts: [String]) -> String {
    var seen: Set<String> = [""]
    return texts.filter { seen.insert($0).inserted }.joined(separator: " ")
  }
}

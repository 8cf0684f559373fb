import Commerce

/// An order as the index stores it, with its search terms.
struct IndexedOrder {
  let summary: OrderSummary
  /// The digits of the phones.
  let phoneNumbers: String
  /// Further words. From a detail: codes and names of products, notes, names and extra fields. From a list row: only the joined
  /// numbers of the name, usually none.
  let details: String?
  /// The digits of a detail's phones and documents.
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

  /// The numbers of a text with phones or documents, digits only, separated by blanks. Any character that is neither a digit nor
  /// a separator within a number ends it. Brazil's prefix is dropped, so that a phone is the same with and without it.
  static func numbers(in text: String) -> String {
    let parts = text.replacing(" / ", with: ",").split { !isDigit($0) && !separators.contains($0) }
    return parts.map { withoutCountry(String($0.filter(isDigit))) }.filter { $0.utf8.count >= 3 }.joined(separator: " ")
  }

  static func withoutCountry(_ digits: String) -> String {
    (12...13).contains(digits.utf8.count) && digits.hasPrefix("55") ? String(digits.dropFirst(2)) : digits
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The digits of a text that consists of digits and separators; else empty.
  static func digits(of text: String) -> String {
    let rest = text.filter { !separators.contains($0) }
    return rest.allSatisfy(isDigit) ? rest : ""
  }

  /// A code without its separators, as people type it; `nil` if it has none or is not a code.
  static func joined(_ code: String) -> String? {
    let rest = code.filter { !separators.contains($0) }
    let isCode = rest.contains(where: \.isNumber) && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
    return isCode && rest.utf8.count < code.utf8.count ? rest : nil
  }

  /// The numbers of a text that contain separators, such as `3/4`, `22/11` and phones, each joined to one word: a search for one
  /// means the whole number.
  static func joinedNumbers(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { piece in
      piece.split { !isDigit($0) && !separators.contains($0) }.map { String($0.filter(isDigit)) }
        .filter { !$0.isEmpty && !piece.contains($0) }
    }
  }

  /// Separators in phones and documents.
  private static let separators: Set<Character> = [" ", "(", ")", "-", ".", "/", "+"]

  private static func distinct(_ texts: [String]) -> String {
    var seen: Set<String> = [""]
    return texts.filter { seen.insert($0).inserted }.joined(separator: " ")
  }
}

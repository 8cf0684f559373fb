/// A product's universal code (EAN) with a right check digit: 8, 12, 13 or 14 digits.
///
/// Leading zeros do not matter: `7891000140307` equals `07891000140307`. Each code is kept, shown and sent as it came. Codes are
/// ordered as text, the order in which the local copy lists and sends products.
public struct GTIN: CheckedText {
  public let digits: String

  private static let lengths = [8, 12, 13, 14]

  /// Reads a code as a person or a file writes it; spaces do not matter.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    digits = try DigitText.digits(text, separators: "")
    let count = digits.utf8.count
    guard Self.lengths.contains(count) else { throw .wrongLength(allowed: Self.lengths, found: count) }
    guard digits.utf8.contains(where: { $0 != digits.utf8.first }) else { throw .repeatedDigit }
    guard Self.checkDigit(of: digits.utf8.dropLast()) == digits.utf8.last else { throw .wrongCheckDigit }
  }

  /// The digit that ends a code whose other digits are given: weights 3 and 1 from the right, modulo 10.
  public static func checkDigit(of digits: some BidirectionalCollection<UInt8>) -> UInt8 {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      sum += Int(digit - UInt8(ascii: "0")) * (place.isMultiple(of: 2) ? 3 : 1)
    }
    return UInt8(ascii: "0") + UInt8((10 - sum % 10) % 10)
  }

  public var wireText: String { digits }

  /// The digits without leading zeros: the same for every form of the code.
  public var article: String {
    digits.utf8.first == UInt8(ascii: "0") ? String(digits.drop { $0 == "0" }) : digits
  }

  /// The code in each valid length, this one first.
  public var forms: [GTIN] {
    let article = article
    let others = Self.lengths.filter { $0 >= article.utf8.count && $0 != digits.utf8.count }
    return [self] + others.map { GTIN(digits: String(repeating: "0", count: $0 - article.utf8.count) + article) }
  }

  /// Finds the code that another one stands for: the same text, or the only one that differs in leading zeros.
  ///
  /// - Returns: `nil` if none matches, or if several do.
  public static func meant(by code: String, among codes: some Sequence<String>) -> String? {
    var alike: [String] = []
    let article = try? GTIN(code)
    for other in codes {
      if other == code { return code }
      if let article, article == (try? GTIN(other)) { alike.append(other) }
    }
    return alike.count == 1 ? alike[0] : nil
  }

  private init(digits: String) { self.digits = digits }

  public static func == (left: GTIN, right: GTIN) -> Bool {
    left.digits == right.digits || left.article == right.article
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(article) }
}

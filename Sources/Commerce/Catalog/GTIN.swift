/// A product's universal code (EAN) with a right check digit: 8, 12, 13 or 14 digits.
///
/// Ordered as text, which is the order in which the mirror lists and sends products.
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
}

/// A Brazilian postal code (CEP): 8 digits.
public struct PostalCode: CheckedText {
  public let digits: String

  /// Accepts `59008-350`, `59.008-350` and `59008350`.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    digits = try DigitText.digits(text, separators: ".-", count: 8)
    // A placeholder that no place has. Other repeated digits are codes of real towns.
    guard digits != "00000000" else { throw .repeatedDigit }
  }

  /// As the API document demands it (I5): `59008-350`.
  public var wireText: String { DigitText.write(digits, as: "#####-###") }
}

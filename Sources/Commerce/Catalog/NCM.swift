/// A product's place in the Mercosul nomenclature: 8 digits.
public struct NCM: CheckedText {
  public let digits: String

  /// Accepts `18069000` and `1806.90.00`.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    digits = try DigitText.digits(text, separators: ".", count: 8)
  }

  public var wireText: String { digits }

  /// `1806.90.00`.
  public var formatted: String { DigitText.write(digits, as: "####.##.##") }
}

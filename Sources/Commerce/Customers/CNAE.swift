/// A line of business in the national classification (CNAE, subclass): 7 digits.
///
/// The sample in the API document has 6 digits, but its data are made up and no subclass has 6. A shorter number is refused
/// rather than padded: which zero is missing is a guess, and a wrong guess names another business.
public struct CNAE: CheckedText {
  public let digits: String

  /// Accepts `4711-3/02` and `4711302`.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    digits = try DigitText.digits(text, separators: ".-/", count: 7)
  }

  /// The API document asks for numbers only (I5).
  public var wireText: String { digits }

  /// `4711-3/02`.
  public var formatted: String { DigitText.write(digits, as: "####-#/##") }
}

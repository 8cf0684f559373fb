/// A customer's number with the tax office of a state (inscrição estadual): digits, leading zeros kept.
///
/// Each state has its own rules, and old numbers remain valid, so only a text that is no registration anywhere is refused.
/// ``ICMSIndicator/exempt`` marks exempt customers; the platform requires digits here even for them.
public struct StateRegistration: CheckedText {
  public let digits: String

  /// Accepts digits with points, hyphens and slashes between them.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    digits = try DigitText.digits(text, separators: ".-/")
    guard !digits.isEmpty else { throw .empty }
    guard digits.utf8.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
  }

  /// The API document asks for numbers only (I5).
  public var wireText: String { digits }

  /// The longest numbers that states issue (Pernambuco, Rondônia).
  private static let limit = 14
}

/// A customer's number with the tax office of a state (inscrição estadual): digits, leading zeros kept.
///
/// Each state has rules of its own, and old numbers live on: only what can be no such number anywhere is refused. Who is
/// exempt is told by ``ICMSIndicator/exempt``, and the platform still demands digits here.
public struct StateRegistration: CheckedText {
  public let digits: String

  /// Accepts digits with the points, hyphens and slashes people put between them.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    digits = try DigitText.digits(text, separators: ".-/")
    guard !digits.isEmpty else { throw .empty }
    guard digits.utf8.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
  }

  /// The API document asks for numbers only (I5).
  public var wireText: String { digits }

  /// The longest that states gave out (Pernambuco, Rondônia).
  private static let limit = 14
}

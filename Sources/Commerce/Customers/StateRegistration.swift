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

  /// Whether the state gives out numbers of this length: a reason to look again if not, never to refuse.
  public func hasUsualLength(in state: FederalState) -> Bool {
    let lengths =
      switch state {
      case .rioDeJaneiro: 8...8
      case .bahia: 8...9
      case .rioGrandeDoNorte: 9...10
      case .parana, .rioGrandeDoSul: 10...10
      case .matoGrosso, .tocantins: 9...11
      case .saoPaulo: 12...12
      case .acre, .federalDistrict, .minasGerais: 13...13
      case .pernambuco, .rondonia: 9...14
      default: 9...9
      }
    return lengths.contains(digits.utf8.count)
  }

  /// The longest that states gave out (Pernambuco, Rondônia).
  private static let limit = 14
}

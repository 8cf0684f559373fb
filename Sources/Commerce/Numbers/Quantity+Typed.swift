extension Quantity {
  /// More is a slip, or a code typed into the wrong field.
  public static let largestTyped = Quantity(999_999)

  /// Reads a quantity a person typed: not negative, at most ``largestTyped``, a comma or a point before one or two decimals, or
  /// before four, of which the last is a zero.
  ///
  /// Three digits after a separator are refused: `1.000` is a thousand to some and one to others, and a guess may be dear.
  public init?(typed text: some StringProtocol) {
    if let separator = text.lastIndex(where: { $0 == "." || $0 == "," }) {
      let decimals = text[text.index(after: separator)...].filter(\.isNumber)
      switch decimals.count {
      case 1, 2: break
      case 4 where decimals.last == "0": break
      default: return nil
      }
    }
    guard let value = Quantity(wire: text), value >= .zero, value <= Self.largestTyped else { return nil }
    self = value
  }

  /// The quantity as it stands in a field to be edited: ``init(typed:)`` reads it back as the same, up to its largest.
  ///
  /// Never with three decimals, which would be ambiguous: thousandths are written as ten-thousandths.
  public func entryText(decimalComma: Bool) -> String {
    let text = text(decimalComma: decimalComma)
    return thousandths.isMultiple(of: 10) ? text : text + "0"
  }
}

extension Quantity {
  /// A larger number is a slip, or a code typed into the wrong field.
  public static let largestTyped = Quantity(999_999)

  /// Reads a typed quantity from zero to ``largestTyped``, with a comma or point before one or two decimals, or before four that
  /// end in zero.
  ///
  /// Three digits after a separator are refused: `1.000` is a thousand to some and one to others.
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

  /// The quantity as shown in an editable field; ``init(typed:)`` reads it back unchanged up to ``largestTyped``.
  ///
  /// It never has three decimals, which would be ambiguous: thousandths are written as ten-thousandths.
  public func entryText(decimalComma: Bool) -> String {
    let text = text(decimalComma: decimalComma)
    return thousandths.isMultiple(of: 10) ? text : text + "0"
  }
}

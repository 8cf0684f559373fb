extension Money {
  /// Reads a typed amount: `1234,56`, `1.234,56`, `1234.56`, with or without `R$` before it.
  ///
  /// It has at most four decimals, since some goods cost less than a centavo, and is at most R$ 999.999.999,99. A single
  /// separator before exactly three digits (`1.234`, `12,500`) may also mark thousands and is refused as ambiguous.
  public init(typed text: some StringProtocol) throws(EntryFault) {
    var amount = Substring(text)
    func dropSpaces() {
      amount = amount.drop { $0 == " " }
      while amount.last == " " { amount.removeLast() }
    }
    dropSpaces()
    if amount.hasPrefix("R$") {
      amount.removeFirst(2)
      dropSpaces()
    }
    guard !amount.isEmpty else { throw .empty }
    if amount.first == "-" { throw .negative }
    if let wrong = amount.first(where: { !Self.mayBeTyped($0) }) { throw .wrongCharacter(wrong) }
    try Self.checkDecimals(of: amount)
    guard let value = Money(wire: amount) else {
      // Fewer digits always fit, so the separators are at fault.
      throw amount.count(where: \.isNumber) > 14 ? .tooLarge : .notANumber
    }
    guard value <= Self.largestTyped else { throw .tooLarge }
    self = value
  }

  /// The amount as shown in an editable field or written to a file; ``init(typed:)`` reads it back unchanged.
  ///
  /// It has no grouping and never three decimals, which would be ambiguous.
  public func entryText(decimalComma: Bool) -> String {
    FixedPoint.write(
      tenThousandths, decimals: 4, minimum: tenThousandths.isMultiple(of: 100) ? 2 : 4,
      point: decimalComma ? "," : ".")
  }

  private static let largestTyped = Money(centavos: 99_999_999_999)

  private static func mayBeTyped(_ character: Character) -> Bool {
    character == "." || character == "," || (character.isASCII && character.isNumber)
  }

  private static func checkDecimals(of amount: Substring) throws(EntryFault) {
    guard let last = amount.lastIndex(where: { $0 == "." || $0 == "," }) else { return }
    let separator = amount[last]
    let whole = amount[..<last]
    // A repeated separator marks thousands.
    guard !whole.contains(separator) else { return }
    let decimals = amount[last...].dropFirst().count
    guard decimals > 0 else { throw .notANumber }
    guard decimals <= 4 else { throw .tooManyDecimals(limit: 4) }
    let mayBeThousands = (1...3).contains(whole.count) && whole != "0" && whole.allSatisfy(\.isNumber)
    if decimals == 3, mayBeThousands { throw .ambiguousNumber }
  }
}

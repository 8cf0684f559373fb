extension OrderID {
  /// An order number a person typed or pasted: `8160`, `#8160`, `nº 8160,`, `Pedido: 8160`, `8.160`, `8 160`.
  ///
  /// Leading zeros are left out, so that one order has one number. At most nineteen digits remain.
  public init?(typed text: some StringProtocol) {
    guard let digits = Self.wholeNumber(Self.withoutLabel(text)) else { return nil }
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= 19 else { return nil }
    self.init(rawValue: significant.isEmpty ? "0" : String(significant))
  }

  /// The orders of a pasted text, in lines or with blanks, commas or semicolons between them; `nil` where anything in it is
  /// no order number.
  public static func typedList(_ text: String) -> [OrderID]? {
    var orders: [OrderID] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(TextEdges.trimmed).filter { !$0.isEmpty }
      let each = words.compactMap { OrderID(typed: $0) }
      if each.count == words.count, !isGrouped(words) {
        orders += each
      } else if let order = OrderID(typed: line) {
        orders.append(order)
      } else {
        return nil
      }
    }
    return orders.isEmpty ? nil : orders
  }

  /// Whether some words are rather one number with blanks in it: `8 160`. `101 102` are two numbers.
  private static func isGrouped(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first else { return false }
    return first.count < 3 && words.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// What people write before a number, the longer ones first.
  private static let labels = ["pedido", "número", "numero", "order", "ped", "num", "nro", "nr", "no", "nº", "n°", "n"]

  private static func withoutLabel(_ text: some StringProtocol) -> Substring {
    var rest = TextEdges.trimmed(text).lowercased()[...]
    while let last = rest.last, last.isWhitespace || ".,;:".contains(last) { rest.removeLast() }
    while true {
      rest = rest.drop { $0.isWhitespace || "#:.".contains($0) }
      guard let label = labels.first(where: rest.hasPrefix) else { return rest }
      rest = rest.dropFirst(label.count)
    }
  }

  /// The digits of a whole number, perhaps in groups of three with the same sign between them.
  private static func wholeNumber(_ text: Substring) -> String? {
    let separator = text.first { !isDigit($0) }
    guard let separator else { return text.isEmpty ? nil : String(text) }
    guard separator == "." || separator.isWhitespace else { return nil }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }), let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

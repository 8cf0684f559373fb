extension OrderID {
  /// Reads a typed or pasted order number: `8160`, `#8160`, `nº 8160,`, `Pedido: 8160`, `8.160`, `8 160`.
  ///
  /// Leading zeros are dropped, so that an order has one number. At most nineteen digits may remain.
  public init?(typed text: some StringProtocol) {
    guard let digits = Self.wholeNumber(Self.withoutLabel(text)) else { return nil }
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= 19 else { return nil }
    self.init(rawValue: significant.isEmpty ? "0" : String(significant))
  }

  /// Reads the order numbers of a pasted text, separated by line ends, blanks, commas or semicolons; `nil` if any part is not an
  /// order number.
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

  /// Whether several words are one number grouped by blanks: `8 160` is one, `101 102` are two.
  private static func isGrouped(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first else { return false }
    return first.count < 3 && words.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Labels that people write before a number, longest first.
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

  /// The digits of a whole number, optionally in groups of three with one kind of separator.
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

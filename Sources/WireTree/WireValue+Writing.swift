extension WireValue {
  /// JSON in one line. Reading it gives the same value.
  public var compactText: String {
    var text = ""
    write(into: &text, indent: nil)
    return text
  }

  /// JSON for people, with one member or element a line and two spaces a level.
  public var prettyText: String {
    var text = ""
    write(into: &text, indent: 0)
    return text
  }

  private func write(into text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): Self.quote(string, into: &text)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), into: &text, indent: indent) { element, inner, text in
        element.write(into: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), into: &text, indent: indent) { member, inner, text in
        Self.quote(member.key, into: &text)
        text += inner == nil ? ":" : ": "
        member.value.write(into: &text, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), into text: inout String, indent: Int?,
    item: (Item, Int?, inout String) -> Void
  ) {
    text += brackets.0
    let inner = indent.map { $0 + 1 }
    for (index, element) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      item(element, inner, &text)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.1
  }

  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // C1 controls and DEL are escaped too, because a terminal may act on them.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

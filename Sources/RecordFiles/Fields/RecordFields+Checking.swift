import Commerce

extension RecordFields {
  mutating func money(_ text: String, at column: FileColumn) -> Money? {
    number(text, decimals: 4, at: column).map(Money.init(tenThousandths:))
  }

  mutating func quantity(_ text: String, at column: FileColumn) -> Quantity? {
    number(text, decimals: 3, at: column).map(Quantity.init(thousandths:))
  }

  mutating func number(_ text: String, decimals: Int, at column: FileColumn) -> Int64? {
    let number = NumberText(text, decimals: decimals, rule: context.numbers)
    switch number.evidence {
    case .comma?: numbers.commas += 1
    case .point?: numbers.points += 1
    case nil: break
    }
    if number.isDecided { numbers.decided += 1 }
    switch number.value {
    case .success(let value): return value
    case .failure(let fault):
      if fault == .ambiguousNumber { numbers.ambiguous += 1 }
      blame(column, Self.reason(fault, for: text))
      return nil
    }
  }

  mutating func checked<Value>(
    _ text: String, _ column: some RecordColumn, _ read: (String) throws(EntryFault) -> Value
  ) -> Value? {
    do throws(EntryFault) {
      return try read(text)
    } catch {
      blame(column, Self.reason(error, for: text))
      return nil
    }
  }

  /// `nil`, with a fault, where there is something else than a text.
  mutating func readableText(_ column: some RecordColumn) -> String? {
    switch raw.values[column.rawValue] {
    case .absent, .null: return ""
    case .text(let text): return text
    case .flag(let flag): return flag ? "true" : "false"
    case .tree:
      blame(column, .notAText)
      return nil
    case .formula:
      blame(column, .formula)
      return nil
    }
  }

  /// The text of a value that is no free text. An apostrophe keeps spreadsheets from taking a number to pieces.
  mutating func typedText(_ column: some RecordColumn) -> String? {
    guard let text = readableText(column) else { return nil }
    let value = text.utf8.first == UInt8(ascii: "'") ? text.dropFirst() : text[...]
    return Self.isBlank(value) ? "" : String(value)
  }

  /// `nil` where there is nothing.
  mutating func optionalText(_ column: some RecordColumn) -> String? {
    guard let text = typedText(column), !text.isEmpty else { return nil }
    return text
  }

  /// Works on bytes first: every cell of every record passes here.
  static func isBlank(_ text: Substring) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }) else { return true }
    return (first < 0x20 || first >= 0x80) && text.allSatisfy(\.isWhitespace)
  }

  private static func reason(_ fault: EntryFault, for text: String) -> ImportFault.Reason {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    let isScientific =
      parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
      && !parts[1].isEmpty && parts[1].allSatisfy { $0.isNumber || $0 == "+" }
    return isScientific ? .lostDigits : .entry(fault)
  }
}

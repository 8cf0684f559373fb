import Commerce

// Required values: words such as "none" are a fault here, and mean an empty value elsewhere.
extension RecordFields {
  mutating func money(_ text: String, at column: FileColumn, isRequired: Bool = true) -> Money? {
    number(text, decimals: 4, at: column, isRequired: isRequired).map(Money.init(tenThousandths:))
  }

  mutating func quantity(_ text: String, at column: FileColumn, isRequired: Bool = true) -> Quantity? {
    number(text, decimals: 3, at: column, isRequired: isRequired).map(Quantity.init(thousandths:))
  }

  mutating func number(_ text: String, decimals: Int, at column: FileColumn, isRequired: Bool) -> Int64? {
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
      blame(column, fault, Self.isScientific(text) ? .lostDigits : .entry(fault), in: text, isRequired: isRequired)
      return nil
    }
  }

  mutating func checked<Value>(
    _ text: String, _ column: some RecordColumn, isRequired: Bool, _ read: (String) throws(EntryFault) -> Value
  ) -> Value? {
    do throws(EntryFault) {
      return try read(text)
    } catch {
      let reason: ImportFault.Reason =
        Self.isScientific(text) ? .lostDigits : Self.isDressed(text) ? .dressedNumber : .entry(error)
      blame(labels[column.rawValue], error, reason, in: text, isRequired: isRequired)
      return nil
    }
  }

  private mutating func blame(
    _ column: FileColumn, _ fault: EntryFault, _ reason: ImportFault.Reason, in text: String, isRequired: Bool
  ) {
    if fault != .empty, EmptyWord.isOne(text) {
      if isRequired { blame(column, .entry(.empty), cell: text) }
    } else {
      blame(column, reason, cell: text)
    }
  }

  /// `nil`, with a fault, if the value is not a text.
  mutating func readableText(_ column: some RecordColumn) -> String? {
    switch raw.values[column.rawValue] {
    case .absent, .null: return ""
    case .text(let text): return TextEdges.trimmed(text)
    case .flag(let flag): return flag ? "true" : "false"
    case .tree:
      blame(column, .notAText)
      return nil
    case .formula:
      blame(column, .formula)
      return nil
    }
  }

  /// The text of a value other than free text. A leading apostrophe, which protects numbers from spreadsheets, is dropped.
  mutating func typedText(_ column: some RecordColumn) -> String? {
    guard let text = readableText(column) else { return nil }
    return text.utf8.first == UInt8(ascii: "'") ? TextEdges.trimmed(String(text.unicodeScalars.dropFirst())) : text
  }

  /// `nil` if it is empty.
  mutating func optionalText(_ column: some RecordColumn) -> String? {
    guard let text = typedText(column), !text.isEmpty else { return nil }
    return text
  }

  /// Whether a number has an exponent, such as `7,89E+12`.
  private static func isScientific(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
      && !parts[1].isEmpty && parts[1].allSatisfy { $0.isNumber || $0 == "+" }
  }

  /// Whether a code has zero decimals, or is a long number in groups of three.
  private static func isDressed(_ text: String) -> Bool {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard groups.count > 1, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return false
    }
    var whole = groups[...]
    if groups.last?.allSatisfy({ $0 == "0" }) == true, groups.last?.count != 3 { whole = whole.dropLast() }
    guard let first = whole.first, whole.count > 1 else { return true }
    return whole.joined().utf8.count > 8 && first.utf8.count <= 3 && whole.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}

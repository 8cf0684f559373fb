import Commerce
import WireTree

/// Reads fields of one object leniently, and remembers whether a number was there that is none.
struct FieldReader {
  let tree: WireValue
  private(set) var foundUnreadableNumber = false

  init(_ tree: WireValue) {
    self.tree = tree
  }

  /// A string or number as text; empty for anything else. Surrounding spaces are no content.
  func text(_ key: String) -> String {
    Self.trimmed(tree.text(key).nonEmpty ?? "")
  }

  /// A code, phone, document or other name, which a number may stand for.
  func name(_ key: String) -> String {
    Self.trimmed(tree.name(key).nonEmpty ?? "")
  }

  /// The first of several keys that has content.
  func text(_ key: String, or other: String) -> String {
    let text = text(key)
    return text.isEmpty ? self.text(other) : text
  }

  mutating func money(_ key: String) -> Money? {
    number(key, read: { Money(wire: $0) })
  }

  mutating func quantity(_ key: String) -> Quantity? {
    number(key, read: { Quantity(wire: $0) })
  }

  /// A moment in Unix seconds; 0 is how the platform says "none", and what no calendar holds is no moment.
  mutating func timestamp(_ key: String) -> Timestamp? {
    let seconds = number(key) { text -> Int64? in
      let seconds = Int64(text) ?? Quantity(wire: text).map { $0.thousandths / 1000 }
      return seconds.flatMap { $0 <= Self.lastSecond ? $0 : nil }
    }
    return seconds.flatMap { $0 > 0 ? Timestamp(seconds: $0) : nil }
  }

  /// The end of the year 9999.
  private static let lastSecond: Int64 = 253_402_300_799

  /// A count; `2`, `"2"` and `"2.0"` are the same.
  func count(_ key: String) -> Int? {
    let text = WireText.withoutExponent(text(key))
    let quantity = Quantity(wire: text)
    return quantity.flatMap { $0.thousandths >= 0 ? Int($0.thousandths / 1000) : nil }
  }

  private mutating func number<Number>(_ key: String, read: (String) -> Number?) -> Number? {
    let text = text(key)
    guard !text.isEmpty else { return nil }
    let number = read(WireText.withoutExponent(text))
    if number == nil { foundUnreadableNumber = true }
    return number
  }

  /// An order's number as the platform wrote it; 0 and nothing are none. A whole number that went through a decimal
  /// type loses its `.0`.
  static func identifier(_ value: WireValue?) -> OrderID? {
    guard let text = value?.text.nonEmpty.map(trimmed), !text.isEmpty else { return nil }
    let number = WireText.wholeDigits(text)
    return number.utf8.allSatisfy { $0 == UInt8(ascii: "0") } ? nil : OrderID(rawValue: number)
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    let spaces: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    var trimmed = text.drop { spaces.contains($0) }
    while let last = trimmed.last, spaces.contains(last) { trimmed.removeLast() }
    return String(trimmed)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

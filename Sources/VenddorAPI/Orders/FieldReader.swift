import Commerce
import WireTree

/// Reads fields of one object leniently, and remembers whether any field that should be a number could not be read as one.
struct FieldReader {
  let tree: WireValue
  private(set) var foundUnreadableNumber = false

  init(_ tree: WireValue) {
    self.tree = tree
  }

  /// A string or number as text, without surrounding spaces; empty for anything else.
  func text(_ key: String) -> String {
    Self.trimmed(tree.text(key).nonEmpty ?? "")
  }

  /// A code, phone, document or other name, which the platform may have written as a number.
  func name(_ key: String) -> String {
    Self.trimmed(tree.name(key).nonEmpty ?? "")
  }

  /// The text of the first of two keys, or of the second if the first is empty.
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

  /// A moment in Unix seconds; `nil` for 0, by which the platform says "none", and for moments after the year 9999.
  mutating func timestamp(_ key: String) -> Timestamp? {
    let seconds = number(key) { text -> Int64? in
      let seconds = Int64(text) ?? Quantity(wire: text).map { $0.thousandths / 1000 }
      return seconds.flatMap { $0 <= Self.lastSecond ? $0 : nil }
    }
    return seconds.flatMap { $0 > 0 ? Timestamp(seconds: $0) : nil }
  }

  /// The end of the year 9999.
  private static let lastSecond: Int64 = 253_402_300_799

  /// A count that is not negative: `2`, `"2"` and `"2.0"` are the same. Unreadable ones are not remembered.
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

  /// An order's number as the platform wrote it, but `123.0` as `123`; `nil` for 0 and for anything without text.
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

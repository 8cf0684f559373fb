/// A field read as text, or the reason why it is not a text.
public enum WireText: Hashable, Sendable {
  /// The key is not there.
  case absent
  /// The value is `null`, or `false`, which PHP writes for "nothing".
  case null
  /// A string, which may be empty, or the text of a number.
  case text(String)
  /// `true`, a list or a map.
  case other

  /// The text; `nil` if there is none or it is empty.
  public var nonEmpty: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }
}

extension WireValue {
  /// The value of a key, the last one of a repeated key, as in PHP; `nil` for anything but an object.
  public subscript(key: String) -> WireValue? {
    guard case .object(let members) = self else { return nil }
    let length = key.utf8.count
    return members.last { $0.key.utf8.count == length && $0.key == key }?.value
  }

  /// A key that this object or one inside it has twice; `nil` if there is none.
  public var repeatedKey: String? {
    guard case .object(let members) = self else { return elements.lazy.compactMap(\.repeatedKey).first }
    var keys: Set<String> = []
    return members.first { !keys.insert($0.key).inserted }?.key ?? elements.lazy.compactMap(\.repeatedKey).first
  }

  /// Whether the value stands for "nothing": `null` or `false`.
  public var isNothing: Bool { self == .null || self == .bool(false) }

  /// Whether a key is absent, `null` or `false`.
  public func isMissing(_ key: String) -> Bool { self[key]?.isNothing ?? true }

  /// Whether this is an empty array or object. PHP writes an empty map as `[]`.
  public var isEmptyContainer: Bool { self == .array([]) || self == .object([]) }

  /// The value itself as text.
  public var text: WireText {
    switch self {
    case .string(let text), .number(let text): .text(text)
    case .null, .bool(false): .null
    case .bool(true), .array, .object: .other
    }
  }

  /// The value itself as a name (a code, phone, document or key). A number such as `7.89E+12` or `123.0` becomes its whole digits.
  /// A string stays as it is.
  public var name: WireText {
    guard case .number(let text) = self else { return self.text }
    return .text(WireText.wholeDigits(text))
  }

  /// The value of a key as a name.
  public func name(_ key: String) -> WireText { self[key]?.name ?? .absent }

  /// The value of a key as text.
  public func text(_ key: String) -> WireText { self[key]?.text ?? .absent }

  /// The values of a list, or of a map where a list was expected; empty for anything else.
  public var elements: [WireValue] {
    switch self {
    case .array(let elements): elements
    case .object(let members): members.map(\.value)
    default: []
    }
  }

  /// The members of a map, or of a list where a map was expected, with its positions as keys; empty for anything else.
  public var members: [Member] {
    switch self {
    case .object(let members): members
    case .array(let elements): elements.enumerated().map { Member(String($0.offset), $0.element) }
    default: []
    }
  }

  /// The rows of a list of objects, each of which has the key `marker`.
  ///
  /// These are the ``elements``, but an object with the marker itself is a list of one, as converters from XML write it.
  public func rows(marker: String) -> [WireValue] {
    self[marker] == nil ? elements : [self]
  }
}

extension WireText {
  /// A number's text without an exponent and, where it is whole, without a point.
  public static func wholeDigits(_ text: String) -> String {
    let plain = withoutExponent(text)
    guard let point = plain.utf8.firstIndex(of: UInt8(ascii: ".")),
      plain.utf8[point...].dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return plain }
    return String(plain[..<point])
  }

  /// A number's text without an exponent: `1.5E3`, as gateways in Java write large amounts, becomes `1500`.
  ///
  /// Other texts stay as they are, and so do numbers with an exponent beyond ±40, which cannot be amounts.
  public static func withoutExponent(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return text }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count == 2, let exponent = Int(parts[1]), (-40...40).contains(exponent) else { return text }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let mantissa = parts[0].dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }) else {
      return text
    }
    let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
    var digits = String(mantissa[0]) + fraction
    var pointAt = mantissa[0].count + exponent
    if pointAt < 1 {
      digits = String(repeating: "0", count: 1 - pointAt) + digits
      pointAt = 1
    }
    if pointAt > digits.count { digits += String(repeating: "0", count: pointAt - digits.count) }
    let whole = digits.prefix(pointAt).drop { $0 == "0" }
    let rest = digits.dropFirst(pointAt)
    return sign + (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + rest)
  }
}

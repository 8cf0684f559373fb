import Commerce

/// Writes JSON like the platform: keys in the given order, numbers as numbers or strings as in its document.
struct JSONText: Sendable {
  enum NumberStyle: Sendable {
    case documented
    case strings
    case floats
    case decimalComma
  }

  enum ContainerStyle: Sendable {
    case documented
    case emptyMapAsList
    case swapped
  }

  private(set) var bytes: [UInt8] = []
  let numbers: NumberStyle
  let containers: ContainerStyle
  private var needsComma = false

  init(numbers: NumberStyle = .documented, containers: ContainerStyle = .documented) {
    self.numbers = numbers
    self.containers = containers
  }

  // MARK: Containers

  /// An object with fixed keys.
  mutating func object(_ key: String? = nil, _ write: (inout JSONText) -> Void) {
    begin(key)
    enclose("{", "}", write)
  }

  /// A map with data as keys, which PHP may write as a list.
  mutating func map(_ key: String, _ entries: [(key: String, write: (inout JSONText) -> Void)]) {
    begin(key)
    let asList = containers == .swapped || (containers == .emptyMapAsList && entries.isEmpty)
    enclose(asList ? "[" : "{", asList ? "]" : "}") { text in
      for entry in entries {
        text.begin(asList ? nil : entry.key)
        text.needsComma = false
        entry.write(&text)
        text.needsComma = true
      }
    }
  }

  /// A list, which PHP may write as a map of indices.
  mutating func list(_ key: String, _ entries: [(inout JSONText) -> Void]) {
    begin(key)
    let asMap = containers == .swapped
    enclose(asMap ? "{" : "[", asMap ? "}" : "]") { text in
      for (position, write) in entries.enumerated() {
        text.begin(asMap ? String(position) : nil)
        text.needsComma = false
        write(&text)
        text.needsComma = true
      }
    }
  }

  // MARK: Values

  mutating func text(_ key: String, _ value: String) {
    begin(key)
    quote(value)
  }

  /// A string without a key: the value of a map's entry.
  mutating func value(_ text: String) {
    begin(nil)
    quote(text)
  }

  mutating func null(_ key: String) {
    begin(key)
    raw("null")
  }

  mutating func flag(_ key: String, _ value: Bool) {
    begin(key)
    raw(value ? "true" : "false")
  }

  /// An integer that the document shows as a number.
  mutating func number(_ key: String, _ value: Int) {
    begin(key)
    numbers == .strings || numbers == .decimalComma ? quote(String(value)) : raw(String(value))
  }

  /// An integer that the document shows as a string.
  mutating func numeral(_ key: String, _ value: Int) {
    begin(key)
    numbers == .floats ? raw(String(value)) : quote(String(value))
  }

  /// An amount that the document shows as a number, without trailing zeros.
  mutating func number(_ key: String, _ value: Money) {
    var digits = value.wireText
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    decimal(key, digits, isString: false)
  }

  /// An amount that the document shows as a string.
  mutating func numeral(_ key: String, _ value: Money) { decimal(key, value.wireText, isString: true) }

  mutating func number(_ key: String, _ value: Quantity) { decimal(key, value.wireText, isString: false) }

  mutating func numeral(_ key: String, _ value: Quantity) { decimal(key, value.wireText, isString: true) }

  // MARK: Pieces

  private mutating func decimal(_ key: String, _ digits: String, isString: Bool) {
    begin(key)
    switch numbers {
    case .documented: isString ? quote(digits) : raw(digits)
    case .strings: quote(digits)
    case .floats: raw(Self.asFloat(digits))
    case .decimalComma: quote(String(digits.map { $0 == "." ? "," : $0 }))
    }
  }

  /// Seventeen digits with an error in the last one, like a binary float printed in full.
  private static func asFloat(_ digits: String) -> String {
    guard let point = digits.firstIndex(of: ".") else { return digits + ".0" }
    let decimals = digits.distance(from: point, to: digits.endIndex) - 1
    return digits + String(repeating: "0", count: max(0, 13 - decimals)) + "1"
  }

  private mutating func begin(_ key: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    if let key {
      quote(key)
      bytes.append(UInt8(ascii: ":"))
    }
  }

  private mutating func enclose(_ open: String, _ close: String, _ write: (inout JSONText) -> Void) {
    raw(open)
    needsComma = false
    write(&self)
    raw(close)
    needsComma = true
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

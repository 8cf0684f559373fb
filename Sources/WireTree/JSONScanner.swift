/// Reads JSON from bytes. The depth is bounded, so hostile input cannot exhaust the stack.
struct JSONScanner {
  private let input: [UInt8]
  private var position: Int
  /// How many members the last object had. The next one probably has as many, so space is reserved for them.
  private var lastMembers = 0
  /// The most members to reserve space for, so that hostile input cannot make this take much memory.
  private static let reserveLimit = 64

  init(_ input: [UInt8], from start: Int) {
    self.input = input
    position = start
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a byte opens an object or an array.
  static func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

  mutating func wholeText() throws(WireSyntaxError) -> WireValue {
    skipSpaces()
    guard position < input.count else { throw error(.empty) }
    let result = try value(depth: 0)
    skipSpaces()
    guard position == input.count else { throw error(.trailingData) }
    return result
  }

  private mutating func value(depth: Int) throws(WireSyntaxError) -> WireValue {
    switch try next() {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error(.unexpectedCharacter)
    }
  }

  private mutating func object(depth: Int) throws(WireSyntaxError) -> WireValue {
    guard depth <= WireValue.depthLimit else { throw error(.tooDeep) }
    position += 1
    skipSpaces()
    if try take(UInt8(ascii: "}")) { return .object([]) }
    var members: [WireValue.Member] = []
    members.reserveCapacity(min(lastMembers, Self.reserveLimit))
    while true {
      skipSpaces()
      guard try next() == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter) }
      let key = try string()
      skipSpaces()
      guard try take(UInt8(ascii: ":")) else { throw error(.unexpectedCharacter) }
      skipSpaces()
      members.append(WireValue.Member(key, try value(depth: depth)))
      skipSpaces()
      if try take(UInt8(ascii: "}")) { break }
      guard try take(UInt8(ascii: ",")) else { throw error(.unexpectedCharacter) }
    }
    lastMembers = members.count
    return .object(members)
  }

  private mutating func array(depth: Int) throws(WireSyntaxError) -> WireValue {
    guard depth <= WireValue.depthLimit else { throw error(.tooDeep) }
    position += 1
    skipSpaces()
    if try take(UInt8(ascii: "]")) { return .array([]) }
    var elements: [WireValue] = []
    while true {
      skipSpaces()
      elements.append(try value(depth: depth))
      skipSpaces()
      if try take(UInt8(ascii: "]")) { return .array(elements) }
      guard try take(UInt8(ascii: ",")) else { throw error(.unexpectedCharacter) }
    }
  }

  private mutating func word(_ text: StaticString, _ value: WireValue) throws(WireSyntaxError) -> WireValue {
    for expected in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
      guard try next() == expected else { throw error(.unexpectedCharacter) }
      position += 1
    }
    return value
  }
}

extension JSONScanner {
  private mutating func number() throws(WireSyntaxError) -> String {
    let start = position
    if input[position] == UInt8(ascii: "-") { position += 1 }
    if try next() == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits()
    }
    if position < input.count, input[position] == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if position < input.count, input[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if try next() == UInt8(ascii: "+") || input[position] == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if position < input.count, Self.isDigit(input[position]) { throw error(.invalidNumber) }
    return text(from: start)
  }

  private mutating func digits() throws(WireSyntaxError) {
    guard Self.isDigit(try next()) else { throw error(.invalidNumber) }
    while position < input.count, Self.isDigit(input[position]) { position += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The text between a position and the current one, with broken UTF-8 repaired.
  private func text(from start: Int) -> String { String(decoding: input[start..<position], as: UTF8.self) }

  private mutating func string() throws(WireSyntaxError) -> String {
    position += 1
    let start = position
    // A string without escapes is taken from the input as a whole.
    while position < input.count {
      switch input[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return text(from: start)
      case UInt8(ascii: "\\"): return try stringWithEscapes(from: start)
      default: position += 1
      }
    }
    throw error(.truncated)
  }

  /// Reads on at the first escape of a string that began at a position.
  private mutating func stringWithEscapes(from start: Int) throws(WireSyntaxError) -> String {
    var bytes = Array(input[start..<position])
    while true {
      let byte = try next()
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: try escaped().utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// Reads the rest of an escape after its backslash.
  private mutating func escaped() throws(WireSyntaxError) -> Unicode.Scalar {
    let byte = try next()
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default:
      position -= 1
      throw error(.invalidEscape)
    }
  }

  /// Reads `\u` escapes after the `u`. Half a surrogate pair becomes U+FFFD.
  private mutating func scalar() throws(WireSyntaxError) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let afterFirst = position
    guard first < 0xDC00, input[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return "\u{FFFD}"
    }
    position += 2
    let second = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let pair = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else {
      position = afterFirst
      return "\u{FFFD}"
    }
    return pair
  }

  private mutating func fourHexDigits() throws(WireSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Self.hexDigit(try next()) else { throw error(.invalidEscape) }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private mutating func skipSpaces() {
    while position < input.count, Self.isSpace(input[position]) { position += 1 }
  }

  private func next() throws(WireSyntaxError) -> UInt8 {
    guard position < input.count else { throw error(.truncated) }
    return input[position]
  }

  private mutating func take(_ byte: UInt8) throws(WireSyntaxError) -> Bool {
    guard try next() == byte else { return false }
    position += 1
    return true
  }

  private func error(_ reason: WireSyntaxError.Reason) -> WireSyntaxError {
    WireSyntaxError(offset: position, reason: reason)
  }
}

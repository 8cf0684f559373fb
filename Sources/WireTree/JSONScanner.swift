/// Reads JSON from bytes, one value at a time; the depth is bounded, so hostile input cannot exhaust the stack.
struct JSONScanner {
  private let input: [UInt8]
  private var position: Int

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
    var members: [WireValue.Member] = []
    position += 1
    skipSpaces()
    if try take("}") { return .object(members) }
    while true {
      skipSpaces()
      guard try next() == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter) }
      let key = try string()
      skipSpaces()
      guard try take(":") else { throw error(.unexpectedCharacter) }
      skipSpaces()
      members.append(WireValue.Member(key, try value(depth: depth)))
      skipSpaces()
      if try take("}") { return .object(members) }
      guard try take(",") else { throw error(.unexpectedCharacter) }
    }
  }

  private mutating func array(depth: Int) throws(WireSyntaxError) -> WireValue {
    guard depth <= WireValue.depthLimit else { throw error(.tooDeep) }
    var elements: [WireValue] = []
    position += 1
    skipSpaces()
    if try take("]") { return .array(elements) }
    while true {
      skipSpaces()
      elements.append(try value(depth: depth))
      skipSpaces()
      if try take("]") { return .array(elements) }
      guard try take(",") else { throw error(.unexpectedCharacter) }
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
    return String(decoding: input[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(WireSyntaxError) {
    guard Self.isDigit(try next()) else { throw error(.invalidNumber) }
    while position < input.count, Self.isDigit(input[position]) { position += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func string() throws(WireSyntaxError) -> String {
    position += 1
    var bytes: [UInt8] = []
    while true {
      let byte = try next()
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: try escape())
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escape() throws(WireSyntaxError) -> [UInt8] {
    let byte = try next()
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default:
      position -= 1
      throw error(.invalidEscape)
    }
  }

  /// Half a surrogate pair stands for nothing and becomes U+FFFD.
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
      guard let digit = Character(Unicode.Scalar(try next())).hexDigitValue else { throw error(.invalidEscape) }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func skipSpaces() {
    while position < input.count, Self.isSpace(input[position]) { position += 1 }
  }

  private func next() throws(WireSyntaxError) -> UInt8 {
    guard position < input.count else { throw error(.truncated) }
    return input[position]
  }

  private mutating func take(_ character: Unicode.Scalar) throws(WireSyntaxError) -> Bool {
    guard try next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func error(_ reason: WireSyntaxError.Reason) -> WireSyntaxError {
    WireSyntaxError(offset: position, reason: reason)
  }
}

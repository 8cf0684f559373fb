extension WireValue {
  /// Masks the values of matching keys in text that is not JSON, or is JSON cut off in the middle.
  ///
  /// A key is a word followed by `:`, `=`, `=>` or the end of a tag, with or without quotes or brackets around it. Its value is a
  /// quoted string, a bracketed group or the rest of the line up to a delimiter. In doubt this masks too much.
  public static func maskingText(_ text: String, keys isSecret: (String) -> Bool) -> String {
    var scanner = SecretScanner(Array(text.utf8))
    return scanner.masked(keys: isSecret)
  }
}

/// Finds `key: value` in bytes of any form. It looks at every word, so unbalanced quotes hide nothing.
private struct SecretScanner {
  private let input: [UInt8]
  private var position = 0

  init(_ input: [UInt8]) {
    self.input = input
  }

  mutating func masked(keys isSecret: (String) -> Bool) -> String {
    var output: [UInt8] = []
    while position < input.count {
      let start = position
      while position < input.count, Self.isWord(input[position]) { position += 1 }
      guard position > start else {
        output.append(input[position])
        position += 1
        continue
      }
      let end = position
      // A word is a key only if a value can follow it.
      let isKey = skipSeparator() && isSecret(String(decoding: input[start..<end], as: UTF8.self))
      if !isKey { position = end }
      output.append(contentsOf: input[start..<position])
      if isKey, skipValue() { output.append(contentsOf: WireValue.mask.utf8) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Moves past what may stand between a key and its value; false, without moving, if there is no separator.
  private mutating func skipSeparator() -> Bool {
    var index = position
    var separated = false
    scan: while index < input.count {
      switch input[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "\\"):
        if separated { break scan }
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"): separated = true
      default:
        guard JSONScanner.isSpace(input[index]) else { break scan }
      }
      index += 1
    }
    if separated { position = index }
    return separated
  }

  /// Moves past a value; false if there is none.
  private mutating func skipValue() -> Bool {
    let start = position
    // JSON inside a string has its quotes escaped.
    while position < input.count, input[position] == UInt8(ascii: "\\") { position += 1 }
    guard position < input.count else { return position > start }
    switch input[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipGroup()
    default:
      let delimiters = Array(",;&<}]\"'\n".utf8)
      while position < input.count, !delimiters.contains(input[position]) { position += 1 }
    }
    return position > start
  }

  private mutating func skipQuoted() {
    let quote = input[position]
    position += 1
    while position < input.count, input[position] != quote {
      position += input[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, input.count)
  }

  private mutating func skipGroup() {
    var depth = 0
    repeat {
      switch input[position] {
      case UInt8(ascii: "\""):
        skipQuoted()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
    } while depth > 0 && position < input.count
  }
}

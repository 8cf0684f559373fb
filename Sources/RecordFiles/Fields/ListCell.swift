import Commerce

/// Several values in one CSV cell: ` | ` separates entries, `:` and `=` separate the parts of an entry.
///
/// - Price tiers: `profile:from=price`, such as `109:1=26,85 | 110:50=26,80`.
/// - Payment forms and profiles of a customer: `code=1` or `code=0`, such as `CARX=0 | DINH=1`.
///
/// A backslash escapes `\`, `|`, `:`, `=` and blanks that belong to a part.
enum ListCell {
  static func write(_ entries: [String]) -> String {
    entries.joined(separator: " | ")
  }

  static func escape(_ part: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in part.unicodeScalars {
      switch scalar {
      case "\\", "|", ":", "=": text.append("\\")
      // Invisible characters at the ends of a cell would be lost.
      default: if TextEdges.isInvisible(scalar) { text.append("\\") }
      }
      text.append(scalar)
    }
    return String(text)
  }

  /// An entry: the parts before `:` (`nil` if there is none), before `=`, and after it.
  struct Entry: Equatable {
    var group: String?
    var key: String
    var value: String
  }

  /// `nil` if the text is not a list. Works on bytes, since all separators are ASCII.
  static func entries(_ text: String) -> [Entry]? {
    var entries: [Entry] = []
    var builder = Builder()
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        builder.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "|") {
        guard let entry = builder.entry() else { return nil }
        entries.append(entry)
        builder = Builder()
      } else if !builder.take(byte) {
        return nil
      }
    }
    guard !isEscaped, let last = builder.entry() else { return nil }
    return entries + [last]
  }

  private struct Builder {
    private var group: String?
    private var key: String?
    private var part: [UInt8] = []
    /// Blanks seen so far; they belong to the part only if something follows.
    private var blanks = 0

    mutating func append(_ byte: UInt8) {
      while blanks > 0 {
        part.append(0x20)
        blanks -= 1
      }
      part.append(byte)
    }

    /// - Returns: whether the character is allowed here.
    mutating func take(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: ":"):
        guard group == nil, key == nil, !part.isEmpty else { return false }
        group = takePart()
      case UInt8(ascii: "="):
        guard key == nil else { return false }
        key = takePart()
      case 0x20:
        if !part.isEmpty { blanks += 1 }
      default: append(byte)
      }
      return true
    }

    mutating func entry() -> Entry? {
      key.map { Entry(group: group, key: $0, value: takePart()) }
    }

    private mutating func takePart() -> String {
      defer {
        part.removeAll(keepingCapacity: true)
        blanks = 0
      }
      return String(decoding: part, as: UTF8.self)
    }
  }
}

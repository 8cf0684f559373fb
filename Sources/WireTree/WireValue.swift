/// A JSON value kept as it was written: numbers as text, members in order, repeated keys included.
///
/// The platform answers as PHP does: an empty map is `[]`, a missing object is `false`, a number may be a string. So parsing
/// interprets nothing. The readers in `WireValue+Reading.swift` interpret one field at a time, leniently.
public enum WireValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number's text as it was written, in the grammar of JSON.
  case number(String)
  case string(String)
  case array([WireValue])
  case object([Member])

  /// One key with its value.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: WireValue

    public init(_ key: String, _ value: WireValue) {
      self.key = key
      self.value = value
    }
  }
}

/// Where and why bytes are not JSON.
public struct WireSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case empty = "the answer is empty"
    case truncated = "the answer ends in the middle"
    case unexpectedCharacter = "a character that JSON does not have here"
    case invalidNumber = "a number that JSON does not have"
    case invalidEscape = "an escape that JSON does not have"
    case tooDeep = "more levels than are read"
    case trailingData = "more text after the end"
    case utf16 = "the answer is in UTF-16"
  }

  /// Bytes from the start of the input.
  public var offset: Int
  public var reason: Reason

  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  public var description: String { "\(reason.rawValue) (byte \(offset))" }
}

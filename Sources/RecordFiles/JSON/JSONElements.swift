import WireTree

/// Extracts the records of a JSON file one at a time, so that only one is in memory.
///
/// It accepts `{"products": [ … ]}` (under any given name), a bare list, and a single record. Several of these may follow each
/// other, like the bodies of several requests.
struct JSONElements {
  struct Element {
    /// The line it begins on.
    var line: Int
    /// Its bytes; `nil` if they exceed the limit.
    var bytes: [UInt8]?
  }

  private enum State {
    /// Outside all values.
    case outside
    /// In a list, before a record. With `isFirst`, the list may also end.
    case list(isFirst: Bool, inObject: Bool)
    /// After a record of a list.
    case afterElement(inObject: Bool)
    /// In an object with a list of records, after one of its values.
    case afterMember
  }

  private var stream: ByteStream
  private let containers: Set<String>
  private let recordLimit: Int
  private var line = 1
  private var state = State.outside
  /// The names of other members beside the lists of records.
  private(set) var unknownNames: [String] = []

  /// - Parameter containers: the folded names of lists of records.
  init(_ stream: ByteStream, containers: Set<String>, recordLimit: Int) {
    self.stream = stream
    self.containers = containers
    self.recordLimit = recordLimit
  }

  var hash: ContentHash { stream.hash }

  /// The next record; `nil` at the end of the file.
  mutating func next() throws(ImportFault) -> Element? {
    while true {
      switch state {
      case .outside:
        guard let byte = try skipSpaces() else { return nil }
        if byte == UInt8(ascii: "[") {
          _ = try take()
          state = .list(isFirst: true, inObject: false)
        } else if byte == UInt8(ascii: "{") {
          if let record = try objectByItself() { return record }
        } else {
          throw wrong()
        }
      case .list(let isFirst, let inObject):
        if try expectSpaces() == UInt8(ascii: "]") {
          guard isFirst else { throw wrong() }
          _ = try take()
          state = inObject ? .afterMember : .outside
        } else {
          state = .afterElement(inObject: inObject)
          return try element()
        }
      case .afterElement(let inObject):
        _ = try expectSpaces()
        switch try take() {
        case UInt8(ascii: ","): state = .list(isFirst: false, inObject: inObject)
        case UInt8(ascii: "]"): state = inObject ? .afterMember : .outside
        default: throw wrong()
        }
      case .afterMember:
        _ = try expectSpaces()
        switch try take() {
        case UInt8(ascii: ","):
          _ = try expectSpaces()
          try member(try key())
        case UInt8(ascii: "}"): state = .outside
        default: throw wrong()
        }
      }
    }
  }

  /// Reads an object up to a list of records. If there is none, the object is itself a record.
  private mutating func objectByItself() throws(ImportFault) -> Element? {
    var copy = Capture(limit: recordLimit)
    let start = line
    copy.append(try take())
    while true {
      if try expectSpaces() == UInt8(ascii: "}") {
        copy.append(try take())
        break
      }
      let name = try key(into: &copy)
      if containers.contains(HeaderName.fold(name)), try opensList() {
        state = .list(isFirst: true, inObject: true)
        return nil
      }
      try value(into: &copy)
      let after = try expectSpaces()
      if after == UInt8(ascii: ",") { copy.append(try take()) }
      guard after == UInt8(ascii: ",") || after == UInt8(ascii: "}") else { throw wrong() }
    }
    return Element(line: start, bytes: copy.content)
  }

  /// Reads a member after a list of records: another list, or a value to skip.
  private mutating func member(_ name: String) throws(ImportFault) {
    if containers.contains(HeaderName.fold(name)), try opensList() {
      state = .list(isFirst: true, inObject: true)
    } else {
      if unknownNames.count < 100, !unknownNames.contains(name) { unknownNames.append(name) }
      var nothing = Capture(limit: 0)
      try value(into: &nothing)
    }
  }

  private mutating func opensList() throws(ImportFault) -> Bool {
    guard try expectSpaces() == UInt8(ascii: "[") else { return false }
    _ = try take()
    return true
  }

  private mutating func element() throws(ImportFault) -> Element {
    var copy = Capture(limit: recordLimit)
    let start = line
    try value(into: &copy)
    return Element(line: start, bytes: copy.content)
  }

  private mutating func key() throws(ImportFault) -> String {
    var copy = Capture(limit: recordLimit)
    return try key(into: &copy)
  }

  /// Reads a key and its colon.
  private mutating func key(into copy: inout Capture) throws(ImportFault) -> String {
    guard try expectSpaces() == UInt8(ascii: "\"") else { throw wrong() }
    var text = Capture(limit: recordLimit)
    try string(into: &text)
    guard let bytes = text.content, case .string(let name)? = try? WireValue.parse(bytes) else { throw wrong() }
    copy.append(contentsOf: bytes)
    guard try expectSpaces() == UInt8(ascii: ":") else { throw wrong() }
    copy.append(try take())
    _ = try expectSpaces()
    return name
  }

  /// Reads one whole value. Its content is checked when it is parsed.
  private mutating func value(into copy: inout Capture) throws(ImportFault) {
    var depth = 0
    repeat {
      let byte = try expect()
      switch byte {
      case UInt8(ascii: "\""):
        try string(into: &copy)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw wrong() }
        depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw wrong() }
      default:
        if depth == 0 { return try word(into: &copy) }
      }
      copy.append(try take())
    } while depth > 0
  }

  private mutating func word(into copy: inout Capture) throws(ImportFault) {
    while let byte = try stream.peek() {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D: return
      default: copy.append(try take())
      }
    }
  }

  private mutating func string(into copy: inout Capture) throws(ImportFault) {
    copy.append(try take())
    while true {
      let byte = try take()
      copy.append(byte)
      if byte == UInt8(ascii: "\\") {
        copy.append(try take())
      } else if byte == UInt8(ascii: "\"") {
        return
      }
    }
  }
}

// MARK: - Bytes

extension JSONElements {
  private mutating func take() throws(ImportFault) -> UInt8 {
    guard let byte = try stream.next() else { throw ImportFault(line: line, .truncatedJSON) }
    if byte == 0x0A { line += 1 }
    return byte
  }

  private mutating func expect() throws(ImportFault) -> UInt8 {
    guard let byte = try stream.peek() else { throw ImportFault(line: line, .truncatedJSON) }
    return byte
  }

  /// Skips blanks and returns the next byte without consuming it.
  private mutating func skipSpaces() throws(ImportFault) -> UInt8? {
    while let byte = try stream.peek(), byte == 0x20 || (0x09...0x0D).contains(byte) { _ = try take() }
    return try stream.peek()
  }

  private mutating func expectSpaces() throws(ImportFault) -> UInt8 {
    guard let byte = try skipSpaces() else { throw ImportFault(line: line, .truncatedJSON) }
    return byte
  }

  private func wrong() -> ImportFault { ImportFault(line: line, .notJSON) }

  /// Collects bytes up to a limit; further ones are only counted.
  private struct Capture {
    private let limit: Int
    private var bytes: [UInt8] = []
    private var isOver = false

    init(limit: Int) {
      self.limit = limit
    }

    var content: [UInt8]? { isOver ? nil : bytes }

    mutating func append(_ byte: UInt8) {
      if bytes.count < limit, !isOver {
        bytes.append(byte)
      } else {
        isOver = true
        bytes = []
      }
    }

    mutating func append(contentsOf more: [UInt8]) {
      for byte in more { append(byte) }
    }
  }
}

import WireTree

/// Finds the records in a JSON file and cuts them out one at a time, so that only one is ever in memory.
///
/// Understood are `{"products": [ … ]}` (by any of the names given), a bare list, and one record by itself; several of
/// these may follow each other, as the bodies of several requests do.
struct JSONElements {
  struct Element {
    /// Where it begins.
    var line: Int
    /// Its bytes; `nil` if they are more than the limit.
    var bytes: [UInt8]?
  }

  private enum State {
    /// Outside all values.
    case outside
    /// In a list of records, where one may begin (`isFirst`: or the list may end).
    case list(isFirst: Bool, inObject: Bool)
    /// After a record of a list.
    case afterElement(inObject: Bool)
    /// In an object that holds a list of records, after one of its values.
    case afterMember
  }

  private var stream: ByteStream
  private let containers: Set<String>
  private let recordLimit: Int
  private var line = 1
  private var state = State.outside
  /// Members beside the lists of records.
  private(set) var unknownNames: [String] = []

  /// - Parameter containers: the folded names under which a list of records may stand.
  init(_ stream: ByteStream, containers: Set<String>, recordLimit: Int) {
    self.stream = stream
    self.containers = containers
    self.recordLimit = recordLimit
  }

  var hash: ContentHash { stream.hash }

  /// The next record, `nil` at the end of the file.
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

  /// Reads an object up to a list of records, or all of it: then it is a record itself.
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

  /// A member after a list of records: another list, or something to pass over.
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

  /// A key and the colon after it.
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

  /// One value whole. Whether it is right inside is seen when it is read.
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

  /// The next byte that is no blank, left where it is.
  private mutating func skipSpaces() throws(ImportFault) -> UInt8? {
    while let byte = try stream.peek(), byte == 0x20 || (0x09...0x0D).contains(byte) { _ = try take() }
    return try stream.peek()
  }

  private mutating func expectSpaces() throws(ImportFault) -> UInt8 {
    guard let byte = try skipSpaces() else { throw ImportFault(line: line, .truncatedJSON) }
    return byte
  }

  private func wrong() -> ImportFault { ImportFault(line: line, .notJSON) }

  /// Bytes up to a limit; beyond it they are only counted.
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

import WireTree

/// The records of a JSON file.
struct JSONSource: RecordSource {
  let labels: [FileColumn]
  private var elements: JSONElements
  private let encoding: TextEncoding
  private let recordLimit: Int
  private let columns: [ColumnSpecification]
  private let ignored: Set<String>
  private let documentKey: DocumentKey?
  /// The column indices of the keys seen so far; `nil` for unknown keys.
  private var places: [String: Int?] = [:]
  private var unknownKeys: [String] = []

  private static let knownKeysLimit = 1000

  init(
    _ file: OpenFile, encoding: TextEncoding, columns: [ColumnSpecification], containers: Set<String>,
    documentKey: DocumentKey?, recordLimit: Int, ignoring ignored: Set<String>, progress: ProgressMeter
  ) throws(ImportFault) {
    var stream = ByteStream(file, progress: progress)
    try stream.skipMark()
    elements = JSONElements(stream, containers: containers, recordLimit: recordLimit)
    labels = columns.map { FileColumn(name: $0.name) }
    self.encoding = encoding
    self.recordLimit = recordLimit
    self.columns = columns
    self.ignored = ignored
    self.documentKey = documentKey
  }

  var hash: ContentHash { elements.hash }

  var unknownNames: [String] { elements.unknownNames + unknownKeys }

  mutating func next() throws(ImportFault) -> RawRecord? {
    guard let element = try elements.next() else { return nil }
    var raw = RawRecord(line: element.line, columns: columns.count)
    do throws(ImportFault) {
      try fill(&raw, from: element)
    } catch {
      raw = RawRecord(line: element.line, columns: columns.count)
      raw.fault = error
    }
    return raw
  }

  private mutating func fill(_ raw: inout RawRecord, from element: JSONElements.Element) throws(ImportFault) {
    guard let bytes = element.bytes else {
      throw ImportFault(line: element.line, .recordTooLong(limit: recordLimit))
    }
    guard let text = encoding.text(bytes) else { throw ImportFault(line: element.line, .brokenText(encoding)) }
    let value: WireValue
    do {
      value = try WireValue.parse(text.utf8)
    } catch {
      let before = text.utf8.prefix(error.offset).count { $0 == 0x0A }
      throw ImportFault(line: element.line + before, .notJSON)
    }
    guard case .object(let members) = value else { throw ImportFault(line: element.line, .notARecord) }
    var blocking: WireValue.Member?
    var filled: Set<Int> = []
    for member in members {
      if documentKey != nil, DocumentKey.isOne(member.key) {
        guard blocking == nil else {
          throw ImportFault(line: element.line, column: FileColumn(name: member.key), .contradiction)
        }
        blocking = member
      } else if let place = place(of: member.key) {
        let twice = filled.insert(place).inserted ? member.value.repeatedKey.map { "\(member.key).\($0)" } : member.key
        if let twice { throw ImportFault(line: element.line, column: FileColumn(name: twice), .repeated) }
        raw.values[place] = RawValue(member.value)
      }
    }
    if let blocking, let documentKey { try documentKey.fill(&raw, from: blocking) }
  }

  private mutating func place(of key: String) -> Int? {
    if let known = places[key] { return known }
    let folded = HeaderName.fold(key)
    let place = columns.firstIndex { $0.names.contains(folded) }
    guard places.count < Self.knownKeysLimit else { return place }
    places[key] = .some(place)
    if place == nil, !ignored.contains(folded) { unknownKeys.append(key) }
    return place
  }
}

extension RawValue {
  init(_ value: WireValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .flag(flag)
    case .string(let text): self = .text(text)
    case .number(let digits): self = .text(WireText.wholeDigits(digits))
    case .array, .object: self = .tree(value)
    }
  }
}

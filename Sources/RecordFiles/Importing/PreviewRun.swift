import Commerce

/// The results of one reading of all records.
struct PreviewRun<Record: Revisable> {
  private let limits: ImportLimits
  private(set) var labels: [FileColumn] = []
  private(set) var unknownNames: [String] = []
  private(set) var hash = ContentHash()
  private(set) var evidence = NumberEvidence()
  private(set) var records = 0
  private(set) var faultyRecords = 0
  private(set) var firstRecords: [ImportPreview<Record>.NumberedRecord] = []
  private(set) var faults: [ImportFault] = []
  private(set) var faultCount = 0
  private(set) var isComplete = false
  private var lines: [UInt128: Int32] = [:]

  init(limits: ImportLimits) {
    self.limits = limits
  }

  mutating func read(
    from source: any RecordSource, kind: RecordKind<Record>, context: ReadingContext, known: (Record.ID) -> Record?
  ) throws(ImportFault) {
    var source = source
    labels = source.labels
    do throws(ImportFault) {
      while let raw = try source.next() {
        take(RecordFields(raw, labels: labels, context: context), kind: kind, known)
      }
      isComplete = true
    } catch {
      guard error.line != nil else { throw error }
      keep([error])
    }
    unknownNames = source.unknownNames
    hash = source.hash
    lines = [:]
  }

  private mutating func take(
    _ fields: RecordFields, kind: RecordKind<Record>, _ known: (Record.ID) -> Record?
  ) {
    var fields = fields
    records += 1
    var record: Record?
    if fields.faults.isEmpty { record = kind.read(&fields, known)?.after }
    evidence += fields.numbers
    // Without its code it is unknown whether a record is new.
    var found = fields.faults.filter { fields.key != nil || $0.reason != .neededForNew }
    let line = fields.raw.line
    if let key = fields.key {
      if let first = lines[key] {
        found.append(
          ImportFault(
            line: line, column: labels.first, .duplicate(firstLine: Int(first)), cell: fields.raw.values.first?.cell))
      } else {
        lines[key] = Int32(clamping: line)
      }
    }
    if found.isEmpty, let record {
      if firstRecords.count < limits.previewRecords { firstRecords.append(.init(line: line, record: record)) }
    } else {
      faultyRecords += 1
      keep(found)
    }
  }

  /// Orders faults by column; missing columns come last.
  private mutating func keep(_ found: [ImportFault]) {
    faultCount += found.count
    guard faults.count < limits.faults else { return }
    let found = found.sorted { $0.place < $1.place }
    faults += found.prefix(limits.faults - faults.count)
  }
}

extension ImportFault {
  /// The column's index; 0 for faults of the record itself.
  fileprivate var place: Int { column.map { $0.number ?? .max } ?? 0 }
}

/// The records of a CSV file after its header.
struct CSVSource: RecordSource {
  let labels: [FileColumn]
  let unknownNames: [String]
  private let header: CSVHeader
  private let encoding: TextEncoding
  private var scanner: CSVScanner
  private var record = CSVRecord()

  init(
    _ file: OpenFile, header: CSVHeader, encoding: TextEncoding, columns: [ColumnSpecification], recordLimit: Int,
    ignoring ignored: Set<String>, progress: ProgressMeter
  ) throws(ImportFault) {
    self.header = header
    self.encoding = encoding
    unknownNames = header.unknownNames.filter { !ignored.contains(HeaderName.fold($0)) }
    labels = zip(columns, header.places).map { column, place in
      FileColumn(number: place.map { $0 + 1 }, name: place.map { header.names[$0] } ?? column.name)
    }
    var stream = ByteStream(file, progress: progress)
    try stream.skipMark()
    scanner = CSVScanner(stream, separator: header.separator, recordLimit: recordLimit)
    if header.hasSeparatorLine { try skipRow() }
    try skipRow()
  }

  var hash: ContentHash { scanner.hash }

  mutating func next() throws(ImportFault) -> RawRecord? {
    do throws(ImportFault) {
      repeat {
        guard try scanner.read(into: &record) else { return nil }
      } while record.isBlank
    } catch {
      // The scanner knows the index of a cell, not its column's name.
      throw ImportFault(line: error.line, column: error.column?.number.flatMap { column($0 - 1) }, error.reason)
    }
    var raw = RawRecord(line: record.line, columns: header.places.count)
    if let fault = record.fault {
      raw.fault = ImportFault(line: record.line, column: fault.cell.flatMap(column), fault.reason)
    } else if isRagged {
      let expected = header.names.count
      raw.fault = ImportFault(line: record.line, .wrongCellCount(expected: expected, found: record.cellCount))
    } else {
      fill(&raw)
    }
    return raw
  }

  /// Skips one row, including blank rows before it.
  private mutating func skipRow() throws(ImportFault) {
    repeat {
      guard try scanner.read(into: &record) else { return }
    } while record.isBlank
  }

  /// Whether it has fewer cells than the header, or more that are not blank. Then no cell can be assigned to a column safely.
  private var isRagged: Bool {
    guard record.cellCount >= header.names.count, record.cellCount <= CSVRecord.keptCells else { return true }
    return (header.names.count..<record.cellCount).contains { !record.cell($0).isEmpty }
  }

  private func fill(_ raw: inout RawRecord) {
    for (column, place) in header.places.enumerated() {
      guard let place else { continue }
      guard let text = encoding.text(record.cell(place)) else {
        let label = labels[column]
        raw = RawRecord(line: record.line, columns: header.places.count)
        let cell = String(decoding: record.cell(place), as: UTF8.self)
        raw.fault = ImportFault(line: record.line, column: label, .brokenText(encoding), cell: cell)
        return
      }
      raw.values[column] = CSVText.isFormula(text) ? .formula(text) : .text(CSVText.withoutApostrophe(text))
    }
  }

  private func column(_ place: Int) -> FileColumn? {
    header.names.indices.contains(place) ? FileColumn(number: place + 1, name: header.names[place]) : nil
  }
}

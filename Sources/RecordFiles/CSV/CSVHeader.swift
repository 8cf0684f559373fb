/// The first row of a CSV file, which describes the others.
struct CSVHeader: Hashable, Sendable {
  let separator: UInt8
  /// The column names as written in the file.
  let names: [String]
  /// For each column of the record's kind, its index in the row, from 0.
  let places: [Int?]
  /// Whether a line `sep=;` precedes it, as some spreadsheets require.
  let hasSeparatorLine: Bool
  /// The first name that is invalid in the file's encoding.
  private var brokenName: ImportFault?

  private static let separators = [";", ",", "\t", "|"].map(UInt8.init(ascii:))

  /// Finds the separator that makes the most column names known.
  ///
  /// - Throws: `noHeader`, `missingColumn`, `repeatedColumn`, `brokenText` and errors of reading.
  init(
    of file: OpenFile, encoding: TextEncoding, columns: [ColumnSpecification], recordLimit: Int
  ) throws(ImportFault) {
    var best: CSVHeader?
    var bestCount = 0
    var fault = ImportFault(.noHeader)
    for separator in Self.separators {
      do {
        guard
          let header = try CSVHeader(
            of: file, separator: separator, encoding: encoding, columns: columns, recordLimit: recordLimit)
        else { continue }
        let count = header.places.count { $0 != nil }
        if count > bestCount { (best, bestCount) = (header, count) }
      } catch {
        fault = error
      }
    }
    guard let best else { throw fault }
    try best.check(columns)
    self = best
  }

  /// `nil` if no row can be a header.
  private init?(
    of file: OpenFile, separator: UInt8, encoding: TextEncoding, columns: [ColumnSpecification], recordLimit: Int
  ) throws(ImportFault) {
    // These readings are only a few lines, so they report no progress.
    var stream = ByteStream(file, progress: ProgressMeter(totalBytes: 0) { _ in true })
    try stream.skipMark()
    var scanner = CSVScanner(stream, separator: separator, recordLimit: recordLimit, endsAtLimit: true)
    var record = CSVRecord()
    var hasSeparatorLine = false
    repeat {
      guard try scanner.read(into: &record) else { return nil }
      guard Self.isSeparatorLine(record), !hasSeparatorLine else { continue }
      hasSeparatorLine = true
      record.reset(line: record.line)
    } while record.isBlank
    guard record.fault == nil else { return nil }
    self.init(
      separator: separator, names: record.cells.map { encoding.text($0) ?? String(decoding: $0, as: UTF8.self) },
      hasSeparatorLine: hasSeparatorLine, columns: columns)
    if let broken = record.cells.firstIndex(where: { encoding.text($0) == nil }) {
      brokenName = ImportFault(
        line: record.line, column: FileColumn(number: broken + 1, name: names[broken]), .brokenText(encoding))
    }
  }

  private init(separator: UInt8, names: [String], hasSeparatorLine: Bool, columns: [ColumnSpecification]) {
    self.separator = separator
    self.names = names
    self.hasSeparatorLine = hasSeparatorLine
    let folded = names.map(HeaderName.fold)
    places = columns.map { column in folded.firstIndex { column.names.contains($0) } }
  }

  /// `sep=;`, in any case, quoted or not.
  private static func isSeparatorLine(_ record: CSVRecord) -> Bool {
    String(decoding: record.cell(0).prefix(4), as: UTF8.self).lowercased() == "sep="
  }

  private func check(_ columns: [ColumnSpecification]) throws(ImportFault) {
    if let brokenName { throw brokenName }
    let folded = names.map(HeaderName.fold)
    for (column, place) in zip(columns, places) {
      guard let place else { continue }
      if let second = folded[(place + 1)...].firstIndex(where: { column.names.contains($0) }) {
        throw ImportFault(column: FileColumn(number: second + 1, name: names[second]), .repeatedColumn(column.name))
      }
    }
    guard places.first != .some(nil) else { throw ImportFault(.missingColumn(columns[0].name)) }
  }

  /// Whether the file lacks columns that records may have.
  var isPartial: Bool { places.contains(nil) }

  /// The names of unknown columns; unnamed ones are left out.
  var unknownNames: [String] {
    let known = Set(places.compactMap { $0 })
    return names.indices.filter { !known.contains($0) && !HeaderName.fold(names[$0]).isEmpty }.map { names[$0] }
  }
}

import Commerce
import Synchronization

extension ImportFile {
  /// The records of a previewed file in parts, for a store that takes all or nothing.
  ///
  /// - Parameters:
  ///   - preview: of this file.
  ///   - size: the most records of a part.
  ///   - progress: called after each piece read; `false` cancels.
  /// - Throws: `notAcceptable`, `changed`.
  public func parts(
    of preview: ImportPreview<Record>, size: Int = 1000,
    progress: @escaping @Sendable (ImportProgress) -> Bool = { _ in true }
  ) throws(ImportFault) -> ImportParts<Record> {
    guard preview.isAcceptable else { throw ImportFault(.notAcceptable) }
    guard file.isUnchanged else { throw ImportFault(.changed) }
    let header =
      switch preview.format {
      case .csv:
        try CSVHeader(of: file, encoding: preview.encoding, columns: kind.columns, recordLimit: limits.recordBytes)
      case .json: CSVHeader?.none
      }
    let form = Form(encoding: preview.encoding, header: header)
    guard form.format == preview.format else { throw ImportFault(.changed) }
    let rule: NumberRule = header == nil ? .interface : preview.decimalSign.map(NumberRule.file) ?? .unknown
    let source = try source(form, progress: ProgressMeter(totalBytes: self.size, report: progress))
    let context = ReadingContext(importedAt: importedAt, numbers: rule, isPartial: header?.isPartial ?? true)
    return ImportParts(source, kind: kind, context: context, known: known, size: size, contents: preview.contents)
  }
}

/// Reads the records of an accepted file. Only if the whole file was the previewed one does `nil` follow the last part; until
/// then, nothing may be committed.
public final class ImportParts<Record: Revisable>: Sendable {
  private let kind: RecordKind<Record>
  private let context: ReadingContext
  private let known: @Sendable (Record.ID) -> Record?
  private let size: Int
  private let contents: ContentHash
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var source: any RecordSource
    var isAtEnd = false
  }

  init(
    _ source: sending any RecordSource, kind: RecordKind<Record>, context: ReadingContext,
    known: @escaping @Sendable (Record.ID) -> Record?, size: Int, contents: ContentHash
  ) {
    self.kind = kind
    self.context = context
    self.known = known
    self.size = max(1, size)
    self.contents = contents
    state = Mutex(State(source: source))
  }

  /// The next records with their stored values; `nil` at the end.
  ///
  /// - Throws: `changed` if the file is no longer the previewed one, `cancelled`, `system`.
  public func next() throws(ImportFault) -> [Edit<Record>]? {
    try state.withLock { state throws(ImportFault) in
      try next(&state)
    }
  }

  private func next(_ state: inout State) throws(ImportFault) -> [Edit<Record>]? {
    guard !state.isAtEnd else { return nil }
    var records: [Edit<Record>] = []
    records.reserveCapacity(size)
    while records.count < size {
      guard let record = try record(&state) else {
        state.isAtEnd = true
        break
      }
      records.append(record)
    }
    return records.isEmpty ? nil : records
  }

  private func record(_ state: inout State) throws(ImportFault) -> Edit<Record>? {
    let labels = state.source.labels
    let raw: RawRecord?
    do throws(ImportFault) {
      raw = try state.source.next()
    } catch {
      // The preview could read past this place, so the file has changed.
      throw error.line == nil ? error : ImportFault(line: error.line, .changed)
    }
    guard let raw else {
      guard state.source.hash == contents else { throw ImportFault(.changed) }
      return nil
    }
    var fields = RecordFields(raw, labels: labels, context: context)
    guard fields.faults.isEmpty, let record = kind.read(&fields, known) else {
      throw ImportFault(line: raw.line, .changed)
    }
    return record
  }
}

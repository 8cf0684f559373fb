import Commerce

/// A file of products or customers, held open between preview and import.
///
/// CSV or JSON, separator, encoding and decimal sign are detected from the content. Memory holds one record at a time and the
/// codes of all earlier ones (about 50 bytes each), to detect repeated ones.
///
/// All calls read from the disk and block, so call them on a thread of their own.
public final class ImportFile<Record: Revisable>: Sendable {
  let file: OpenFile
  let kind: RecordKind<Record>
  let importedAt: Timestamp
  let limits: ImportLimits
  let encoding: TextEncoding?
  let known: @Sendable (Record.ID) -> Record?

  /// - Parameters:
  ///   - kind: the kind of the file's records.
  ///   - importedAt: the time of stocks and limits in files that give none.
  ///   - encoding: named by the operator; without it the file must show its own.
  ///   - known: returns the stored record with an id. It keeps its values of columns that the file lacks.
  /// - Throws: `missing`, `notPermitted`, `notAFile`, `system`.
  public init(
    path: String, of kind: RecordKind<Record>, importedAt: Timestamp, limits: ImportLimits = ImportLimits(),
    encoding: TextEncoding? = nil, known: @escaping @Sendable (Record.ID) -> Record? = { _ in nil }
  ) throws(ImportFault) {
    file = try OpenFile(path: path)
    self.kind = kind
    self.importedAt = importedAt
    self.limits = limits
    self.encoding = encoding
    self.known = known
  }

  /// In bytes, when the file was opened.
  public var size: Int64 { file.stamp.size }

  struct Form: Hashable, Sendable {
    var encoding: TextEncoding
    /// `nil` in JSON.
    var header: CSVHeader?

    var format: ImportPreview<Record>.Format {
      header.map { .csv(separator: Character(Unicode.Scalar($0.separator))) } ?? .json
    }
  }

  func form(_ survey: TextSurvey) throws(ImportFault) -> Form {
    guard !survey.isJSON else { return Form(encoding: survey.encoding, header: nil) }
    let header = try CSVHeader(
      of: file, encoding: survey.encoding, columns: kind.columns, recordLimit: limits.recordBytes)
    return Form(encoding: survey.encoding, header: header)
  }

  func source(_ form: Form, progress: ProgressMeter) throws(ImportFault) -> any RecordSource {
    if let header = form.header {
      return try CSVSource(
        file, header: header, encoding: form.encoding, columns: kind.columns, recordLimit: limits.recordBytes,
        ignoring: kind.ignored, progress: progress)
    }
    return try JSONSource(
      file, encoding: form.encoding, columns: kind.columns, containers: kind.containers,
      documentKey: kind.documentKey, recordLimit: limits.recordBytes, ignoring: kind.ignored, progress: progress)
  }
}

import Commerce

/// A file of products or customers, held open between its preview and its import.
///
/// CSV or JSON, the separator, the encoding and the decimal sign are found out from the content. Only a record at a time is in
/// memory, and of each record before it its code (about 50 bytes), to tell repeated ones.
///
/// All calls read from the disk and block: they belong on a thread of their own.
public final class ImportFile<Record: Revisable>: Sendable {
  let file: OpenFile
  let kind: RecordKind<Record>
  let importedAt: Timestamp
  let limits: ImportLimits
  let encoding: TextEncoding?
  let known: @Sendable (Record.ID) -> Record?

  /// - Parameters:
  ///   - kind: what the file should hold.
  ///   - importedAt: the time of stock and limits in files that name none.
  ///   - encoding: the one that somebody vouches for; without it the file must show its own.
  ///   - known: the record that there is with an id. Of what a file has no column for it keeps what it has.
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

  /// In bytes, as it was when the file was opened.
  public var size: Int64 { file.stamp.size }

  /// How the file is to be read.
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

import Commerce

extension ImportFile {
  /// Reads the whole file and changes nothing.
  ///
  /// - Parameter progress: called after each piece read; `false` cancels. A file with ambiguous numbers (`1.234`) is read again
  ///   once the others have shown their sign; the total then grows.
  /// - Throws: faults of the whole file (see ``ImportFault/Reason``). Faults of records are in the preview.
  public func preview(
    progress: @escaping @Sendable (ImportProgress) -> Bool = { _ in true }
  ) throws(ImportFault) -> ImportPreview<Record> {
    let survey = try TextSurvey(file, stated: encoding, progress: ProgressMeter(totalBytes: 2 * size, report: progress))
    let form = try form(survey)
    var numbers: NumberRule = form.header == nil ? .interface : .unknown
    var run = try run(form, numbers: numbers, readBefore: 1, progress: progress)
    if run.evidence.ambiguous > 0, let sign = run.evidence.sign, numbers == .unknown {
      numbers = .file(sign)
      run = try self.run(form, numbers: numbers, readBefore: 2, progress: progress)
    }
    if run.isComplete, run.hash != survey.hash { throw ImportFault(.changed) }
    return preview(of: run, form: form, survey)
  }

  private func run(
    _ form: Form, numbers: NumberRule, readBefore: Int64, progress: @escaping @Sendable (ImportProgress) -> Bool
  ) throws(ImportFault) -> PreviewRun<Record> {
    let size = size
    let meter = ProgressMeter(totalBytes: size) { step in
      progress(ImportProgress(bytes: readBefore * size + step.bytes, totalBytes: (readBefore + 1) * size))
    }
    var run = PreviewRun<Record>(limits: limits)
    let context = ReadingContext(
      importedAt: importedAt, numbers: numbers, isPartial: form.header?.isPartial ?? true, isCheckOnly: true)
    try run.read(from: source(form, progress: meter), kind: kind, context: context, known: known)
    return run
  }

  private func preview(of run: PreviewRun<Record>, form: Form, _ survey: TextSurvey) -> ImportPreview<Record> {
    let places = form.header?.places ?? []
    let known = zip(run.labels, places).filter { $1 != nil }.map(\.0)
    return ImportPreview(
      format: form.format, encoding: form.encoding,
      accentedLine: survey.accentedLine.map { found in
        // A long line is cut between bytes, possibly within a letter; such fragments are dropped.
        let text = form.encoding.text(found.bytes) ?? String(decoding: found.bytes, as: UTF8.self)
        return .init(line: found.line, text: text.replacing("\u{FFFD}", with: ""))
      },
      decimalSign: run.evidence.sign, decidedNumbers: run.evidence.decided,
      knownColumns: known.sorted { ($0.number ?? 0) < ($1.number ?? 0) },
      unknownColumns: run.unknownNames,
      absentColumns: zip(kind.columns, places).filter { $1 == nil }.map(\.0.name), records: run.records,
      faultyRecords: run.faultyRecords, firstRecords: run.firstRecords, faults: run.faults,
      faultCount: run.faultCount, isComplete: run.isComplete, contents: survey.hash)
  }
}

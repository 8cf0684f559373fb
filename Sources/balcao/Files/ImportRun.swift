import Commerce
import Console
import Desk
import LocalStore
import RecordFiles
import Texts

/// An import on the command line: what is wrong line by line on stdout, what becomes of it on stderr.
struct ImportRun<Record: Revisable>: Sendable {
  private let workplace: Workplace
  private let kind: SyncedKind<Record>
  private let progress = ProgressLine()

  init(_ workplace: Workplace, _ kind: SyncedKind<Record>) {
    self.workplace = workplace
    self.kind = kind
  }

  func run(_ path: String, encoding: TextEncoding?, dryRun: Bool) async throws(Failure) {
    let interruptible = try Interruptible(workplace.language)
    defer { progress.clear() }
    try await interruptible.run { [self] () async throws(Failure) in
      try await take(path, encoding, dryRun: dryRun, until: { interruptible.wasInterrupted })
    }
  }

  /// All records of a small file, each right, whatever the local copy has.
  func read(_ path: String, encoding: TextEncoding?) async throws(Failure) -> [Record] {
    let records = kind.records
    do throws(ImportError) {
      let (file, preview) = try await offPool { () throws(ImportFault) in
        let file = try ImportFile(path: path, of: records, importedAt: SystemClock.now(), encoding: encoding)
        return (file, try file.preview())
      }
      try accept(preview)
      let part = try await offPool { () throws(ImportFault) in try file.parts(of: preview).next() }
      return part?.map(\.after) ?? []
    } catch {
      throw failure(error)
    }
  }

  private func take(
    _ path: String, _ encoding: TextEncoding?, dryRun: Bool, until isStopped: @escaping @Sendable () -> Bool
  ) async throws(Failure) {
    let step: @Sendable (ImportProgress) -> Bool = { [progress, workplace] done in
      progress.show(Sentences.of(.readingFile(percent: done.percent), workplace.language))
      return !isStopped()
    }
    let store = try workplace.openStore()
    defer { store.close() }
    do throws(ImportError) {
      let file = try await FileImport(of: path, encoding: encoding, kind, into: store, step: step)
      progress.clear()
      try accept(file.preview)
      if dryRun { return tell(.dryImport) }
      let summary = try await file.merge(step: step)
      progress.clear()
      tell(.imported(summary))
    } catch {
      throw failure(error)
    }
  }

  private func accept(_ preview: ImportPreview<Record>) throws(ImportError) {
    let report = ImportReport(preview, workplace.texts)
    for line in report.faults { Standard.output.writeLine(line) }
    for line in report.notes { Standard.error.writeLine(line) }
    guard preview.isAcceptable else { throw .file(ImportFault(.notAcceptable)) }
  }

  private func failure(_ error: ImportError) -> Failure {
    switch error {
    case .store(let error): workplace.failure(error)
    case .file(let fault):
      Failure(fault.reason == .cancelled ? .interrupted : .local, Sentences.of(fault, workplace.texts))
    }
  }

  private func tell(_ phrase: Sentences.RecordPhrase) {
    Standard.error.writeLine(Sentences.of(phrase, workplace.language))
  }
}

extension ImportProgress {
  var percent: Int { totalBytes > 0 ? Int(min(100, bytes * 100 / totalBytes)) : 100 }
}

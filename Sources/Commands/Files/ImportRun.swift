import Commerce
import Desk
import LocalStore
import RecordFiles
import Texts

/// An import on the command line. Mistakes go to stdout, one a line; the result goes to stderr.
struct ImportRun<Record: Revisable>: Sendable {
  private let environment: CommandEnvironment
  private let kind: RecordKind<Record>
  private let progress: ProgressLine

  init(_ environment: CommandEnvironment, _ kind: RecordKind<Record>) {
    self.environment = environment
    progress = ProgressLine(environment)
    self.kind = kind
  }

  /// - Parameter intake: how records get into the store.
  func run(
    _ path: String, encoding: TextEncoding?, dryRun: Bool,
    into intake: @escaping @Sendable (LocalStore) -> RecordIntake<Record>
  ) async throws(Failure) {
    let interruptible = try Interruptible(environment)
    defer { progress.clear() }
    try await interruptible.run { [self] () async throws(Failure) in
      try await take(path, encoding, dryRun: dryRun, into: intake, until: { interruptible.wasInterrupted })
    }
  }

  /// Reads all records of a small file. A file with a mistake is refused; the local copy is not looked at.
  func read(_ path: String, encoding: TextEncoding?) async throws(Failure) -> [Record] {
    let (records, now) = (kind, environment.now)
    do throws(ImportError) {
      let (file, preview) = try await readingFile { () throws(ImportFault) in
        let file = try ImportFile(path: path, of: records, importedAt: now, encoding: encoding)
        return (file, try file.preview())
      }
      try accept(preview)
      let part = try await readingFile { () throws(ImportFault) in try file.parts(of: preview).next() }
      return part?.map(\.after) ?? []
    } catch {
      throw failure(error)
    }
  }

  private func take(
    _ path: String, _ encoding: TextEncoding?, dryRun: Bool,
    into intake: @Sendable (LocalStore) -> RecordIntake<Record>, until isStopped: @escaping @Sendable () -> Bool
  ) async throws(Failure) {
    let step: @Sendable (ImportProgress) -> Bool = { [progress, environment] done in
      progress.show(environment.words(.readingFile(percent: done.percent)))
      return !isStopped()
    }
    let store = try environment.openStore()
    defer { store.close() }
    do throws(ImportError) {
      let file = try await FileImport(
        of: path, encoding: encoding, kind, into: intake(store), at: environment.now, step: step)
      progress.clear()
      try accept(file.preview)
      if dryRun { return environment.tell(.dryImport) }
      let summary = try await file.merge(step: step)
      progress.clear()
      environment.tell(.imported(summary))
    } catch {
      throw failure(error)
    }
  }

  private func accept(_ preview: ImportPreview<Record>) throws(ImportError) {
    let report = ImportReport(preview, environment.texts)
    for line in report.faults { environment.output.writeLine(line) }
    for line in report.notes { environment.error.writeLine(line) }
    guard preview.isAcceptable else { throw .file(ImportFault(.notAcceptable)) }
  }

  private func failure(_ error: ImportError) -> Failure {
    switch error {
    case .store(let error): environment.failure(error)
    case .file(let fault):
      Failure(fault.reason == .cancelled ? .interrupted : .local, Sentences.of(fault, environment.texts))
    }
  }
}

extension ImportProgress {
  var percent: Int { totalBytes > 0 ? Int(min(100, bytes * 100 / totalBytes)) : 100 }
}

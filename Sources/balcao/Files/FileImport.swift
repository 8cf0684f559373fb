import Console
import Desk
import Dispatch
import LocalStore
import RecordFiles
import Synchronization

/// Takes a file of records over into the mirror: looked through first, then all of it or nothing.
struct FileImport<Record: Hashable & Sendable>: Sendable {
  typealias Merge =
    @Sendable (LocalStore, @escaping @Sendable () throws -> [Record]?) async throws(DeskError) -> MergeSummary

  let workplace: Workplace
  let kind: RecordKind<Record>
  private let progress = ProgressLine()

  init(_ workplace: Workplace, _ kind: RecordKind<Record>) {
    self.workplace = workplace
    self.kind = kind
  }

  func run(_ path: String, dryRun: Bool, merge: @escaping Merge) async throws(Failure) {
    let interruptible = try Interruptible(workplace.language)
    defer { progress.clear() }
    try await interruptible.run { [self] () async throws(Failure) in
      try await take(path, dryRun: dryRun, until: { interruptible.wasInterrupted }, merge: merge)
    }
  }

  /// All records of a small file, each right.
  func read(_ path: String) async throws(Failure) -> [Record] {
    let (file, preview) = try await offPool { () throws(ImportFault) in
      let file = try ImportFile(path: path, of: kind, importedAt: SystemClock.now())
      return (file, try file.preview())
    }
    try judge(preview)
    return try await offPool { () throws(ImportFault) in try file.parts(of: preview).next() ?? [] }
  }

  private func take(
    _ path: String, dryRun: Bool, until isStopped: @escaping @Sendable () -> Bool, merge: @escaping Merge
  ) async throws(Failure) {
    let step: @Sendable (ImportProgress) -> Bool = { [progress, workplace] done in
      progress.show(Sentences.of(.readingFile(percent: done.percent), workplace.language))
      return !isStopped()
    }
    let (file, preview) = try await offPool { () throws(ImportFault) in
      let file = try ImportFile(path: path, of: kind, importedAt: SystemClock.now())
      return (file, try file.preview(progress: step))
    }
    progress.clear()
    try judge(preview)
    if dryRun { return tell(.dryImport) }
    let store = try workplace.openStore()
    defer { store.close() }
    let summary = try await self.merge(file, preview, into: store, step, merge)
    progress.clear()
    tell(.imported(summary))
  }

  private func merge(
    _ file: ImportFile<Record>, _ preview: ImportPreview<Record>, into store: LocalStore,
    _ step: @escaping @Sendable (ImportProgress) -> Bool, _ merge: Merge
  ) async throws(Failure) -> MergeSummary {
    let parts = try await offPool { () throws(ImportFault) in try file.parts(of: preview, progress: step) }
    // What the file is to blame for comes back out of the store as a failure of the store.
    let fault = FaultKeeper()
    do throws(DeskError) {
      return try await merge(store) {
        do throws(ImportFault) {
          return try parts.next()
        } catch {
          fault.keep(error)
          throw error
        }
      }
    } catch {
      throw fault.kept.map(failure) ?? workplace.failure(error)
    }
  }

  /// Everything that is wrong, line by line, for stdout; the sum of it for stderr.
  private func judge(_ preview: ImportPreview<Record>) throws(Failure) {
    for fault in preview.faults { Standard.output.writeLine(Sentences.of(fault, workplace.texts)) }
    if preview.faultCount > preview.faults.count { tell(.faultsNotShown(preview.faultCount - preview.faults.count)) }
    if !preview.unknownColumns.isEmpty { tell(.unknownColumns(preview.unknownColumns)) }
    if !preview.absentColumns.isEmpty { tell(.absentColumns(preview.absentColumns)) }
    if preview.decidedNumbers > 0, let sign = preview.decimalSign {
      tell(.numbersDecided(preview.decidedNumbers, comma: sign == .comma))
    }
    tell(.preview(records: preview.records, faults: preview.faultCount))
    guard preview.isAcceptable else {
      throw Failure(.local, Sentences.of(.nothingImported, workplace.language))
    }
  }

  private func failure(_ fault: ImportFault) -> Failure {
    Failure(fault.reason == .cancelled ? .interrupted : .local, Sentences.of(fault, workplace.texts))
  }

  /// Reading a file blocks: it never happens on a thread of the pool.
  private func offPool<Value: Sendable>(
    _ body: @escaping @Sendable () throws(ImportFault) -> Value
  ) async throws(Failure) -> Value {
    let result: Result<Value, ImportFault> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(ImportFault) {
          continuation.resume(returning: .success(try body()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let fault): throw failure(fault)
    }
  }

  private func tell(_ phrase: Sentences.MirrorPhrase) {
    Standard.error.writeLine(Sentences.of(phrase, workplace.language))
  }
}

extension ImportProgress {
  fileprivate var percent: Int { totalBytes > 0 ? Int(min(100, bytes * 100 / totalBytes)) : 100 }
}

/// Keeps the first fault of a file while an error of another type travels.
private final class FaultKeeper: Sendable {
  private let fault = Mutex<ImportFault?>(nil)

  var kept: ImportFault? { fault.withLock(\.self) }

  func keep(_ new: ImportFault) {
    fault.withLock { if $0 == nil { $0 = new } }
  }
}

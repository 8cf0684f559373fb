import Commerce
import Console
import Desk
import Glibc
import LocalStore
import RecordFiles

/// Writes the mirror into a new file, in the form that its name's ending says: `.json`, else CSV.
struct FileExport<Record: Revisable> {
  let workplace: Workplace
  let kind: RecordKind<Record>

  init(_ workplace: Workplace, _ kind: RecordKind<Record>) {
    self.workplace = workplace
    self.kind = kind
  }

  /// Half an export is worse than none: a file that cannot be written whole is removed.
  ///
  /// - Parameter read: the records from a place in their order on, at most as many; none at the end.
  func run(
    _ path: String, reading read: (LocalStore, _ offset: Int, _ limit: Int) async throws(DeskError) -> [Record]
  ) async throws(Failure) {
    let store = try workplace.openStore()
    defer { store.close() }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    var isWhole = false
    defer {
      close(descriptor)
      if !isWhole { unlink(path) }
    }
    var export = RecordExport(kind, as: path.lowercased().hasSuffix(".json") ? .json : .csv)
    var count = 0
    try write(export.beginning, descriptor, path)
    while true {
      let records: [Record]
      do throws(DeskError) {
        records = try await read(store, count, 1000)
      } catch {
        throw workplace.failure(error)
      }
      if records.isEmpty { break }
      try write(export.text(of: records), descriptor, path)
      count += records.count
    }
    try write(export.end, descriptor, path)
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw unwritable(path, errno) }
    isWhole = true
    Standard.error.writeLine(Sentences.of(.exported(records: count, path: path), workplace.language))
  }

  private func write(_ text: String, _ descriptor: Int32, _ path: String) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw unwritable(path, errno)
      }
    }
  }

  private func unwritable(_ path: String, _ code: Int32) -> Failure {
    let phrase = code == EEXIST ? Sentences.MirrorPhrase.fileExists(path) : .unwritable(path, code)
    return Failure(.local, Sentences.of(phrase, workplace.language))
  }
}

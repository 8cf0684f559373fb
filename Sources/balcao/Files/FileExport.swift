import Commerce
import Desk
import Glibc
import LocalStore
import RecordFiles
import Texts

/// Writes the local copy into a new file, in the form that its name's ending says: `.json`, else CSV.
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
    let file = try makeFile(path)
    var export = RecordExport(kind, as: path.lowercased().hasSuffix(".json") ? .json : .csv)
    var count = 0
    try write(export.beginning, file)
    while true {
      let records: [Record]
      do throws(DeskError) {
        records = try await read(store, count, 1000)
      } catch {
        throw workplace.failure(error)
      }
      if records.isEmpty { break }
      try write(export.text(of: records), file)
      count += records.count
    }
    try write(export.end, file)
    try finish(file)
    Standard.error.writeLine(Sentences.of(.exported(records: count, path: path), workplace.language))
  }

  private func makeFile(_ path: String) throws(Failure) -> NewFile {
    do throws(NewFile.Failure) {
      return try NewFile(path: path)
    } catch {
      throw unwritable(error)
    }
  }

  private func write(_ text: String, _ file: NewFile) throws(Failure) {
    do throws(NewFile.Failure) {
      try file.write(text)
    } catch {
      throw unwritable(error)
    }
  }

  private func finish(_ file: NewFile) throws(Failure) {
    do throws(NewFile.Failure) {
      try file.finish()
    } catch {
      throw unwritable(error)
    }
  }

  private func unwritable(_ failure: NewFile.Failure) -> Failure {
    let path = failure.path
    let phrase = failure.code == EEXIST ? Sentences.RecordPhrase.fileExists(path) : .unwritable(path, failure.code)
    return Failure(.local, Sentences.of(phrase, workplace.language))
  }
}

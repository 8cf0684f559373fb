import Commerce
import Desk
import Glibc
import LocalStore
import RecordFiles
import Texts

/// Writes the local copy into a new file: JSON if its name ends in `.json`, else CSV.
struct FileExport<Record: Revisable> {
  let environment: CommandEnvironment
  let kind: RecordKind<Record>

  init(_ environment: CommandEnvironment, _ kind: RecordKind<Record>) {
    self.environment = environment
    self.kind = kind
  }

  /// Removes a file that cannot be written whole: half an export is worse than none.
  ///
  /// - Parameter read: reads at most `limit` records from `offset` on; none at the end.
  func run(
    _ path: String, reading read: (LocalStore, _ offset: Int, _ limit: Int) async throws(DeskError) -> [Record]
  ) async throws(Failure) {
    let store = try environment.openStore()
    defer { store.close() }
    let file = try writing { () throws(NewFile.Failure) in try NewFile(path: path) }
    var export = RecordExport(kind, as: path.lowercased().hasSuffix(".json") ? .json : .csv)
    var count = 0
    try writing { () throws(NewFile.Failure) in try file.write(export.beginning) }
    while true {
      let records: [Record]
      do throws(DeskError) {
        records = try await read(store, count, 1000)
      } catch {
        throw environment.failure(error)
      }
      if records.isEmpty { break }
      try writing { () throws(NewFile.Failure) in try file.write(export.text(of: records)) }
      count += records.count
    }
    try writing { () throws(NewFile.Failure) in
      try file.write(export.end)
      try file.finish()
    }
    environment.tell(.exported(records: count, path: path))
  }

  private func writing<Value>(_ body: () throws(NewFile.Failure) -> Value) throws(Failure) -> Value {
    do throws(NewFile.Failure) {
      return try body()
    } catch {
      let path = error.path
      let phrase = error.code == EEXIST ? Sentences.RecordPhrase.fileExists(path) : .unwritable(path, error.code)
      throw environment.failure(.local, phrase)
    }
  }
}

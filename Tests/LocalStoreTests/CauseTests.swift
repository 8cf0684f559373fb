import Desk
import GRDB
import Glibc
import Testing

@testable import LocalStore

/// Each fault of the system has its own name: the key is not the store, and too many files are no missing permission.
@Suite("Causes of a failing store")
struct CauseTests {
  typealias Fault = DeskError.StoreFault

  @Test(
    "what a system call says",
    arguments: [
      (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EMFILE, .tooManyFiles), (ENFILE, .tooManyFiles), (ENOMEM, .noMemory),
      (EROFS, .readOnly), (EACCES, .notPermitted), (ENOLCK, .networkFolder), (EIO, .other),
    ] as [(Int32, Fault)])
  func systemCalls(code: Int32, fault: Fault) {
    #expect(DeskError(systemCall: "open", error: code).kind == .store(fault))
  }

  @Test(
    "what a system call says of the key",
    arguments: [
      (EACCES, .closedKey), (EROFS, .closedKey), (ENOTDIR, .closedKey), (EMFILE, .tooManyFiles), (ENOSPC, .diskFull),
    ] as [(Int32, Fault)])
  func keyCalls(code: Int32, fault: Fault) {
    #expect(DeskError(keyCall: "open", error: code).kind == .store(fault))
  }

  @Test(
    "what SQLite says",
    arguments: [
      (.SQLITE_NOMEM, .noMemory), (.SQLITE_IOERR_NOMEM, .noMemory), (.SQLITE_FULL, .diskFull), (.SQLITE_BUSY, .locked),
      (.SQLITE_IOERR_SHMMAP, .networkFolder), (.SQLITE_READONLY, .readOnly), (.SQLITE_CANTOPEN, .notPermitted),
      (.SQLITE_CORRUPT, .corrupt), (.SQLITE_IOERR_READ, .other),
    ] as [(ResultCode, Fault)])
  func sqlite(code: ResultCode, fault: Fault) {
    #expect(Fault(code) == fault)
  }

  @Test("an operation waits once; who waited in vain is not made to wait again, but for the journal")
  func waiting() {
    let wait = BusyWait()
    #expect(wait.rest == .zero)
    wait.begin(timeout: .seconds(3600))
    let first = wait.rest
    #expect(first > .seconds(3500) && wait.rest <= first)
    wait.end(inVain: true, timeout: .seconds(3600))
    wait.begin(timeout: .seconds(3600), isUrgent: false)
    #expect(wait.rest == .zero)
    wait.begin(timeout: .seconds(3600))
    #expect(wait.rest > .seconds(3500))
    wait.end(inVain: false, timeout: .seconds(3600))
    wait.begin(timeout: .seconds(3600), isUrgent: false)
    #expect(wait.rest > .seconds(3500))
  }

  @Test("without a folder for it the key is named, not the store")
  func keyInAFile() async throws {
    let folder = try StoreFolder()
    let path = folder.path + "/file"
    try StoreFiles.makeFile(path)
    let files = StoreFiles(path: folder.storePath, keyPath: path + "/journal.key")
    #expect(await fault { _ = try LocalStore(files: files, account: StoreFolder.account) } == .closedKey)
  }

  @Test(
    "a clock that is a day off, either way, keeps nothing from being written, and the journal in order",
    arguments: [-1, 1])
  func clock(days: Int64) async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let times: [Int64] = [0, days * 86_400, 1]
    for (number, time) in times.enumerated() {
      let id = try await store.open(.sample(number), at: .after(time))
      try await store.record(.confirmed, note: "", for: id, at: .after(time))
    }
    #expect(try await store.verify() == .intact(count: 6))
    #expect(try await store.entries(before: nil, limit: 9).map(\.id) == [3, 2, 1])
    let records = try await store.records(after: 0, since: nil, limit: 99)
    #expect(records.map(\.position) == [1, 2, 3, 4, 5, 6])
  }
}

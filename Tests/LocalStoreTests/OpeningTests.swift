import Commerce
import Desk
import Foundation
import GRDB
import Testing

@testable import LocalStore

@Suite("Opening a store")
struct OpeningTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test("files are for the owner alone, and so are the folders made for them")
  func privateModes() async throws {
    let store = try folder.open()
    _ = try await store.open(.sample(1), at: .after(0))
    for suffix in ["", "-wal", "-shm", ".lock", ".head"] {
      #expect(try folder.mode(of: folder.storePath + suffix) == 0o600, "store\(suffix)")
    }
    #expect(try folder.mode(of: folder.keyPath) == 0o600)
    #expect(try folder.mode(of: folder.path + "/data") == 0o700)
    #expect(try folder.mode(of: folder.path + "/config") == 0o700)
  }

  @Test("in a folder with the set-group-id bit files are for the group, whatever the umask")
  func groupModes() async throws {
    for name in ["/data", "/config"] {
      try FileManager.default.createDirectory(atPath: folder.path + name, withIntermediateDirectories: false)
      try #require(chmod(folder.path + name, 0o2770) == 0)
    }
    let child = try ChildProcess("umask", in: folder)
    #expect(await child.isReady())
    for suffix in ["", "-wal", "-shm", ".lock", ".head"] {
      #expect(try folder.mode(of: folder.storePath + suffix) == 0o660, "store\(suffix)")
    }
    #expect(try folder.mode(of: folder.keyPath) == 0o660)
    await child.kill()
  }

  @Test(
    "a store of another account is refused",
    arguments: [
      StoreAccount(origin: "https://other.example", user: "ana"),
      StoreAccount(origin: "https://shop.example", user: "rui"),
    ])
  func otherAccount(account: StoreAccount) async throws {
    try folder.open().close()
    #expect(await fault { _ = try folder.open(as: account) } == .otherAccount)
  }

  @Test("a newer store is refused and left as it is")
  func newer() async throws {
    try folder.open().close()
    try folder.tamper("PRAGMA user_version = 99")
    #expect(await fault { _ = try folder.open() } == .newerThanProgram)
    let version = try await folder.rawConnection().read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == 99)
  }

  @Test("a file that is no database is refused and left as it is")
  func noDatabase() async throws {
    let text = Data(String(repeating: "not a database ", count: 400).utf8)
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: false)
    try text.write(to: URL(fileURLWithPath: folder.storePath))
    #expect(await fault { _ = try folder.open() } == .corrupt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.storePath)) == text)
  }

  @Test("another program's database is refused")
  func foreignDatabase() async throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: false)
    try await folder.rawConnection().write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    #expect(await fault { _ = try folder.open() } == .corrupt)
  }

  @Test("a damaged file is called corrupt")
  func damaged() async throws {
    let store = try folder.open()
    for number in 1...40 { try await store.keep(OrderPage.sample(number), readAt: .after(0)) }
    store.close()
    let url = URL(fileURLWithPath: folder.storePath)
    var content = try Data(contentsOf: url)
    content.replaceSubrange(4096..<content.count, with: Data(repeating: 0xA5, count: content.count - 4096))
    try content.write(to: url)
    #expect(await fault { _ = try await folder.open().counts() } == .corrupt)
  }

  @Test("a folder in the file's place is refused")
  func folderAsFile() async throws {
    try FileManager.default.createDirectory(atPath: folder.storePath, withIntermediateDirectories: true)
    #expect(await fault { _ = try folder.open() } == .notPermitted)
  }

  @Test("a key file of another store, a missing one, a short one, an open one and a link are refused")
  func keyFile() async throws {
    try folder.open().close()
    let key = try Data(contentsOf: URL(fileURLWithPath: folder.keyPath))
    func replaced(by content: Data, mode: mode_t = 0o600) async throws -> DeskError.StoreFault? {
      try? FileManager.default.removeItem(atPath: folder.keyPath)
      try content.write(to: URL(fileURLWithPath: folder.keyPath))
      chmod(folder.keyPath, mode)
      return await fault { _ = try folder.open() }
    }
    #expect(try await replaced(by: Data(repeating: 1, count: 32)) == .otherKey)
    #expect(try await replaced(by: key.prefix(31)) == .damagedKey)
    #expect(try await replaced(by: key, mode: 0o640) == .unsafeKey)
    #expect(try await replaced(by: key) == nil)
    try FileManager.default.moveItem(atPath: folder.keyPath, toPath: folder.keyPath + ".moved")
    #expect(await fault { _ = try folder.open() } == .noKey)
    try FileManager.default.createSymbolicLink(
      atPath: folder.keyPath, withDestinationPath: folder.keyPath + ".moved")
    #expect(await fault { _ = try folder.open() } == .unsafeKey)
  }

  @Test("a store that lost its account but not its journal is refused")
  func lostAccount() async throws {
    let store = try folder.open()
    _ = try await store.open(.sample(1), at: .after(0))
    store.close()
    try folder.tamper("DELETE FROM meta")
    #expect(await fault { _ = try folder.open() } == .corrupt)
  }

  @Test("many that open a new store at once all find the same one")
  func together() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try folder.open()
          _ = try await store.open(.sample(number), at: .after(0))
        }
      }
      try await group.waitForAll()
    }
    #expect(try await folder.open().verify() == .intact(count: 8))
  }

  @Test("a store is opened by its path and its key's path")
  func paths() async throws {
    let store = try LocalStore.open(at: folder.storePath, account: StoreFolder.account, keyFile: folder.keyPath)
    let id = try await store.open(.sample(1), at: .after(0))
    store.close()
    #expect(try await folder.open().entry(id)?.intent == .sample(1))
  }

  @Test("a link to the file leads to the same lock, head and anchor")
  func link() async throws {
    let store = try folder.open()
    _ = try await store.open(.sample(1), at: .after(0))
    let link = folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.storePath)
    let other = try LocalStore.open(at: link, account: StoreFolder.account, keyFile: folder.keyPath)
    #expect(other.files == store.files)
    _ = try await other.open(.sample(2), at: .after(1))
    #expect(try await store.verify() == .intact(count: 2))
    #expect(!FileManager.default.fileExists(atPath: link + ".lock"))
  }

  @Test("a throw-away store leaves nothing behind, and calls after closing fail")
  func temporary() async throws {
    let store = try LocalStore.temporary()
    let path = store.files.path
    try await store.keep(Order.sample(1), readAt: .after(0))
    #expect(FileManager.default.fileExists(atPath: path))
    store.close()
    store.close()
    #expect(!FileManager.default.fileExists(atPath: (path as NSString).deletingLastPathComponent))
    #expect(await fault { _ = try await store.open(.sample(1), at: .after(0)) } == .other)
    #expect(await fault { _ = try await store.counts() } == .other)
  }
}

import Commerce
import Desk
import Foundation
import GRDB
import SeededInput
import Testing

@testable import LocalStore

/// A store with a history, copies of its files from earlier, and hands that know no rules.
final class TamperBench {
  /// The files that somebody can take copies of.
  struct Copies {
    var store: Data
    var head: Data
    var anchor: Data
  }

  let folder: StoreFolder
  var random: SeededGenerator
  /// As it was half way.
  let earlier: Copies
  /// The entries that are settled and still open.
  let settled: [Int64]
  let open: [Int64]
  let count: Int

  init(seed: UInt64) async throws {
    folder = try StoreFolder()
    var random = SeededGenerator(seed: seed)
    let store = try folder.open()
    var (settled, open): ([Int64], [Int64]) = ([], [])
    var count = 0
    func write(_ range: ClosedRange<Int>, _ store: LocalStore) async throws {
      for number in 0..<Int.random(in: range, using: &random) {
        let id = try await store.open(.sample(number), at: .after(Int64(count)))
        count += 1
        guard number > 0 else {
          open.append(id)
          continue
        }
        for state in [WriteState.accepted, .confirmed].suffix(Int.random(in: 1...2, using: &random)) {
          try await store.record(state, note: "HTTP 200", for: id, at: .after(Int64(count)))
          count += 1
        }
        settled.append(id)
      }
    }
    try await write(4...7, store)
    store.close()
    earlier = try Self.copies(folder)
    let later = try folder.open()
    try await write(3...6, later)
    later.close()
    self.random = random
    (self.settled, self.open, self.count) = (settled, open, count)
  }

  var key: JournalKey { get throws { try JournalKey.load(from: folder.keyPath) } }
  var ends: JournalEnds { get throws { JournalEnds(folder.files, account: StoreFolder.account, key: try key) } }

  static func copies(_ folder: StoreFolder) throws -> Copies {
    let files = folder.files
    return try Copies(
      store: Data(contentsOf: URL(fileURLWithPath: files.path)),
      head: Data(contentsOf: URL(fileURLWithPath: files.headPath)),
      anchor: Data(contentsOf: URL(fileURLWithPath: files.anchorPath(of: files.place))))
  }

  func copies() throws -> Copies { try Self.copies(folder) }

  func put(store: Data? = nil, head: Data? = nil, anchor: Data? = nil) throws {
    let files = folder.files
    if let store {
      for suffix in ["-wal", "-shm"] { unlink(files.path + suffix) }
      try store.write(to: URL(fileURLWithPath: files.path))
    }
    if let head { try head.write(to: URL(fileURLWithPath: files.headPath)) }
    if let anchor { try anchor.write(to: URL(fileURLWithPath: files.anchorPath(of: files.place))) }
  }

  func removeStore() {
    for suffix in ["", "-wal", "-shm"] { unlink(folder.files.path + suffix) }
  }

  /// Any event but the last and, if asked for, the first.
  func position(from first: Int = 1, to last: Int? = nil) -> Int {
    Int.random(in: first...(last ?? count), using: &random)
  }

  func some<Element>(_ elements: [Element]) throws -> Element { try #require(elements.randomElement(using: &random)) }
}

import Commerce
import Desk
import Glibc
import SeededInput
import Testing

@testable import LocalStore

@Suite("Several consoles on one store")
struct SharingTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test("a thousand writes from two processes and two connections are all there")
  func interleaved() async throws {
    // Made first, so that the processes do nothing but write.
    try folder.open().close()
    let children = try (0..<2).map { _ in try ChildProcess("write", in: folder, count: 250) }
    for child in children { #expect(await child.isReady()) }
    let stores = try (0..<2).map { _ in try folder.open(timeout: .seconds(60)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for number in 0..<250 {
            let id = try await store.open(.sample(number), at: .after(0))
            try await store.record(.confirmed, note: "", for: id, at: .after(1))
            _ = try await store.entries(before: nil, limit: 20)
          }
        }
      }
      try await group.waitForAll()
    }
    for child in children { #expect(await child.succeeds()) }
    let entries = try await stores[0].entries(before: nil, limit: 2_000)
    #expect(entries.count == 1_000)
    #expect(entries.allSatisfy { $0.events.map(\.state) == [.sending, .confirmed] })
    #expect(try await stores[1].verify() == .intact(count: 2_000))
  }

  @Test("what one console keeps the other reads at once")
  func visible() async throws {
    let (one, other) = (try folder.open(), try folder.open())
    for number in 1...20 {
      try await one.keep(OrderPage.sample(number), readAt: .after(Int64(number)))
      #expect(try await other.page(status: .open, number: number)?.readAt == .after(Int64(number)))
    }
  }

  @Test("the write-ahead log is moved into the file now and then, and at the end")
  func checkpoints() async throws {
    let store = try folder.open()
    for number in 0..<1_000 {
      try await store.keep(OrderPage.sample(number % 50), readAt: .after(Int64(number)))
    }
    #expect(try size(of: folder.storePath + "-wal") < 8_000_000)
    store.close()
    #expect(access(folder.storePath + "-wal", F_OK) != 0)
    #expect(try size(of: folder.storePath) > 100_000)
  }

  @Test("any history of states, written by consoles that come and go, is kept whole", arguments: 0..<12)
  func histories(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var stores = [try folder.open(), try folder.open()]
    var expected: [Int64: [WriteState]] = [:]
    for step in 0..<60 {
      let index = Int.random(in: 0..<stores.count, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        stores[index].close()
        stores[index] = try folder.open()
      case 1...3:
        expected[try await stores[index].open(.sample(step), at: .after(Int64(step)))] = [.sending]
      default:
        guard let id = expected.keys.sorted().randomElement(using: &random),
          let state = WriteState.allCases.randomElement(using: &random)
        else { continue }
        try await stores[index].record(state, note: "\(step)", for: id, at: .after(Int64(step)))
        if let last = expected[id]?.last, WriteIntent.sample(step).change.mayBecome(state, from: last) {
          expected[id]?.append(state)
        }
      }
    }
    let entries = try await stores[0].entries(before: nil, limit: 100)
    #expect(Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.events.map(\.state)) }) == expected)
    #expect(try await stores[1].verify() == .intact(count: expected.values.map(\.count).reduce(0, +)))
  }

  private func size(of path: String) throws -> Int {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return Int(status.st_size)
  }
}

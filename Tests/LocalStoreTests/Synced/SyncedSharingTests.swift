import Commerce
import Desk
import Dispatch
import Foundation
import GRDB
import Testing

@testable import LocalStore

@Suite("Several consoles on one local copy")
struct SyncedSharingTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test("what one console takes in the other finds at once")
  func visible() async throws {
    let (one, other) = (try folder.open(), try folder.open())
    for number in 0..<20 {
      try await one.merge(products: [.sample(number, name: "nome\(number)")])
      #expect(try await other.found("nome\(number)").map(\.ean) == [.sample(number)])
      try await other.mark([(ean: .sample(number), revision: 1)], as: .accepted, at: .after(1))
      #expect(try await one.countDueProducts() == 0)
    }
  }

  @Test("while a merge waits for its source everybody reads and writes, and finds nothing of it")
  func gathering() async throws {
    let (one, other) = (try folder.open(), try folder.open(timeout: .zero))
    let product = try Product.sample(1)
    let goOn = DispatchSemaphore(value: 0)
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    let parts = Parts([[product], [try Product.sample(2)]])
    let merge = Task {
      try await one.merge(
        at: .after(0),
        products: {
          guard let part = parts.nextEdits() else {
            starting.yield()
            goOn.wait()
            return nil
          }
          return part
        })
    }
    for await _ in started { break }
    for store in [one, other] {
      _ = try await store.open(.sample(1), at: .after(0))
      #expect(try await store.found("").isEmpty)
    }
    goOn.signal()
    #expect(try await merge.value == MergeSummary(added: 2))
    #expect(try await other.found("").count == 2)
  }

  @Test("merges of several consoles at once are all taken in, each whole")
  func together() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: MergeSummary.self) { group in
      for console in 0..<4 {
        group.addTask {
          try await folder.open(timeout: .seconds(60)).merge(
            products: (0..<300).map { try .sample($0 * 4 + console, name: "loja \(console)") })
        }
      }
      for try await summary in group { #expect(summary == MergeSummary(added: 300)) }
    }
    let store = try folder.open()
    #expect(try await store.countProducts(ProductQuery()) == 1_200)
    for console in 0..<4 {
      #expect(try await store.countProducts(ProductQuery(text: "loja \(console)")) == 300)
    }
  }

  @Test("a console killed in a merge leaves all of it or nothing", .serialized, arguments: 0..<5)
  func killed(reads: Int) async throws {
    let child = try ChildProcess("merge", in: folder, count: 200)
    #expect(await child.isReady())
    let store = try folder.open(timeout: .seconds(60))
    for _ in 0..<(reads * reads * 10) { _ = try await store.product(.sample(reads)) }
    await child.kill()
    let products = try await store.found(ProductQuery(), limit: 999)
    #expect(products.count == 200)
    #expect(Set(products.map(\.price)).count == 1)
    let price = try #require(products.first).price.tenThousandths / 100
    #expect(try await store.countProducts(ProductQuery(text: "preco \(price)")) == 200)
    try await store.merge(products: [.sample(500)])
    try await store.writer.write { db in
      try db.execute(sql: "INSERT INTO product_words (product_words) VALUES ('integrity-check')")
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    }
  }

  @Test("the log is short again after a long merge")
  func log() async throws {
    let store = try folder.open()
    try await store.merge(products: (0..<3_000).map { try .sample($0, name: "nome \($0)", brand: "marca \($0)") })
    for _ in 0..<3 { try await store.keep(CustomerForm(texts: [.company: "a"]), of: "ana", at: .after(1)) }
    let size = try FileManager.default.attributesOfItem(atPath: folder.storePath + "-wal")[.size] as? Int
    #expect(try #require(size) <= 4_100_000)
  }
}

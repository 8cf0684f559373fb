import Commerce
import Desk
import Glibc
import Testing

@testable import LocalStore

/// What a child process does. In the parent all of it is skipped.
@Suite("ChildRoles")
struct ChildRoles {
  @Test("writes entries with two events each", .enabled(if: ChildProcess.Order.isFor("write")))
  func write() async throws {
    let (order, store) = try Self.begin()
    order.sayReady()
    for number in 0..<order.count {
      let id = try await store.open(.sample(900_000 + number), at: .after(0))
      try await store.record(.confirmed, note: "", for: id, at: .after(1))
    }
    store.close()
  }

  @Test("sends and is killed", .enabled(if: ChildProcess.Order.isFor("send")))
  func send() async throws {
    let (order, store) = try Self.begin()
    for number in 0..<order.count {
      _ = try await store.open(.sample(number), at: .after(0))
    }
    order.sayReady()
    while true { pause() }
  }

  @Test("makes files for a group under a strict umask", .enabled(if: ChildProcess.Order.isFor("umask")))
  func makeFiles() async throws {
    umask(0o077)
    let (order, store) = try Self.begin()
    _ = try await store.open(.sample(1), at: .after(0))
    order.sayReady()
    while true { pause() }
  }

  /// Each merge gives all products another price; the first is done when the child is ready.
  @Test("merges over and over and is killed", .enabled(if: ChildProcess.Order.isFor("merge")))
  func merge() async throws {
    let (order, store) = try Self.begin()
    for price in 1... {
      let products = try (0..<order.count).map { try Product.sample($0, name: "preço \(price)", price: Int64(price)) }
      try await store.merge(products: products)
      if price == 1 { order.sayReady() }
    }
  }

  /// Stays when it has done all, and its claims with it.
  @Test("leaves notes, claims, drafts, pages and writes and is killed", .enabled(if: ChildProcess.Order.isFor("team")))
  func team() async throws {
    let (order, store) = try Self.begin()
    order.sayReady()
    try await TeamRounds.play(order.count, by: "bia", from: 1001, in: store)
    while true { pause() }
  }

  @Test("holds the lock of an order and is stopped", .enabled(if: ChildProcess.Order.isFor("lock")))
  func lock() async throws {
    let (order, store) = try Self.begin()
    _ = try await store.lock(.order(OrderID(rawValue: "8160")), for: "bia", at: .after(1))
    order.sayReady()
    while true { pause() }
  }

  private static func begin() throws -> (ChildProcess.Order, LocalStore) {
    let order = try #require(ChildProcess.Order.own)
    let files = StoreFiles(path: order.folder + "/data/store.sqlite", keyPath: order.folder + "/config/journal.key")
    return (order, try LocalStore(files: files, account: StoreFolder.account, timeout: .seconds(60)))
  }
}

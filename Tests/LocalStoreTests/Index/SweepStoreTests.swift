import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("What a sweep asks the store")
struct SweepStoreTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func keep(_ numbers: ClosedRange<Int>, in status: OrderStatus, after seconds: Int64) async throws {
    let rows = numbers.map { number in
      OrderSummary(id: OrderID(rawValue: String(number)), status: status, placedAt: nil, total: nil)
    }
    try await store.keep(OrderPage(status: status, number: 1, rows: rows, totalItems: nil), readAt: .after(seconds))
  }

  @Test("is in which status an order was last seen, and how many are in one")
  func statuses() async throws {
    try await keep(1...5, in: .open, after: 1)
    try await keep(4...6, in: .complete, after: 2)
    let ids = (3...7).map { OrderID(rawValue: String($0)) }
    #expect(
      try await store.knownStatuses(of: ids) == [
        ids[0]: .open, ids[1]: .complete, ids[2]: .complete, ids[3]: .complete,
      ])
    #expect(try await store.countOrders(in: .open) == 3)
    #expect(try await store.countOrders(in: .complete) == 3)
    #expect(try await store.countOrders(in: .failed) == 0)
  }

  @Test("is which orders of a status have not been seen since a moment")
  func notSeenSince() async throws {
    try await keep(1...3, in: .open, after: 1)
    try await keep(2...2, in: .open, after: 5)
    #expect(try await store.orders(in: .open, notSeenSince: .after(5)).map(\.rawValue) == ["3", "1"])
    #expect(try await store.orders(in: .complete, notSeenSince: .after(5)).isEmpty)
  }

  @Test("is how far the last one got, also after opening anew")
  func marks() async throws {
    #expect(try await store.sweepMark(of: .open) == SweepMark())
    try await store.keep(SweepMark(nextPage: 7), of: .open)
    try await store.keep(SweepMark(tolerated: -2, excess: 3), of: .complete)
    store.close()
    let again = try folder.open()
    #expect(try await again.sweepMark(of: .open) == SweepMark(nextPage: 7))
    #expect(try await again.sweepMark(of: .complete) == SweepMark(tolerated: -2, excess: 3))
  }

  @Test("is whether it is its turn; of two consoles one sweeps, and the other after it")
  func turns() async throws {
    let other = try folder.open()
    #expect(await store.beginSweep())
    #expect(await !store.beginSweep())
    #expect(await !other.beginSweep())
    await store.endSweep()
    #expect(await other.beginSweep())
    other.close()
    #expect(await store.beginSweep())
  }

  @Test("every move that was seen is noted once, between the readings it lies between")
  func moves() async throws {
    try await keep(1...1, in: .open, after: 1)
    try await keep(1...1, in: .open, after: 2)
    try await keep(1...1, in: .preparing, after: 7)
    try await keep(1...1, in: .preparing, after: 9)
    let moves = try await store.moves(of: OrderID(rawValue: "1"))
    #expect(moves == [StatusMove(from: .open, to: .preparing, after: .after(2), seenAt: .after(7))])
  }
}

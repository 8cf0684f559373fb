import Commerce
import Desk
import DeskTesting
import Testing

@Suite("FakePlatform")
struct FakePlatformTests {
  @Test(
    "pages hold twenty, newest first, and are empty past the end",
    arguments: [(1, ["41", "40"], 20), (3, ["1"], 1), (4, [], 0), (0, [], 0)])
  func pages(number: Int, first: [String], count: Int) async throws {
    let platform = FakePlatform(orders: (1...41).map { .sample($0, status: .undocumented) } + [.sample(99)])
    let page = try await platform.orders(status: .undocumented, page: number).value
    #expect(page.rows.prefix(2).map(\.id.rawValue) == first)
    #expect(page.rows.count == count)
    #expect(page.totalItems == 41)
  }

  @Test("a write shows after as many readings as told", arguments: [0, 1, 3])
  func queued(readings: Int) async throws {
    let platform = FakePlatform(orders: [.sample(1)], showsWritesAfter: readings)
    let id = OrderID(rawValue: "1")
    _ = try await platform.setStatus(.complete, of: id, request: .random(), leavingWithin: .seconds(5))
    for _ in 0..<readings { #expect(try await platform.order(id).value.status == .sentToSupplier) }
    #expect(try await platform.order(id).value.status == .complete)
  }

  @Test("a canceled call never leaves; one that is held is of unknown outcome if it writes")
  func canceled() async {
    let platform = FakePlatform(orders: [.sample(1)])
    let id = OrderID(rawValue: "1")
    let gate = Gate()
    platform.script(.hold(gate), for: .setStatus)
    let task = Task { () async -> [DeskError.Kind?] in
      let held = await #expect(throws: DeskError.self) {
        try await platform.setStatus(.complete, of: id, request: .random(), leavingWithin: .seconds(5))
      }
      let late = await #expect(throws: DeskError.self) { try await platform.order(id) }
      return [held?.kind, late?.kind]
    }
    await gate.arrivals(1)
    task.cancel()
    #expect(await task.value == [.unknownOutcome, .canceled])
    #expect(platform.log == [.setStatus(.complete, id)])
  }

  @Test("a fault for one order leaves the others alone, and ends after its times")
  func rules() async throws {
    let platform = FakePlatform(orders: [.sample(1), .sample(2)])
    platform.script(.fail(DeskError(.interrupted)), for: .order, of: OrderID(rawValue: "2"), times: 2)
    #expect(try await platform.order(OrderID(rawValue: "1")).value.id.rawValue == "1")
    for _ in 0..<2 {
      await #expect(throws: DeskError.self) { try await platform.order(OrderID(rawValue: "2")) }
    }
    #expect(try await platform.order(OrderID(rawValue: "2")).value.id.rawValue == "2")
  }
}

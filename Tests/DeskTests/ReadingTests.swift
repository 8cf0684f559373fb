import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Reading orders")
struct ReadingTests {
  let fixture = DeskFixture(orders: (1...45).map { .sample($0) } + [.sample(99, status: .open)])

  @Test("a page is read and kept with the time of the reading")
  func page() async throws {
    let reading = try await fixture.desk.page(status: .sentToSupplier, number: 3)
    #expect(reading.value.rows.map(\.id.rawValue) == ["5", "4", "3", "2", "1"])
    #expect(reading.readAt == fixture.clock.now())
    let kept = await fixture.desk.cachedPage(status: .sentToSupplier, number: 3)
    #expect(kept == Dated(reading.value, readAt: reading.readAt))
    #expect(await fixture.desk.cachedPage(status: .sentToSupplier, number: 1) == nil)
  }

  @Test("an order is read and kept, with the raw answer beside it")
  func order() async throws {
    let id = OrderID(rawValue: "99")
    let reading = try await fixture.desk.order(id)
    #expect(reading.value == Order.sample(99, status: .open))
    #expect(reading.raw != .none)
    #expect(await fixture.desk.cachedOrder(id) == Dated(reading.value, readAt: reading.readAt))
  }

  @Test("what the platform does not have is an error, and nothing is kept")
  func notFound() async {
    let id = OrderID(rawValue: "7777")
    let error = await #expect(throws: DeskError.self) { try await fixture.desk.order(id) }
    #expect(error?.kind == .notFound)
    #expect(await fixture.desk.cachedOrder(id) == nil)
  }

  @Test("a cache that fails spoils no reading, and is as if empty", arguments: DeskError.StoreFault.allCases)
  func failingCache(fault: DeskError.StoreFault) async throws {
    fixture.store.fail(fault)
    #expect(try await fixture.desk.page(status: .open, number: 1).value.rows.count == 1)
    #expect(try await fixture.desk.order(OrderID(rawValue: "99")).value.status == .open)
    #expect(await fixture.desk.cachedPage(status: .open, number: 1) == nil)
    #expect(await fixture.desk.cachedOrder(OrderID(rawValue: "99")) == nil)
    #expect(await fixture.desk.cachedCounts() == [:])
  }

  @Test("every documented status is counted by its first page, and the counts are kept")
  func countAll() async throws {
    let counted = Recorder<OrderStatus>()
    let totals = Recorder<Int>()
    try await fixture.desk.countAll { status, count in
      counted.append(status)
      totals.append(count.value)
    }
    #expect(Set(counted.values) == Set(OrderStatus.documented))
    #expect(counted.values.count == 13)
    #expect(totals.values.sorted().suffix(2) == [1, 45])
    #expect(Set(fixture.platform.log) == Set(OrderStatus.documented.map { .orders($0, page: 1) }))
    #expect(await fixture.desk.cachedCounts()[.sentToSupplier]?.value == 45)
  }

  @Test("a count that fails is told after the others were reported")
  func countAllWithFailure() async {
    fixture.platform.script(.fail(DeskError(.interrupted)), for: .orders)
    let counted = Recorder<OrderStatus>()
    let error = await #expect(throws: DeskError.self) {
      try await fixture.desk.countAll { status, _ in counted.append(status) }
    }
    #expect(error?.kind == .interrupted)
    #expect(counted.values.count == 12)
  }

  @Test("a refused log-in stops every call until it is retried")
  func logIn() async throws {
    fixture.platform.script(.fail(DeskError(.logInRefused)), for: .order)
    let id = OrderID(rawValue: "1")
    for _ in 0..<2 {
      let error = await #expect(throws: DeskError.self) { try await fixture.desk.order(id) }
      #expect(error?.kind == .logInRefused)
    }
    await fixture.desk.retryLogIn()
    #expect(try await fixture.desk.order(id).value.id == id)
  }
}

import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Orders kept for thirty days")
struct RetentionTests {
  private static let day = 86_400_000

  /// Orders 1 to 200 in E, one a day, the last one placed now.
  private let fixture = DeskFixture(orders: (1...200).map { Self.order($0) }, keptDays: 30)

  private static func order(_ number: Int, status: OrderStatus = .sentToSupplier) -> Order {
    var order = Order.sample(number, status: status)
    let now = ManualClock().now()
    order.placedAt = Timestamp(milliseconds: now.milliseconds - Int64((200 - number) * day))
    return order
  }

  /// - Returns: what was done, and the lists read, as `E1 E2`.
  private func sweep() async throws -> (done: SweepProgress, readings: String) {
    let count = fixture.platform.log.count
    let settings = SweepSettings(statuses: [.sentToSupplier, .preparing], interval: .zero)
    let done = try #require(try await fixture.desk.sweep(settings))
    let readings = fixture.platform.log.dropFirst(count).map { call in
      if case .orders(let status, let page) = call { "\(status)\(page)" } else { "?" }
    }
    return (done, readings.joined(separator: " "))
  }

  /// Which of some orders are known.
  private func known(_ numbers: Int...) async throws -> [String] {
    let ids = numbers.map { OrderID(rawValue: String($0)) }
    return try await fixture.store.orders(in: .numbers(ids)).map(\.rawValue)
  }

  @Test("a list is read as far back as that, and older orders are not taken in")
  func reading() async throws {
    let first = try await sweep()
    #expect(first.readings == "E1 E2 E3 P1")
    #expect(first.done.new == 31 && first.done.forgotten == 0)
    #expect(try await fixture.store.indexReach().count == 31)
    #expect(
      try await fixture.store.page(status: .sentToSupplier, number: 2)?.value.rows.map(\.id.rawValue).last == "170")
    #expect(try await known(169, 170) == ["170"])
    let second = try await sweep()
    #expect(second.readings == "E1 P1" && second.done.new == 0)
  }

  @Test("a page some of whose orders are not kept is none to turn to")
  func incompletePages() async throws {
    _ = try await sweep()
    #expect(await fixture.desk.cachedPage(status: .sentToSupplier, number: 1)?.value.rows.count == 20)
    #expect(await fixture.desk.cachedPage(status: .sentToSupplier, number: 2) == nil)
    #expect(await fixture.desk.cachedPage(status: .preparing, number: 1)?.value.rows.isEmpty == true)
    _ = try await fixture.desk.page(status: .sentToSupplier, number: 10)
    #expect(await fixture.desk.cachedPage(status: .sentToSupplier, number: 10)?.value.rows.count == 20)
    fixture.clock.advance(by: .milliseconds(3 * Self.day))
    #expect(try await sweep().done.forgotten > 0)
    #expect(await fixture.desk.cachedPage(status: .sentToSupplier, number: 10) == nil)
  }

  @Test("an old order that was opened stays for a day, and with a note for good")
  func opened() async throws {
    _ = try await sweep()
    for number in 5...6 { _ = try await fixture.desk.order(OrderID(rawValue: String(number))) }
    try await fixture.store.add(
      OrderNote(orderID: OrderID(rawValue: "6"), author: "bia", at: fixture.clock.now(), text: "Ligar"))
    for _ in 0..<2 {
      #expect(try await sweep().done.forgotten == 0)
      #expect(try await known(5, 6) == ["6", "5"])
      fixture.clock.advance(by: .milliseconds(Self.day))
    }
    fixture.clock.advance(by: .milliseconds(1))
    #expect(try await sweep().done.forgotten > 0)
    #expect(try await known(5, 6) == ["6"])
    #expect(try await fixture.store.notes(of: OrderID(rawValue: "6")).count == 1)
  }

  @Test("old orders that are opened all day long are forgotten together, once a day")
  func openedOneByOne() async throws {
    _ = try await sweep()
    var hours: [Int] = []
    for hour in 1...144 {
      _ = try await fixture.desk.order(OrderID(rawValue: String(hour)))
      fixture.clock.advance(by: .milliseconds(Self.day / 24))
      if try await sweep().done.forgotten > 0 { hours.append(hour) }
    }
    #expect(hours.count >= 4 && zip(hours, hours.dropFirst()).allSatisfy { $1 - $0 >= 24 })
  }

  @Test("what grew older is forgotten once a day, and nothing is read to find it again")
  func growingOld() async throws {
    _ = try await sweep()
    fixture.clock.advance(by: .milliseconds(Self.day))
    #expect(try await sweep().done.forgotten == 0)
    fixture.clock.advance(by: .milliseconds(Self.day + 1))
    let second = try await sweep()
    #expect(second.done.forgotten == 3 && second.readings == "E1 P1")
    #expect(try await known(172, 173) == ["173"])
    let third = try await sweep()
    #expect(third.done.forgotten == 0 && third.readings == "E1 P1")
    fixture.platform.place(Self.order(201))
    let fourth = try await sweep()
    #expect(fourth.done.new == 1 && fourth.readings == "E1 E2 P1")
  }

  @Test("an old order that moves is not taken in where it went, and one with a draft stays")
  func moving() async throws {
    let draft = try fixture.draft(of: OrderID(rawValue: "170")) { $0.setQuantity(Quantity(9), of: "A") }
    try await fixture.store.save(draft)
    _ = try await sweep()
    fixture.platform.place(Self.order(5, status: .preparing))
    fixture.clock.advance(by: .milliseconds(3 * Self.day))
    let second = try await sweep()
    #expect(second.done.new == 0 && second.done.moved == 0)
    #expect(try await known(170, 171, 5) == ["170"])
  }
}

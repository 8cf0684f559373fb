import Commerce
import Desk
import Foundation
import Testing

@testable import LocalStore

@Suite("Erasing orders")
struct OrderEraserTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func id(_ number: Int) -> OrderID { OrderID(rawValue: String(number)) }

  private func row(_ number: Int, status: OrderStatus = .open) -> OrderSummary {
    OrderSummary(
      id: id(number), status: status, placedAt: .after(Int64(number)),
      customer: Order.Customer(firstName: "Ana", lastName: "Lima", email: "ana@loja.example", phone: "11 5555-0000"),
      total: nil)
  }

  private func keep(_ rows: [OrderSummary], page: Int = 1, after seconds: Int64 = 0) async throws {
    let status = rows.first?.status ?? .open
    try await store.keep(OrderPage(status: status, number: page, rows: rows, totalItems: 90), readAt: .after(seconds))
  }

  /// With all that tells of a person, in words that nothing else has.
  private func personal(_ number: Int) -> Order {
    var order = Order(
      id: id(number), status: .open, placedAt: .after(Int64(number)),
      customer: .init(
        firstName: "Xqzwkjvbt", lastName: "Zgfplmnrd", email: "vhxkqjwz@Loja.example", phone: "(11) 98877-6655"))
    order.notes = "Falar com Wjkqpfgh"
    order.delivery.name = "Bvtrmxqy"
    order.fields = [.init(key: "56", value: "12.ABC.345/01DE-35"), .init(key: "57", value: "123.456.789-09")]
    return order
  }

  private static let traces = [
    "wkjvbt", "plmnrd", "kqjwz", "98877-6655", "1198877", "kqpfgh", "trmxqy", "345/01DE", "C34501DE35", "456.789",
    "45678909", "gvjzkq",
  ]

  private func found(_ selection: OrderSelection) async throws -> [String] {
    try await store.orders(in: selection).map(\.rawValue)
  }

  @Test(
    "a customer is told by address in any case, phone and document however they are written",
    arguments: [
      ("VHXKQJWZ@loja.example", ["50"]), ("11 98877-6655", ["50"]), ("+55 (11) 98877-6655", ["50"]),
      ("12.abc.345/01de-35", ["50"]), ("12345678909", ["50"]), ("98877-6655", []), ("11 5555-0000", ["8", "7"]),
      ("ana@loja.exampl", []),
    ])
  func customers(text: String, expected: [String]) async throws {
    try await store.keep(personal(50), readAt: .after(1))
    try await keep([row(7), row(8)])
    let customer = try #require(CustomerIdentifier(typed: text))
    #expect(try await found(.customer(customer)) == expected)
  }

  @Test("orders are told by number, and by when they were placed; where that is not known, by when they were seen")
  func numbersAndTimes() async throws {
    var unplaced = row(9)
    unplaced.placedAt = nil
    try await keep([row(7), row(8), unplaced], after: 8)
    #expect(try await found(.numbers([id(8), id(6)])) == ["8"])
    #expect(try await found(placedBefore: 8) == ["7"])
    #expect(try await found(placedBefore: 9) == ["9", "8", "7"])
    #expect(try await found(placedBefore: 9, readBefore: 8) == [])
  }

  private func found(placedBefore placed: Int64, readBefore read: Int64 = 100) async throws -> [String] {
    try await found(.outdated(placedBefore: .after(placed), readBefore: .after(read)))
  }

  enum Work: CaseIterable { case draft, note, claim, reading }

  @Test("what somebody works on is not outdated, also if that began after it was found", arguments: Work.allCases)
  func inUse(work: Work) async throws {
    let selection = OrderSelection.outdated(placedBefore: .after(50), readBefore: .after(50))
    try await keep([row(7), row(8)], after: 8)
    let listed = try await store.orders(in: selection)
    let other = try folder.open()
    switch work {
    case .draft:
      try await other.save(OrderDraft(original: Order(id: id(7), status: .open), owner: "bia", changedAt: .after(9)))
    case .note: try await other.add(OrderNote(orderID: id(7), author: "bia", at: .after(9), text: "Ligar"))
    case .claim: try await other.claim(id(7), by: "bia", at: .after(9))
    case .reading: try await other.keep(Order(id: id(7), status: .open, placedAt: .after(1)), readAt: .after(60))
    }
    #expect(try await found(selection) == ["8"])
    #expect(try await store.erase(listed, of: selection) == 1)
    #expect(try await found(.numbers([id(7), id(8)])) == ["7"])
    #expect(try await store.page(status: .open, number: 1)?.value.rows.map(\.id) == [id(7)])
    #expect(try await store.forget(selection) == 0)
  }

  @Test("a claim whose process has ended keeps no order")
  func endedClaim() async throws {
    try await keep([row(7)], after: 8)
    let other = try folder.open()
    try await other.claim(id(7), by: "bia", at: .after(9))
    other.close()
    #expect(try await store.forget(.outdated(placedBefore: .after(50), readBefore: .after(50))) == 1)
  }

  @Test("a forgotten order is nowhere, the others are where they were, and lists were read when they were")
  func forgotten() async throws {
    try await store.keep(personal(50), readAt: .after(1))
    try await keep([row(51), OrderSummary(personal(50)), row(49)], after: 2)
    try await keep([row(30)], page: 2, after: 2)
    try await keep([row(51, status: .preparing), row(50, status: .preparing)], after: 5)
    try await store.save(OrderDraft(original: personal(50), owner: "ana", changedAt: .after(3)))
    for number in 50...51 {
      try await store.add(OrderNote(orderID: id(number), author: "ana", at: .after(4), text: "Ligar para Hgvjzkq"))
    }
    #expect(try await store.moves(of: id(50)).count == 1)
    try await store.forget([id(50), id(4711)])
    #expect(try await found(.numbers([id(49), id(50), id(51)])) == ["51", "49"])
    #expect(try await store.orders(matching: "xqzwkjvbt", limit: 9).isEmpty)
    #expect(try await store.orders(matching: "98877", limit: 9).isEmpty)
    #expect(try await store.order(id(50)) == nil)
    #expect(try await store.moves(of: id(50)).isEmpty)
    #expect(try await store.drafts().isEmpty)
    #expect(try await store.notes(since: .after(0)).map(\.orderID) == [id(51)])
    #expect(try await store.moves(of: id(51)).count == 1)
    let page = try #require(try await store.page(status: .open, number: 1))
    #expect(page.value.rows.map(\.id) == [id(51), id(49)] && page.readAt == .after(2))
    #expect(try await store.page(status: .open, number: 2)?.value.rows.map(\.id) == [id(30)])
    #expect(try await store.orders(matching: "ana", limit: 9).count == 3)
    // A sweep counts one less than the platform, and is content.
    #expect(try await store.sweepMark(of: .preparing).tolerated == 1)
    #expect(try await store.sweepMark(of: .open).tolerated == 0)
    try await store.keep(personal(50), readAt: .after(9))
    #expect(try await store.orders(matching: "xqzwkjvbt", limit: 9).count == 1)
  }

  @Test("nothing of a forgotten order is left in the files, the words of the full-text index included")
  func bytes() async throws {
    for page in 1...40 {
      try await keep((0..<20).map { row(page * 1000 + $0) }, page: page, after: 1)
      if page == 20 {
        try await store.keep(personal(50), readAt: .after(1))
        try await store.add(OrderNote(orderID: id(50), author: "ana", at: .after(4), text: "Ligar para Hgvjzkq"))
        try await keep([row(49), OrderSummary(personal(50))], page: 41, after: 2)
      }
    }
    #expect(try traces() == Set(Self.traces))
    try await store.forget([id(50)])
    #expect(try traces().isEmpty)
    #expect(try await store.orders(matching: "ana lima", limit: 1000).count == 801)
  }

  @Test("an erasing that is cut short while pages are cleaned can be repeated: the order is still found")
  func cutShortInPages() async throws {
    try await store.keep(personal(50), readAt: .after(1))
    try await keep([row(51), OrderSummary(personal(50))], after: 2)
    try await execute("CREATE TRIGGER cut BEFORE UPDATE ON page BEGIN SELECT RAISE(ABORT, 'cut'); END")
    await #expect(throws: DeskError.self) { try await store.forget([id(50)]) }
    try await execute("DROP TRIGGER cut")
    let customer = try #require(CustomerIdentifier(typed: "vhxkqjwz@loja.example"))
    let rest = try await store.orders(in: .customer(customer))
    #expect(rest == [id(50)])
    try await store.forget(rest)
    #expect(try traces().isEmpty)
    #expect(try await store.page(status: .open, number: 1)?.value.rows.map(\.id) == [id(51)])
  }

  private func execute(_ sql: String) async throws {
    try await store.writer.write { db in try db.execute(sql: sql) }
  }

  @Test("words that an erasing that was cut short has left go with the next one, which finds no orders any more")
  func cutShort() async throws {
    try await keep((0..<20).map { row(1000 + $0) })
    try await store.keep(personal(50), readAt: .after(1))
    try await execute("DELETE FROM known_order WHERE number = '50'; DELETE FROM order_detail")
    #expect(try traces() != [])
    try await store.forget([])
    #expect(try traces().isEmpty)
  }

  /// Which of the words stand in one of the store's files.
  private func traces() throws -> Set<String> {
    let files = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: folder.storePath + $0)) }
    return Set(Self.traces.filter { word in files.contains { $0.contains(Data(word.utf8)) } })
  }

  @Test("a page that cannot be read goes with any order, as nobody knows whose data it holds")
  func unreadablePage() async throws {
    try await keep([row(1), row(2)])
    try folder.tamper("INSERT INTO page VALUES ('C', 7, 1, x'58717A')")
    try await store.forget([id(1)])
    let count = try await store.reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM page") }
    #expect(count == 1)
  }

  @Test("thousands are forgotten while another console writes")
  func many() async throws {
    let other = try folder.open()
    for page in 1...75 { try await keep((0..<20).map { row(page * 1000 + $0) }, page: page) }
    async let forgetting: Void = store.forget(try found(placedBefore: 70_000).map(OrderID.init(rawValue:)))
    for number in 1...30 {
      try await other.keep(
        OrderPage(status: .complete, number: number, rows: [row(200_000 + number)], totalItems: nil), readAt: .after(9))
    }
    try await forgetting
    #expect(try await store.indexReach().count == 6 * 20 + 30)
    #expect(try await store.orders(matching: "ana", limit: 1000).count == 150)
  }
}

import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("What came or moved since somebody looked")
struct NewsStoreTests {
  let store: LocalStore
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func see(
    _ number: Int, _ status: OrderStatus, total: Int64? = nil, placedAfter placed: Int64 = 0, after seconds: Int64
  ) async throws {
    let row = OrderSummary(
      id: OrderID(rawValue: String(number)), status: status, placedAt: .after(placed),
      customer: Order.Customer(firstName: "João"), total: total.map(Money.init(centavos:)))
    try await store.keep(OrderPage(status: status, number: 1, rows: [row], totalItems: nil), readAt: .after(seconds))
  }

  @discardableResult
  private func write(
    _ number: Int, to status: OrderStatus, by name: String, after seconds: Int64
  ) async throws -> JournalEntry.ID {
    try await write(number, .status(from: .open, to: status), by: name, after: seconds)
  }

  @discardableResult
  private func write(
    _ number: Int, _ change: WriteChange, by name: String, after seconds: Int64
  ) async throws -> JournalEntry.ID {
    try await store.open(
      WriteIntent(
        orderID: OrderID(rawValue: String(number)), change: change, operatorName: name,
        profile: "dev", request: RequestID(rawValue: "1")), at: .after(seconds))
  }

  /// Number, former status and former total, `+` for what arrived, of what is news to ana.
  private func news(since seconds: Int64) async throws -> [String] {
    try await store.news(since: .after(seconds), for: "ana", limit: 10).map { news in
      switch news.event {
      case .arrived: "+\(news.order.value.id.rawValue)"
      case .changed(let former, let total):
        "\(news.order.value.id.rawValue) \(former)→\(news.order.value.status)"
          + (total.map { " \($0.tenThousandths / 100)" } ?? "")
      }
    }
  }

  @Test("what came and what moved after the look are news, the last seen first; what is as it was is none")
  func arrivedAndMoved() async throws {
    try await see(1, .open, after: 10)
    try await see(2, .open, after: 10)
    try await see(3, .preparing, after: 30)
    try await see(1, .preparing, after: 40)
    try await see(1, .complete, after: 50)
    try await see(2, .open, after: 60)
    #expect(try await news(since: 20) == ["1 O→C", "+3"])
    #expect(try await news(since: 45) == ["1 P→C"])
    #expect(try await news(since: 50) == [])
    let last = try #require(try await store.news(since: .after(20), for: "ana", limit: 9).first)
    #expect(last.noticedAt == .after(50))
    #expect(last.order.readAt == .after(50))
  }

  @Test("an order whose total changed is news, with the total it had at the look; one that is back at it is none")
  func totals() async throws {
    for number in 1...5 { try await see(number, .open, total: 120, after: 10) }
    try await see(1, .open, total: 100, after: 30)
    try await see(1, .open, total: 90, after: 40)
    try await see(2, .open, total: 100, after: 30)
    try await see(2, .open, total: 120, after: 40)
    try await see(3, .preparing, total: 100, after: 50)
    try await see(4, .preparing, total: 120, after: 60)
    // A reading without a total says nothing of it.
    try await see(5, .open, after: 60)
    #expect(try await news(since: 20) == ["4 O→P", "3 O→P 120", "1 O→O 120"])
    #expect(try await news(since: 35) == ["4 O→P", "3 O→P 120", "2 O→O 100", "1 O→O 100"])
    #expect(try await store.news(since: .after(20), for: "ana", limit: 1).map(\.order.value.id.rawValue) == ["1"])
    try await store.forget([OrderID(rawValue: "1")])
    #expect(try await news(since: 20) == ["4 O→P", "3 O→P 120"])
  }

  @Test("the total that the operator's own correction changed is no news to them, a colleague's is")
  func ownCorrection() async throws {
    for number in 1...3 { try await see(number, .open, total: 120, after: 10) }
    let lines = WriteChange.lines(from: [.init(productCode: "7", quantity: Quantity(1))], to: [])
    try await write(1, lines, by: "ana", after: 11)
    try await write(2, lines, by: "bia", after: 11)
    let refused = try await write(3, lines, by: "ana", after: 11)
    try await store.record(.refused, note: "", for: refused, at: .after(12))
    for number in 1...3 { try await see(number, .open, total: 100, after: 30) }
    #expect(try await news(since: 20) == ["3 O→O 120", "2 O→O 120"])
  }

  @Test("an order that is back where it was is no news, and one that came and moved came")
  func backAgain() async throws {
    try await see(1, .open, after: 10)
    try await see(1, .preparing, after: 30)
    try await see(1, .open, after: 40)
    try await see(2, .open, after: 30)
    try await see(2, .failed, after: 40)
    #expect(try await news(since: 20) == ["+2"])
  }

  @Test("an old order that is met for the first time is no news")
  func metLate() async throws {
    let day: Int64 = 86_400
    try await see(1, .open, placedAfter: 0, after: 3 * day)
    try await see(2, .open, placedAfter: 2 * day, after: 3 * day)
    #expect(try await news(since: 2 * day + 60) == ["+2"])
    // It moved all the same.
    try await see(1, .failed, after: 3 * day + 9)
    #expect(try await news(since: 3 * day) == ["1 O→F"])
  }

  @Test("what was placed before the operator ever looked is no news, even if it is met later")
  func placedBefore() async throws {
    try await store.keep(.first(at: .after(20)), of: "ana")
    try await see(1, .open, placedAfter: 10, after: 30)
    try await see(2, .open, placedAfter: 25, after: 30)
    #expect(try await news(since: 20) == ["+2"])
  }

  @Test("what the operator moved is no news to them, what a colleague or the platform moved is")
  func own() async throws {
    let hour: Int64 = 3600
    for number in 1...3 { try await see(number, .open, after: 10) }
    try await write(3, to: .preparing, by: "ana", after: 20)
    for number in 1...3 { try await see(number, .open, after: hour) }
    try await write(1, to: .preparing, by: "ana", after: hour + 1)
    // The platform's queue took its time: the first look back showed nothing yet.
    try await see(1, .open, after: hour + 2)
    try await see(1, .preparing, after: hour + 3)
    try await write(2, to: .preparing, by: "bia", after: hour + 4)
    try await see(2, .preparing, after: hour + 5)
    try await see(3, .preparing, after: hour + 6)
    #expect(try await news(since: hour) == ["3 O→P", "2 O→P"])
    // The platform went on with what ana had moved.
    try await see(1, .failed, after: hour + 9)
    #expect(try await news(since: hour) == ["1 P→F", "3 O→P", "2 O→P"])
  }

  @Test("what one's own refused write wanted and somebody else did is news; so is what has no date")
  func refused() async throws {
    try await see(1, .open, after: 10)
    let id = try await write(1, to: .failed, by: "ana", after: 31)
    try await store.record(.refused, note: "", for: id, at: .after(32))
    try await see(1, .failed, after: 40)
    let undated = OrderSummary(
      id: OrderID(rawValue: "7"), status: .open, placedAt: nil, customer: Order.Customer(firstName: "Ana"), total: nil)
    try await store.keep(OrderPage(status: .open, number: 1, rows: [undated], totalItems: nil), readAt: .after(35))
    #expect(try await news(since: 20) == ["1 O→F", "+7"])
  }

  @Test("of more than are asked for the first come first, and looking at them leaves the others")
  func cut() async throws {
    try await store.keep(.first(at: .after(0)), of: "ana")
    for number in 1...3 { try await see(number, .open, after: 30 + Int64(number)) }
    let first = try await store.news(of: "ana", since: .after(20), at: .after(90), limit: 2)
    #expect(first.items.map(\.order.value.id.rawValue) == ["2", "1"] && first.isCut)
    try await store.noteLook(of: "ana", asOf: first.asOf)
    let look = try #require(try await store.lastLook(of: "ana"))
    let second = try await store.news(of: "ana", since: look.at, at: .after(91), limit: 2)
    #expect(second.items.first?.order.value.id.rawValue == "3" && !second.isCut)
  }

  @Test("when an operator looked is kept for each of them")
  func looks() async throws {
    let first = LastLook.first(at: .after(4))
    let look = first.followed(at: .after(9))
    try await store.keep(first, of: "ana")
    try await store.keep(look, of: "ana")
    #expect(try await store.lastLook(of: "ana") == look)
    #expect(try await store.lastLook(of: "bia") == nil)
  }
}

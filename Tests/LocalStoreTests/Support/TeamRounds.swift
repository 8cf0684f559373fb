import Commerce
import Desk

@testable import LocalStore

/// What an operator does all day: a note, a claim, a draft, a page and a write, over and over, each on an order of its own.
enum TeamRounds {
  static let writesEach = 5

  static func play(_ count: Int, by name: String, from first: Int, in store: LocalStore) async throws {
    for number in first..<(first + count) {
      let id = OrderID(rawValue: String(number))
      let time = Timestamp.after(Int64(number))
      try await store.add(OrderNote(orderID: id, author: name, at: time, text: "nota \(number)"))
      try await store.claim(id, by: name, at: time)
      var draft = OrderDraft(original: Order(id: id, status: .open), owner: name, changedAt: time)
      draft.add("1", quantity: Quantity(Int64(number)))
      try await store.save(draft)
      let row = OrderSummary(id: id, status: .open, placedAt: time, customer: Order.Customer(), total: nil)
      try await store.keep(OrderPage(status: .open, number: number, rows: [row], totalItems: 1), readAt: time)
      let intent = WriteIntent(
        orderID: id, change: .status(from: .open, to: .preparing), operatorName: name, profile: "dev",
        request: RequestID(rawValue: "\(number)"))
      _ = try await store.open(intent, at: time)
    }
  }
}

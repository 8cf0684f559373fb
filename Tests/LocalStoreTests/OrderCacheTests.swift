import Commerce
import Desk
import GRDB
import Testing

@testable import LocalStore

@Suite("The order cache and the drafts")
struct OrderCacheTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test("one number is one order, whatever zeros lead")
  func leadingZeros() async throws {
    var order = Order.sample(8160)
    order.id = OrderID(rawValue: "000008160")
    try await store.keep(order, readAt: .after(1))
    #expect(try await store.order(OrderID(rawValue: "8160"))?.value.id.rawValue == "000008160")
    #expect(try await store.knownStatuses(of: [OrderID(rawValue: "08160")]).count == 1)
    try await store.keep(.sample(8160), readAt: .after(2))
    #expect(try await store.countOrders(in: .open) == 1)
    let draft = OrderDraft(original: order, owner: "ana", changedAt: .after(1))
    try await store.save(draft)
    try await store.discardDraft(of: OrderID(rawValue: "8160"), owner: "ana")
    #expect(try await store.drafts().isEmpty)
  }

  @Test("a page comes back with the time it was read, also after opening anew")
  func pages() async throws {
    try await store.keep(OrderPage.sample(2), readAt: .after(3))
    #expect(try await store.page(status: .open, number: 2) == Dated(.sample(2), readAt: .after(3)))
    #expect(try await store.page(status: .open, number: 1) == nil)
    #expect(try await store.page(status: .complete, number: 2) == nil)
    store.close()
    #expect(try await folder.open().page(status: .open, number: 2) == Dated(.sample(2), readAt: .after(3)))
  }

  @Test("an order comes back with the time it was read, also after opening anew")
  func orders() async throws {
    try await store.keep(Order.sample(17), readAt: .after(3))
    #expect(try await store.order(OrderID(rawValue: "17")) == Dated(.sample(17), readAt: .after(3)))
    #expect(try await store.order(OrderID(rawValue: "18")) == nil)
    store.close()
    #expect(try await folder.open().order(OrderID(rawValue: "17")) == Dated(.sample(17), readAt: .after(3)))
  }

  @Test("a customer's orders are found by e-mail or phone, in pages and by themselves, as they were last seen")
  func ordersOfCustomer() async throws {
    var (byMail, byPhone, other) = (Order.sample(1), Order.sample(2), Order.sample(3))
    byMail.customer.phone = ""
    byPhone.customer.email = ""
    other.customer = Order.Customer(firstName: "Ana", lastName: "Souza", email: "ana@other.example", phone: "55")
    for (index, order) in [byMail, byPhone, other].enumerated() {
      try await store.keep(order, readAt: .after(Int64(index)))
    }
    byMail.status = .complete
    let page = OrderPage(status: .complete, number: 1, rows: [OrderSummary(byMail)], totalItems: 1)
    try await store.keep(page, readAt: .after(9))
    let found = try await store.orders(of: Order.sample(1).customer, limit: 9).sorted { $0.value.id < $1.value.id }
    #expect(
      found == [Dated(OrderSummary(byMail), readAt: .after(9)), Dated(OrderSummary(byPhone), readAt: .after(1))])
    #expect(try await store.orders(of: Order.Customer(firstName: "Ana"), limit: 9).isEmpty)
  }

  @Test("a reading never takes the place of a later one")
  func order() async throws {
    try await store.keep(OrderPage.sample(1, totalItems: 50), readAt: .after(9))
    try await store.keep(OrderPage.sample(1, totalItems: 40), readAt: .after(8))
    #expect(try await store.page(status: .open, number: 1)?.value.totalItems == 50)
    #expect(try await store.counts() == [.open: Dated(50, readAt: .after(9))])
    try await store.keep(Order.sample(1, notes: "new"), readAt: .after(9))
    try await store.keep(Order.sample(1, notes: "old"), readAt: .after(8))
    #expect(try await store.order(OrderID(rawValue: "1"))?.value.notes == "new")
  }

  @Test("what was read while the clock ran a day ahead gives way once it is set right")
  func clockSetBack() async throws {
    let day: Int64 = 86_400
    try await store.keep(OrderPage.sample(1, totalItems: 50), readAt: .after(9 + day))
    try await store.keep(Order.sample(1, notes: "old"), readAt: .after(9 + day))
    try await store.keep(OrderPage.sample(1, totalItems: 40), readAt: .after(10))
    try await store.keep(Order.sample(1, notes: "new"), readAt: .after(10))
    #expect(try await store.page(status: .open, number: 1)?.value.totalItems == 40)
    #expect(try await store.counts() == [.open: Dated(40, readAt: .after(10))])
    #expect(try await store.order(OrderID(rawValue: "1"))?.value.notes == "new")
  }

  @Test("counts are the totals last read, and a page without a total leaves them")
  func counts() async throws {
    #expect(try await store.counts().isEmpty)
    try await store.keep(OrderPage.sample(1, totalItems: 45), readAt: .after(1))
    try await store.keep(OrderPage.sample(2, totalItems: 46), readAt: .after(2))
    try await store.keep(OrderPage.sample(3, totalItems: nil), readAt: .after(3))
    try await store.keep(OrderPage.sample(1, status: .complete, totalItems: 0), readAt: .after(4))
    #expect(
      try await store.counts() == [.open: Dated(46, readAt: .after(2)), .complete: Dated(0, readAt: .after(4))])
  }

  @Test("the pages and orders read longest ago give way")
  func bounds() async throws {
    // Filled up to the bounds by hand: thousands of commits would take seconds.
    try folder.tamper(
      """
      WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < \(LocalStore.keptPages))
      INSERT INTO page SELECT 'C', n + 1, n, x'00' FROM n;
      WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < \(LocalStore.keptOrders))
      INSERT INTO order_detail SELECT n, n, x'00' FROM n;
      """)
    try await store.keep(OrderPage.sample(1), readAt: .after(0))
    try await store.keep(Order.sample(0), readAt: .after(0))
    #expect(try await store.page(status: .open, number: 1) != nil)
    #expect(try await store.order(OrderID(rawValue: "0")) != nil)
    let oldest = try await store.reader.read { db in
      try Int.fetchAll(db, sql: "SELECT min(read_at) FROM page UNION ALL SELECT min(read_at) FROM order_detail")
    }
    #expect(oldest == [2, 2])
    let counts = try await store.reader.read { db in
      try Int.fetchAll(db, sql: "SELECT count(*) FROM page UNION ALL SELECT count(*) FROM order_detail")
    }
    #expect(counts == [LocalStore.keptPages, LocalStore.keptOrders])
  }

  @Test("a kept page this program cannot read counts as not kept")
  func unreadable() async throws {
    try await store.keep(OrderPage.sample(1), readAt: .after(1))
    try folder.tamper("UPDATE page SET content = x'7B7D'")
    #expect(try await store.page(status: .open, number: 1) == nil)
  }

  @Test("a draft is kept until it is discarded, one an order and owner")
  func drafts() async throws {
    var draft = OrderDraft(original: .sample(1), owner: "ana", changedAt: .after(1))
    draft.setQuantity(Quantity(5), of: "CAFE-1")
    try await store.save(draft)
    draft.add("CHA-2", quantity: Quantity(1))
    draft.changedAt = .after(2)
    try await store.save(draft)
    let other = OrderDraft(original: .sample(1), owner: "rui", changedAt: .after(3))
    try await store.save(other)
    store.close()
    let again = try folder.open()
    #expect(try await again.drafts() == [other, draft])
    #expect(try await again.giveDraft(of: draft.id, from: "ana", to: "rui", at: .after(4)) == nil)
    #expect(try await again.drafts() == [other, draft])
    var given = draft
    (given.owner, given.changedAt) = ("bia", .after(4))
    #expect(try await again.giveDraft(of: draft.id, from: "ana", to: "bia", at: .after(4)) == given)
    #expect(try await again.drafts() == [given, other])
    try await again.discardDraft(of: draft.id, owner: "bia")
    try await again.discardDraft(of: OrderID(rawValue: "404"), owner: "rui")
    #expect(try await again.drafts() == [other])
  }
}

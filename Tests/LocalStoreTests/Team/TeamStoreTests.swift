import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("What operators on one store leave for each other")
struct TeamStoreTests {
  let folder: StoreFolder
  let store: LocalStore
  private let order = OrderID(rawValue: "13974")

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func note(_ text: String, of id: OrderID? = nil, after seconds: Int64 = 0) -> OrderNote {
    OrderNote(orderID: id ?? order, author: "ana", at: .after(seconds), text: text)
  }

  private func keepOrder() async throws {
    let row = OrderSummary(
      id: order, status: .open, placedAt: .after(0), customer: Order.Customer(firstName: "João"), total: nil)
    try await store.keep(OrderPage(status: .open, number: 1, rows: [row], totalItems: 1), readAt: .after(1))
  }

  private func found(_ text: String) async throws -> [OrderID] {
    try await store.orders(matching: text, limit: 10).map(\.value.id)
  }

  @Test("notes are kept in the order in which they were written, and others have them at once")
  func notes() async throws {
    let other = try folder.open()
    let first = try await store.add(note("ligar amanhã", after: 5))
    let second = try await other.add(note("ligou; retira sexta", after: 9))
    try await store.add(note("outro pedido", of: OrderID(rawValue: "1"), after: 7))
    #expect(try await other.notes(of: order) == [first, second])
    #expect(try await store.notes(since: .after(7)).map(\.text) == ["ligou; retira sexta", "outro pedido"])
    #expect(try await other.removeNote(first.id, of: "bia") == first)
    #expect(try await store.notes(of: order) == [first, second])
    #expect(try await other.removeNote(first.id, of: first.author) == first)
    #expect(try await other.removeNote(first.id, of: first.author) == nil)
    #expect(try await store.notes(of: order) == [second])
    #expect(first.id != second.id)
  }

  @Test("others see what is begun in catalog and customers, until it is emptied")
  func recordDrafts() async throws {
    let other = try folder.open()
    var customer = CustomerForm()
    (customer[.email], customer[.company]) = ("a@b.c", "Padaria")
    var product = NewProductForm()
    product["name"] = "Leite"
    try await other.keep(customer, of: "bia", at: .after(3))
    try await other.keep(product, of: "ana", at: .after(9))
    let products = try [1, 2].map { Edit(after: try Product.sample($0)) }
    for (seconds, edit) in zip([4, 5] as [Int64], products) {
      try await other.keepStaged([edit], forgetting: [], of: "ana", at: .after(seconds))
    }
    #expect(
      try await store.recordDrafts() == [
        RecordDraft(owner: "ana", content: .products(2), changedAt: .after(5)),
        RecordDraft(owner: "ana", content: .newProduct(fields: 1), changedAt: .after(9)),
        RecordDraft(owner: "bia", content: .newCustomer(fields: 2), changedAt: .after(3)),
      ])
    try await other.keep(CustomerForm(), of: "bia", at: .after(10))
    #expect(try await store.recordDrafts().map(\.owner) == ["ana", "ana"])
  }

  @Test("a search finds an order by its notes, whichever came first, and not by one that was removed")
  func searchedNotes() async throws {
    let early = try await store.add(note("ligar amanhã"))
    #expect(try await found("ligar") == [])
    try await keepOrder()
    #expect(try await found("joao LIGAR") == [order])
    let late = try await store.add(note("Portaria 3"))
    #expect(try await found("amanha portaria") == [order])
    try await keepOrder()
    #expect(try await found("portaria") == [order])
    try await store.add(note("retira 22/11 no bloco 3/4"))
    #expect(try await found("22/11") == [order])
    #expect(try await found("bloco 3/4") == [order])
    #expect(try await found("11/22") == [])
    try await store.removeNote(early.id, of: early.author)
    #expect(try await found("ligar") == [])
    #expect(try await found("portaria") == [order])
    try await store.removeNote(late.id, of: late.author)
    #expect(try await found("portaria") == [])
    try await store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "INSERT INTO order_words (order_words, rank) VALUES ('integrity-check', 1)")
    }
  }

  @Test("others see a claim until it is given up or its process ends")
  func claims() async throws {
    let bia = try folder.open()
    try await bia.claim(order, by: "bia", at: .after(3))
    try await bia.claim(order, by: "bia", at: .after(8))
    #expect(try await store.claims() == [OrderClaim(orderID: order, operatorName: "bia", since: .after(3))])
    #expect(try await bia.claims() == [])
    try await bia.giveUpClaim(on: order)
    #expect(try await store.claims() == [])
    try await bia.claim(order, by: "bia", at: .after(9))
    try await store.giveUpClaim(on: order)
    #expect(try await store.claims().map(\.since) == [.after(9)])
    bia.close()
    #expect(try await store.claims() == [])
  }

  @Test("claims that dead processes left are cleared away with the next one")
  func deadClaims() async throws {
    let bia = try folder.open()
    try await bia.claim(order, by: "bia", at: .after(3))
    bia.close()
    try await store.claim(order, by: "ana", at: .after(4))
    let operators = try await store.reader.read { db in
      try String.fetchAll(db, sql: "SELECT operator FROM order_claim")
    }
    #expect(operators == ["ana"])
  }

  @Test("a change by another connection is reported")
  func changes() async throws {
    let other = try folder.open()
    let changes = store.changes()
    try await other.add(note("oi"))
    var iterator = changes.makeAsyncIterator()
    await iterator.next()
    #expect(try await store.notes(of: order).map(\.text) == ["oi"])
  }

  @Test("what is reported of a change comes after it can be read", .timeLimit(.minutes(2)))
  func reportedAfterCommit() async throws {
    let other = try folder.open()
    var changes = store.changes().makeAsyncIterator()
    for count in 1...25 {
      let adding = Task { try await other.add(note("\(count)")) }
      while try await store.notes(of: order).count < count { await changes.next() }
      _ = try await adding.value
    }
  }

  @Test("of the journal's entries those on an order and those somebody has to look at are found")
  func entries() async throws {
    let mine = OrderID(rawValue: "7")
    func open(_ id: OrderID, _ state: WriteState, after seconds: Int64) async throws -> JournalEntry.ID {
      let entry = try await store.open(
        WriteIntent(
          orderID: id, change: .status(from: .open, to: .preparing), operatorName: "ana", profile: "dev",
          request: RequestID(rawValue: "\(seconds)")), at: .after(seconds))
      try await store.record(state, note: "", for: entry, at: .after(seconds))
      return entry
    }
    let old = try await open(mine, .unknown, after: 1)
    let confirmed = try await open(mine, .confirmed, after: 2)
    let unknown = try await open(order, .unknown, after: 3)
    let notConfirmed = try await open(mine, .notConfirmed, after: 4)
    #expect(try await store.entries(of: mine, limit: 10).map(\.id) == [notConfirmed, confirmed, old])
    #expect(try await store.entries(of: mine, limit: 1).map(\.id) == [notConfirmed])
    #expect(try await store.openWrites(of: nil).map(\.entry.id) == [old, unknown, notConfirmed])
    #expect(try await store.openWrites(of: mine).map(\.entry.id) == [old, notConfirmed])
  }
}

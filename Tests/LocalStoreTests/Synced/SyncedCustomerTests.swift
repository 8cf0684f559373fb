import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("The local copy of customers")
struct SyncedCustomerTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func found(_ query: CustomerQuery, offset: Int = 0, limit: Int = 100) async throws -> [Int] {
    let numbers = try Dictionary(uniqueKeysWithValues: (0..<10).map { (try DocumentNumber.sample($0), $0) })
    return try await store.customers(query, offset: offset, limit: limit).compactMap { numbers[$0.value.document] }
  }

  @Test("a customer comes back whole, never sent, also after opening anew")
  func whole() async throws {
    var customer = try Customer.sample(1, name: "Padaria", city: "São Paulo", email: "ana@shop.example")
    customer.terms = CustomerTerms(
      isBlocked: true, limit: Money(centavos: 1), limitAt: .after(1), payments: [TermSwitch(code: "CARX", isOn: false)],
      groups: [TermSwitch(code: "51", isOn: true)])
    #expect(try await store.merge(customers: [customer], at: .after(5)) == MergeSummary(added: 1))
    let record = SyncedRecord(value: customer, revision: 1, state: .neverSent, changedAt: .after(5))
    #expect(try await store.customer(customer.document) == record)
    #expect(try await store.customer(.sample(404)) == nil)
    store.close()
    #expect(try await folder.open().customer(customer.document) == record)
  }

  @Test("an equal customer is left as it was, a different one is due in its next revision")
  func revisions() async throws {
    try await store.merge(customers: [.sample(1), .sample(2)], at: .after(1))
    let sent = try [1, 2].map { (document: try DocumentNumber.sample($0), revision: Int64(1)) }
    try await store.mark(sent, as: .accepted, at: .after(2))
    let before = try await store.customer(.sample(1))
    #expect(
      try await store.merge(customers: [.sample(3), .sample(1), .sample(2, isBlocked: true)], at: .after(3))
        == MergeSummary(added: 1, changed: 1, unchanged: 1))
    #expect(try await store.customer(.sample(1)) == before)
    let changed = try await store.customer(.sample(2))
    #expect(changed?.revision == 2)
    #expect(changed?.state == .changed)
    #expect(changed?.acceptedAt == .after(2))
    try await store.mark([(document: .sample(2), revision: 1)], as: .refused("não"), at: .after(4))
    #expect(try await store.customer(.sample(2))?.state == .changed)
  }

  @Test("due customers come in the order of their documents")
  func due() async throws {
    try await store.merge(customers: (1...5).reversed().map { try .sample($0, name: "n\(-$0)") })
    try await store.mark([(document: .sample(2), revision: 1)], as: .accepted, at: .after(1))
    #expect(
      try await store.dueCustomers(after: nil, limit: 2).map(\.value.document) == [.sample(1), .sample(3)])
    #expect(try await store.dueCustomers(after: .sample(4), limit: 9).map(\.value.document) == [.sample(5)])
    #expect(try await store.dueCustomers(after: nil, limit: 9).count == 4)
  }

  @Test("customers come in the order of their trade names, accents and case aside, then of their documents")
  func order() async throws {
    try await store.merge(customers: [
      .sample(1, name: "Zebra"), .sample(2, name: "água", isBlocked: true), .sample(4, name: "Bar"),
      .sample(3, name: "bar", isBlocked: true),
    ])
    #expect(try await found(CustomerQuery()) == [2, 3, 4, 1])
    #expect(try await found(CustomerQuery(), offset: 1, limit: 2) == [3, 4])
    #expect(try await found(CustomerQuery(isBlockedOnly: true)) == [2, 3])
    #expect(try await found(CustomerQuery(isDueOnly: true, isBlockedOnly: true)) == [2, 3])
    #expect(try await found(CustomerQuery(text: "ba")) == [3, 4])
    #expect(try await found(CustomerQuery(text: "ba", isBlockedOnly: true)) == [3])
    #expect(try await store.countCustomers(CustomerQuery(text: "ba")) == 2)
    try await store.mark([(document: .sample(3), revision: 1)], as: .accepted, at: .after(1))
    #expect(try await found(CustomerQuery(isDueOnly: true)) == [2, 4, 1])
    #expect(try await store.countCustomers(CustomerQuery(isDueOnly: true, isBlockedOnly: true)) == 1)
    try await store.mark([(document: .sample(4), revision: 1)], as: .refused("não"), at: .after(1))
    try await store.mark([(document: .sample(2), revision: 1)], as: .refused("não"), at: .after(1))
    #expect(try await found(CustomerQuery(isRefusedOnly: true)) == [2, 4])
    #expect(try await found(CustomerQuery(text: "ba", isRefusedOnly: true)) == [4])
    #expect(try await store.countCustomers(CustomerQuery(isRefusedOnly: true, isBlockedOnly: true)) == 1)
  }

  @Test(
    "words begin words of trade name, company, city and e-mail, accents and case aside",
    arguments: ["PÃO", "pao pad", "sul", "porto", "ana@", "ana@shop", "shop.ex", "ltda pao"])
  func words(text: String) async throws {
    try await store.merge(customers: [
      .sample(1, name: "Pão & Cia", company: "Padaria Sul Ltda", city: "Porto Alegre", email: "Ana@shop.example"),
      .sample(2, name: "Empório", company: "Outra", city: "Recife", email: "rui@loja.example"),
    ])
    #expect(try await found(CustomerQuery(text: text)) == [1])
  }

  @Test(
    "a document is found by its beginning, with its signs or without them",
    arguments: ["12ab", "12.AB", "12AB3456", "12.ab3.456/01de", "12.AB3.456/01DE", "12 ab3 456"])
  func documents(text: String) async throws {
    let document = try DocumentNumber.sample(body: "12AB345601DE")
    try await store.merge(customers: [Customer(document: document, tradeName: "Bar"), .sample(2)])
    for text in [text, document.formatted, document.text, " \(document.formatted) "] {
      #expect(
        try await store.customers(CustomerQuery(text: text), offset: 0, limit: 9).map(\.value.document) == [document])
    }
    #expect(try await store.countCustomers(CustomerQuery(text: "13AB")) == 0)
    #expect(try await store.countCustomers(CustomerQuery(text: "2AB3")) == 0)
  }

  @Test("a customer with the same document or address is a likeness; an empty address is nobody's")
  func likenesses() async throws {
    try await store.merge(customers: [
      .sample(1, name: "b", email: "Ana@Shop.example"), .sample(2, name: "a"), .sample(3, name: "c"),
    ])
    func alike(_ document: DocumentNumber?, _ email: String) async throws -> [DocumentNumber] {
      try await store.customers(like: document, email: email).map(\.value.document)
    }
    #expect(try await alike(nil, "ana@shop.EXAMPLE") == [.sample(1)])
    #expect(try await alike(.sample(2), "ana@shop.example") == [.sample(2), .sample(1)])
    #expect(try await alike(.sample(1), "ana@shop.example") == [.sample(1)])
    #expect(try await alike(.sample(3), "") == [.sample(3)])
    #expect(try await alike(nil, "").isEmpty)
    #expect(try await alike(nil, "ana").isEmpty)
  }

  @Test("a form is kept for its owner until it is empty, also after opening anew")
  func forms() async throws {
    var form = CustomerForm(texts: [.company: "Padaria", .email: "ana@"])
    try await store.keep(form, of: "ana", at: .after(1))
    form[.email] = "ana@shop"
    try await store.keep(form, of: "ana", at: .after(2))
    let other = CustomerForm(texts: [.tradeName: "Bar"])
    try await store.keep(other, of: "rui", at: .after(3))
    store.close()
    let again = try folder.open()
    #expect(try await again.customerForm(of: "ana") == form)
    #expect(try await again.customerForm(of: "rui") == other)
    #expect(try await again.customerForm(of: "eva") == nil)
    try await again.keep(CustomerForm(), of: "ana", at: .after(4))
    #expect(try await again.customerForm(of: "ana") == nil)
    #expect(try await again.customerForm(of: "rui") == other)
  }
}

import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("Edits in the local copy")
struct EditTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func merge(_ edits: [Edit<Product>], at time: Timestamp = .after(1)) async throws -> MergeSummary {
    let parts = Parts([edits])
    return try await store.merge(at: time, products: parts.next)
  }

  @Test("what somebody else changed since an edit was made stays changed, and is found by its new words")
  func overtaken() async throws {
    let before = try Product.sample(1)
    try await store.merge(products: [before])
    var stocked = before
    stocked.stock = Quantity(99)
    stocked.name = "Chá preto"
    try await store.merge(products: [stocked], at: .after(1))
    var dearer = before
    dearer.price = Money(centavos: 2000)
    #expect(try await merge([Edit(before: before, after: dearer)], at: .after(2)) == MergeSummary(changed: 1))
    stocked.price = Money(centavos: 2000)
    #expect(try await store.found("preto") == [stocked])
    #expect(try await store.found(ProductQuery(sort: .price)).map(\.price) == [Money(centavos: 2000)])
  }

  @Test("an edit that somebody else has made already changes nothing")
  func sameEdit() async throws {
    let before = try Product.sample(1)
    var after = before
    after.price = Money(centavos: 2000)
    try await store.merge(products: [after])
    #expect(try await merge([Edit(before: before, after: after)]) == MergeSummary(unchanged: 1))
    #expect(try await store.product(before.ean)?.revision == 1)
  }

  @Test("an edit of a customer keeps the terms that were stated meanwhile")
  func customers() async throws {
    let before = try Customer.sample(1)
    var blocked = before
    blocked.terms.isBlocked = true
    try await store.merge(customers: [blocked])
    var named = before
    named.tradeName = "Padaria"
    let parts = Parts([[Edit(before: before, after: named)]])
    _ = try await store.merge(at: .after(1), customers: parts.next)
    named.terms.isBlocked = true
    #expect(try await store.customer(before.document)?.value == named)
    #expect(try await store.countCustomers(CustomerQuery(isBlockedOnly: true)) == 1)
  }

  @Test("the time of a raise is kept: not of a new product, of a cut, or of any other change")
  func raises() async throws {
    func raisedAt() async throws -> Timestamp? { try await store.product(.sample(1))?.raisedAt }
    try await store.merge(products: [.sample(1, price: 100)], at: .after(1))
    #expect(try await raisedAt() == nil)
    try await store.merge(products: [.sample(1, price: 90)], at: .after(2))
    #expect(try await raisedAt() == nil)
    try await store.merge(products: [.sample(1, price: 91)], at: .after(3))
    #expect(try await raisedAt() == .after(3))
    try await store.merge(products: [.sample(1, name: "Chá", price: 50)], at: .after(4))
    #expect(try await raisedAt() == .after(3))
    #expect(try await store.products(ProductQuery(), offset: 0, limit: 1).map(\.raisedAt) == [.after(3)])
  }

  @Test("a lookup finds what is there at this moment, and nothing else")
  func lookup() async throws {
    let products = try store.productLookup()
    let customers = try store.customerLookup()
    #expect(try products.record(.sample(1)) == nil)
    try await store.merge(products: [.sample(1), .sample(2)])
    try await store.merge(customers: [.sample(1)])
    #expect(try products.record(.sample(1)) == .sample(1))
    #expect(try products.record(.sample(3)) == nil)
    #expect(try customers.record(.sample(1)) == .sample(1))
    #expect(try customers.record(.sample(2)) == nil)
  }

  // MARK: Turns

  @Test("one process at a time sends records of a kind, and another may as soon as it has ended")
  func turns() async throws {
    let other = try folder.open()
    try await store.beginSending(.catalog)
    await #expect(throws: DeskError(.notPossible(.sentElsewhere))) { try await other.beginSending(.catalog) }
    try await other.beginSending(.customers)
    await store.endSending(.catalog)
    try await other.beginSending(.catalog)
    other.close()
    try await store.beginSending(.catalog)
    try await store.beginSending(.customers)
  }

  // MARK: Staging

  private func edit(_ number: Int, price: Int64) throws -> Edit<Product> {
    Edit(before: try .sample(number), after: try .sample(number, price: price))
  }

  @Test("staged products survive the program, in the order in which they were first staged, each operator's by itself")
  func staging() async throws {
    try await store.keepStaged([edit(2, price: 1)], forgetting: [], of: "ana", at: .after(1))
    try await store.keepStaged([edit(1, price: 1), Edit(after: .sample(9))], forgetting: [], of: "ana", at: .after(2))
    try await store.keepStaged([edit(2, price: 7)], forgetting: [.sample(9)], of: "ana", at: .after(3))
    try await store.keepStaged([edit(5, price: 1)], forgetting: [.sample(1)], of: "bia", at: .after(4))
    store.close()
    let store = try folder.open()
    #expect(try await store.stagedProducts(of: "ana") == [edit(2, price: 7), edit(1, price: 1)])
    #expect(try await store.stagedProducts(of: "bia") == [edit(5, price: 1)])
    #expect(try await store.stagedProducts(of: "eva").isEmpty)
    // What is staged is nobody else's business yet.
    #expect(try await store.countProducts(ProductQuery()) == 0)
  }

  @Test("a new product half filled in survives the program, each operator's by itself, until it is emptied")
  func productForm() async throws {
    let form = NewProductForm(texts: ["ean": "789", "name": "Café", "brand": ""])
    try await store.keep(NewProductForm(texts: ["ean": "7"]), of: "ana", at: .after(1))
    try await store.keep(form, of: "ana", at: .after(2))
    try await store.keep(NewProductForm(texts: ["name": "Chá"]), of: "bia", at: .after(3))
    store.close()
    let store = try folder.open()
    #expect(try await store.productForm(of: "ana") == form)
    #expect(form["name"] == "Café" && form["brand"].isEmpty)
    #expect(try await store.productForm(of: "eva") == nil)
    try await store.keep(NewProductForm(), of: "ana", at: .after(4))
    #expect(try await store.productForm(of: "ana") == nil)
    #expect(try await store.productForm(of: "bia") == NewProductForm(texts: ["name": "Chá"]))
  }
}

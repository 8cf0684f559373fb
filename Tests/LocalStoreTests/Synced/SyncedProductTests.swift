import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("The local copy of products")
struct SyncedProductTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test("a product comes back whole, never sent, also after opening anew")
  func whole() async throws {
    let product = try Product.complete()
    #expect(try await store.merge(products: [product], at: .after(5)) == MergeSummary(added: 1))
    let record = SyncedRecord(value: product, revision: 1, state: .neverSent, changedAt: .after(5))
    #expect(try await store.product(product.ean) == record)
    #expect(try await store.product(.sample(404)) == nil)
    store.close()
    #expect(try await folder.open().product(product.ean) == record)
  }

  @Test("products of all parts are taken, and of two with the same code the last")
  func severalParts() async throws {
    let parts = Parts([
      [try Product.sample(2, price: 100), try .sample(1)], [], [try .sample(3), try .sample(2, price: 300)],
    ])
    #expect(try await store.merge(at: .after(0), products: parts.nextEdits) == MergeSummary(added: 3))
    #expect(try await store.product(.sample(2))?.value.price == Money(centavos: 300))
    #expect(try await store.found("").map(\.ean) == [.sample(1), .sample(2), .sample(3)])
  }

  @Test("an equal product is left as it was, a different one is due in its next revision")
  func revisions() async throws {
    try await store.merge(products: [.complete(), .sample(8)], at: .after(1))
    let sent = [(ean: try GTIN.sample(7), revision: Int64(1)), (ean: try GTIN.sample(8), revision: Int64(1))]
    try await store.mark(sent, as: .accepted, at: .after(2))
    let before = try await store.product(.sample(7))
    let changed = [try Product.complete(), try .sample(8, stock: 11), try .sample(9)]
    #expect(try await store.merge(products: changed, at: .after(3)) == MergeSummary(added: 1, changed: 1, unchanged: 1))
    #expect(try await store.product(.sample(7)) == before)
    #expect(
      try await store.product(.sample(8))
        == SyncedRecord(
          value: changed[1], revision: 2, state: .changed, changedAt: .after(3), acceptedAt: .after(2)))
  }

  @Test(
    "what a change makes of each state",
    arguments: [
      (SendState.neverSent, SendState.neverSent), (.sending, .changed), (.accepted, .changed),
      (.refused("Preço inválido"), .neverSent),
    ])
  func change(from: SendState, to: SendState) async throws {
    try await store.merge(products: [.sample(1)])
    try await store.mark([(ean: .sample(1), revision: 1)], as: from, at: .after(1))
    #expect(try await store.product(.sample(1))?.state == from)
    try await store.merge(products: [.sample(1, price: 5)])
    #expect(try await store.product(.sample(1))?.state == to)
  }

  @Test("a product refused after it was once accepted counts as changed when it is changed")
  func changeAfterRefusal() async throws {
    try await store.merge(products: [.sample(1)])
    for state in [SendState.accepted, .refused("não")] {
      try await store.mark([(ean: .sample(1), revision: 1)], as: state, at: .after(1))
    }
    try await store.merge(products: [.sample(1, price: 5)])
    #expect(try await store.product(.sample(1))?.state == .changed)
  }

  @Test("an answer to an older revision leaves the product due, and its acceptance is kept")
  func lateAnswers() async throws {
    try await store.merge(products: [.sample(1)])
    try await store.merge(products: [.sample(1, price: 5)])
    try await store.mark([(ean: .sample(1), revision: 1)], as: .refused("não"), at: .after(1))
    #expect(try await store.product(.sample(1))?.state == .neverSent)
    try await store.mark([(ean: .sample(1), revision: 1)], as: .accepted, at: .after(2))
    let record = try await store.product(.sample(1))
    #expect(record?.state == .changed)
    #expect(record?.acceptedAt == .after(2))
    #expect(try await store.countDueProducts() == 1)
  }

  @Test("what is due comes in the order of codes, and accepted and refused products do not")
  func due() async throws {
    try await store.merge(products: (1...6).reversed().map { try Product.sample($0) })
    try await store.mark([(ean: .sample(1), revision: 1)], as: .accepted, at: .after(1))
    try await store.mark([(ean: .sample(3), revision: 1)], as: .refused("não"), at: .after(1))
    try await store.mark([(ean: .sample(4), revision: 1)], as: .sending, at: .after(1))
    #expect(try await store.dueProducts(after: nil, limit: 2).map(\.value.ean) == [.sample(2), .sample(4)])
    #expect(
      try await store.dueProducts(after: .sample(3), limit: 9).map(\.value.ean) == [.sample(4), .sample(5), .sample(6)])
    #expect(try await store.dueProducts(after: .sample(6), limit: 9).isEmpty)
    #expect(try await store.countDueProducts() == 4)
    let refused = try await store.products(ProductQuery(isRefusedOnly: true), offset: 0, limit: 9)
    #expect(refused.map(\.state) == [.refused("não")])
    #expect(try await store.countProducts(ProductQuery(isRefusedOnly: true)) == 1)
  }

  @Test("a source that fails changes nothing", arguments: [0, 1, 3])
  func failure(after count: Int) async throws {
    try await store.merge(products: [.sample(1)])
    let parts = Parts(try (0..<count).map { [try Product.sample($0, price: 9)] })
    struct Broken: Error {}
    #expect(
      await fault {
        _ = try await store.merge(
          at: .after(9),
          products: {
            guard let part = parts.nextEdits() else { throw Broken() }
            return part
          })
      } == .other)
    #expect(try await store.products(ProductQuery(), offset: 0, limit: 9).map(\.changedAt) == [.after(0)])
    #expect(try await store.countProducts(ProductQuery()) == 1)
  }

  @Test("a source that is canceled, or whose error is the desk's, ends the merge as that")
  func cancellation() async throws {
    await #expect(throws: DeskError(.canceled)) {
      try await store.merge(at: .after(0), products: { throw CancellationError() })
    }
    await #expect(throws: DeskError(.notFound)) {
      try await store.merge(at: .after(0), products: { throw DeskError(.notFound) })
    }
  }

  @Test("a canceled task takes nothing into the local copy")
  func canceledTask() async throws {
    let (store, product) = (store, try Product.sample(1))
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await store.merge(
        at: .after(0),
        products: {
          starting.yield()
          return [Edit(after: product)]
        })
    }
    for await _ in started { break }
    task.cancel()
    await #expect(throws: DeskError(.canceled)) { try await task.value }
    #expect(try await store.countProducts(ProductQuery()) == 0)
  }

  @Test(
    "a record that cannot be read is called corrupt",
    arguments: ["content = x'7B7D'", "state = 9", "revision = -1, content = x''"])
  func corrupt(change: String) async throws {
    try await store.merge(products: [.sample(1)])
    try folder.tamper("UPDATE product SET \(change)")
    #expect(await fault { _ = try await store.product(.sample(1)) } == .corrupt)
  }
}

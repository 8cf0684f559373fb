import Commerce
import Desk
import DeskTesting
import Testing

/// Desks for catalog and customers on a fake platform, a store in memory and a clock that nobody waits for.
struct RecordFixture {
  static let identity = OrderDesk.Identity(operatorName: "ana", profile: "test")

  let power: PowerSupply
  let platform: FakePlatform
  let store: MemoryStore
  let clock = ManualClock()
  let catalog: CatalogDesk
  let customers: CustomerDesk

  init(batchLimit: Int = 60, termsLimit: Int = 50, settings: CatalogSettings = CatalogSettings()) {
    power = PowerSupply()
    platform = FakePlatform(productBatchLimit: batchLimit, termsBatchLimit: termsLimit, power: power)
    store = MemoryStore(power: power)
    catalog = CatalogDesk(
      platform: platform, store: store, clock: clock, identity: Self.identity, settings: settings)
    customers = CustomerDesk(platform: platform, store: store, clock: clock, identity: Self.identity)
  }

  /// Products with these numbers, their stock counted now, kept in the local copy.
  func keep(_ numbers: some Sequence<Int>) async throws {
    _ = try await catalog.save(numbers.map { .sample($0, stockAt: clock.now()) })
  }

  /// The states each write went through, the oldest write first.
  var journalStates: [[WriteState]] { store.journal.map { $0.events.map(\.state) } }

  /// The journal's records of batches of products, the oldest first.
  var journalBatches: [ProductBatchRecord] {
    store.journal.compactMap { if case .products(let batch) = $0.intent.change { batch } else { nil } }
  }

  func state(of number: Int) async throws -> SendState? {
    try await catalog.product(.sample(number))?.state
  }
}

extension ProductBatch {
  /// The numbers its products were sampled by.
  var numbers: [Int] { products.compactMap { Int($0.name.split(separator: " ")[1]) } }
}

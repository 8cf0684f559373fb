import Commerce
import Desk
import LocalStore
import RecordFiles

/// How records of one kind get from files into the local copy.
struct SyncedKind<Record: Revisable>: Sendable {
  let records: RecordKind<Record>
  let lookup: @Sendable (LocalStore) throws(DeskError) -> SyncedLookup<Record>
  let merge:
    @Sendable (LocalStore, @escaping @Sendable () throws -> [Edit<Record>]?) async throws(DeskError) -> MergeSummary
}

extension SyncedKind<Product> {
  static let products = SyncedKind(
    records: .products,
    lookup: { store throws(DeskError) in try store.productLookup() },
    merge: { store, next async throws(DeskError) in try await store.merge(at: SystemClock.now(), products: next) })
}

extension SyncedKind<Customer> {
  static let customers = SyncedKind(
    records: .customers,
    lookup: { store throws(DeskError) in try store.customerLookup() },
    merge: { store, next async throws(DeskError) in try await store.merge(at: SystemClock.now(), customers: next) })
}

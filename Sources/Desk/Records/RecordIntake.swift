import Commerce

/// Takes records from outside into the local copy: what an import does on the command line and in the console. Nothing is sent, so
/// it needs no platform.
public struct RecordIntake<Record: Revisable>: Sendable {
  private let open: @Sendable () throws(DeskError) -> any RecordLookup<Record>
  private let take: @Sendable (@escaping @Sendable () throws -> [Edit<Record>]?) async throws(DeskError) -> MergeSummary

  /// Opens a reading of single records, beside which a file is looked at.
  ///
  /// - Throws: ``DeskError/Kind/store(_:)``.
  public func lookup() throws(DeskError) -> any RecordLookup<Record> { try open() }

  /// Takes parts of edits in one transaction: all of them, or none if `next` throws. What changed since its edit was made stays
  /// changed; records that are different now become due.
  ///
  /// - Parameter next: the next part, `nil` at the end; called where it may block.
  /// - Throws: what `next` throws if it is a ``DeskError``, else ``DeskError/Kind/store(_:)``.
  public func merge(_ next: @escaping @Sendable () throws -> [Edit<Record>]?) async throws(DeskError) -> MergeSummary {
    try await take(next)
  }
}

extension RecordIntake<Product> {
  public init(_ store: any CatalogStore, clock: any DeskClock) {
    open = { () throws(DeskError) in try store.productLookup() }
    take = { next async throws(DeskError) in try await store.merge(at: clock.now(), products: next) }
  }
}

extension RecordIntake<Customer> {
  public init(_ store: any CustomerStore, clock: any DeskClock) {
    open = { () throws(DeskError) in try store.customerLookup() }
    take = { next async throws(DeskError) in try await store.merge(at: clock.now(), customers: next) }
  }
}

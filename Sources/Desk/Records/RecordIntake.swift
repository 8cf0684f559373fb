import Commerce

/// Merges records of a file into the local copy: the import of the command line and of the console. It sends nothing, so it needs
/// no platform.
public struct RecordIntake<Record: Revisable>: Sendable {
  private let open: @Sendable () throws(DeskError) -> any RecordLookup<Record>
  private let take: @Sendable (@escaping @Sendable () throws -> [Edit<Record>]?) async throws(DeskError) -> MergeSummary

  /// Opens a reading of single records for the preview of a file.
  ///
  /// - Throws: ``DeskError/Kind/store(_:)``.
  public func lookup() throws(DeskError) -> any RecordLookup<Record> { try open() }

  /// Merges edits in one transaction: all of them, or none if `next` throws. Changes by others since an edit was made are kept;
  /// changed records become due.
  ///
  /// - Parameter next: returns the next part, `nil` at the end; it may block.
  /// - Throws: a ``DeskError`` that `next` throws, else ``DeskError/Kind/store(_:)``.
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

import Commerce
import Desk

extension CatalogDesk {
  /// Reads products by their codes; those the local copy does not have are left out.
  public func products(withCodes codes: [GTIN]) async -> Result<[SyncedRecord<Product>], DeskError> {
    await .of { () async throws(DeskError) in
      var records: [SyncedRecord<Product>] = []
      for code in codes {
        guard !Task.isCancelled else { throw DeskError(.canceled) }
        if let record = try await product(code) { records.append(record) }
      }
      return records
    }
  }
}

import Commerce
import Desk

extension VenddorPlatform: CatalogPlatform {
  public var productBatchLimit: Int {
    min(dialect[.sendProducts].batchLimit, dialect[.sendTieredProducts].batchLimit)
  }

  /// Repeated within the limits of the retry policy while the platform throttles, the gateway fails or the connection
  /// breaks. Where all of that does not tell whether a try arrived, the outcome is
  /// ``DeskError/Kind/unknownOutcome``; sending the batch again is right then.
  ///
  /// Each repeat of what may have left goes out under an id of its own, which the journal has by then.
  ///
  /// No batch above ``productBatchLimit`` is sent: it is ``DeskError/Kind/refused``, as the platform would.
  public func sendProducts(
    _ batch: ProductBatch, request: RepeatableRequest
  ) async throws(DeskError) -> BatchAcceptance {
    try check(count: batch.products.count, limit: productBatchLimit, request: request.id)
    let hasTiers = batch.products.contains { !$0.tiers.isEmpty }
    let report = try await write(
      hasTiers ? .sendTieredProducts : .sendProducts, as: .products, body: body(of: batch), request: request.id,
      again: request.again)
    return BatchAcceptance(queued: report.reading.queued, raw: report.raw, request: report.request)
  }

  /// The body that ``sendProducts(_:request:)`` sends, for a review before.
  public func body(of batch: ProductBatch) -> String {
    CatalogBodies(removedStatus: settings.removedStatus).products(batch)
  }
}

extension VenddorPlatform {
  /// Keeps a batch that no call can carry from being sent.
  func check(count: Int, limit: Int, request: RequestID) throws(DeskError) {
    if count == 0 { throw DeskError(.notPossible(.nothingStaged), request: request) }
    if count > limit {
      throw DeskError(.refused, detail: "\(count) records, and one call carries \(limit)", request: request)
    }
  }
}

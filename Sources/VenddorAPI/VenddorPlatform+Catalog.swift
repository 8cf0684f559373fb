import Commerce
import Desk

extension VenddorPlatform: CatalogPlatform {
  public var productBatchLimit: Int {
    min(dialect[.sendProducts].batchLimit, dialect[.sendTieredProducts].batchLimit)
  }

  /// Repeats the call within the limits of the retry policy while the platform throttles, the gateway fails or the connection
  /// breaks. A repeat of what may have left has a request id of its own, which the journal has before it is sent.
  ///
  /// - Throws: ``DeskError/Kind/refused`` for more products than ``productBatchLimit``, without sending them;
  ///   ``DeskError/Kind/unknownOutcome`` where no try tells whether the batch arrived. Sending the batch again is right then.
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

  /// The body that ``sendProducts(_:request:)`` sends, for a review before sending.
  public func body(of batch: ProductBatch) -> String {
    CatalogBodies(removedStatus: settings.removedStatus).products(batch)
  }
}

extension VenddorPlatform {
  /// Throws for an empty batch and for one that is too large for a call.
  func check(count: Int, limit: Int, request: RequestID) throws(DeskError) {
    if count == 0 { throw DeskError(.notPossible(.nothingStaged), request: request) }
    if count > limit {
      throw DeskError(.refused, detail: "\(count) records, and one call carries \(limit)", request: request)
    }
  }
}

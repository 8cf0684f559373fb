import Commerce

/// The platform's calls for products (API document I1, I2).
public protocol CatalogPlatform: Sendable {
  /// The most products in one call.
  var productBatchLimit: Int { get }

  /// The body that ``sendProducts(_:request:)`` sends, for review.
  func body(of batch: ProductBatch) -> String

  /// Queues products on the platform. Sending them again is harmless, since each product sets its whole state.
  ///
  /// - Parameter request: gives a new id for each repeat of a request that may have left.
  /// - Returns: the answer, with the id of the request it answers.
  /// - Throws: what every write of ``Platform`` throws; ``DeskError/Kind/notPossible(_:)`` for an empty batch and
  ///   ``DeskError/Kind/refused`` for more products than ``productBatchLimit``, neither of which is sent.
  func sendProducts(_ batch: ProductBatch, request: RepeatableRequest) async throws(DeskError) -> BatchAcceptance
}

/// A batch of a sync.
public struct ProductBatch: Hashable, Sendable {
  public var products: [Product]
  /// The sequence number of the first product in the sync, from 1; the others follow.
  public var firstNumber: Int
  /// Whether the last product of this batch is the last of its sync.
  public var endsSync: Bool

  public init(products: [Product], firstNumber: Int, endsSync: Bool) {
    self.products = products
    self.firstNumber = firstNumber
    self.endsSync = endsSync
  }
}

/// The platform queued a batch.
public struct BatchAcceptance: Hashable, Sendable {
  /// The number of records it states as accepted; `nil` if it states none.
  public var queued: Int?
  public var raw: RawAnswer
  public var request: RequestID

  public init(queued: Int?, raw: RawAnswer, request: RequestID) {
    self.queued = queued
    self.raw = raw
    self.request = request
  }
}

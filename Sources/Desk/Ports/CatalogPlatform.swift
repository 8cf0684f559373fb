import Commerce

/// The platform as it takes products (API document I1, I2).
public protocol CatalogPlatform: Sendable {
  /// How many products one call may carry.
  var productBatchLimit: Int { get }

  /// The body that ``sendProducts(_:request:)`` sends, for a look at it before.
  func body(of batch: ProductBatch) -> String

  /// Puts products in the platform's queue. Sending the same again does no harm: each product sets its whole state.
  ///
  /// - Parameter request: what may have left is sent again only under another id of it.
  /// - Returns: the answer, with the id of the request that it answers.
  func sendProducts(_ batch: ProductBatch, request: RepeatableRequest) async throws(DeskError) -> BatchAcceptance
}

/// Some products of one sync.
public struct ProductBatch: Hashable, Sendable {
  public var products: [Product]
  /// The sequence number of the first one within its sync, from 1; the others follow.
  public var firstNumber: Int
  /// Whether the last product here is the very last of its sync.
  public var endsSync: Bool

  public init(products: [Product], firstNumber: Int, endsSync: Bool) {
    self.products = products
    self.firstNumber = firstNumber
    self.endsSync = endsSync
  }
}

/// The platform took a batch into its queue.
public struct BatchAcceptance: Hashable, Sendable {
  /// How many records it says it took; `nil` if it does not say.
  public var queued: Int?
  public var raw: RawAnswer
  public var request: RequestID

  public init(queued: Int?, raw: RawAnswer, request: RequestID) {
    self.queued = queued
    self.raw = raw
    self.request = request
  }
}

/// A way in which the sandbox misbehaves, as the real platform and its gateway do at times.
///
/// Written `NAME[=VALUE][@reads|@writes][@N]`; `@N` limits it to the first N requests it meets.
public struct Fault: Hashable, Sendable {
  /// Which requests meet the fault.
  public enum Scope: Hashable, Sendable {
    case all
    case reads
    case writes
  }

  public var kind: Kind
  public var scope: Scope
  /// Only so many requests meet it; `nil` for all of them.
  public var first: Int?

  public init(_ kind: Kind, on scope: Scope = .all, first: Int? = nil) {
    self.kind = kind
    self.scope = scope
    self.first = first
  }
}

extension Fault {
  /// An order that does not exist, as O2 may say it.
  public enum NotFoundForm: String, Hashable, Sendable, CaseIterable {
    case list
    case object
    case `false`
    case noID = "no-id"
    case status404 = "404"
  }

  public enum Kind: Hashable, Sendable {
    // Slowness.
    case delay(milliseconds: Int)
    /// Only the order detail (O2) is slow.
    case slowOrder(milliseconds: Int)
    /// Only the catalog call (I1, I2) is slow: the batch is taken, its answer held back.
    case slowCatalog(milliseconds: Int)
    /// A byte a second.
    case trickle

    // In front of the platform: the request is not carried out.
    /// From 300 on the shop's error object; below it the request is carried out and answered with this code.
    case status(Int)
    /// The first N requests get 503.
    case burst503(Int)
    /// After N requests the credentials are refused.
    case unauthorizedAfter(Int)
    /// 429 with this `Retry-After`, whatever it says.
    case throttle(retryAfter: String)
    case html200
    case html502
    case gatewayJSON
    case gatewayXML
    case redirect(to: String)
    /// The connection is reset without an answer.
    case reset
    case hugeBody(megabytes: Int)
    case gzipBomb(megabytes: Int)
    case deepJSON

    // Behind it: the request is carried out, the answer suffers.
    case empty204
    case truncated
    case brokenJSON
    case byteOrderMark
    case warningLine
    case garbageUTF8
    /// The connection ends before the promised length came.
    case shortLength
    case resetAfterCommit
    /// The connection is reset after the Nth catalog call was taken.
    case resetAfterBatch(Int)

    // The shop's own habits.
    case notFound(NotFoundForm)
    case repeatLastPage
    /// With every list that is read one more of the newest orders is gone from it.
    case shrinking
    /// 25 orders a page instead of 20.
    case longPage
    case numbersAsStrings
    case numbersAsFloats
    case decimalComma
    /// An empty map is written `[]`, and no order has `fields`.
    case emptyMapAsList
    /// Maps are written as lists and lists as maps.
    case swappedContainers
    case neverApply
    case applyLate(milliseconds: Int)
    case refuseWrites(sentence: String)
    /// Every batch with this product is refused, in a sentence that does not name it.
    case refuseEAN(String)
  }
}

extension Fault {
  /// Whether a request meets the fault: some are about one call alone.
  func concerns(_ request: IncomingRequest) -> Bool {
    guard scope == .all || (scope == .writes) == request.isWrite else { return false }
    return switch kind {
    case .slowOrder: request.isOrderDetail
    case .slowCatalog, .resetAfterBatch, .refuseEAN: request.isCatalogCall
    default: true
    }
  }
}

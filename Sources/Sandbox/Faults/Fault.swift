/// A simulated fault of the platform or its gateway (fault injection).
///
/// Written `NAME[=VALUE][@reads|@writes][@N]`; `@N` limits it to the first N matching requests.
public struct Fault: Hashable, Sendable {
  /// The requests that the fault affects.
  public enum Scope: Hashable, Sendable {
    case all
    case reads
    case writes
  }

  public var kind: Kind
  public var scope: Scope
  /// The number of requests it affects; `nil` for all.
  public var first: Int?

  public init(_ kind: Kind, on scope: Scope = .all, first: Int? = nil) {
    self.kind = kind
    self.scope = scope
    self.first = first
  }
}

extension Fault {
  /// How O2 answers for a missing order.
  public enum NotFoundForm: String, Hashable, Sendable, CaseIterable {
    case list
    case object
    case `false`
    case noID = "no-id"
    case status404 = "404"
  }

  public enum Kind: Hashable, Sendable {
    // Slowness.
    case delay(Duration)
    /// Delays only the order detail (O2).
    case slowOrder(Duration)
    /// Delays only the answer of the catalog call (I1, I2); the batch is accepted.
    case slowCatalog(Duration)
    /// Sends one byte a second.
    case trickle

    // In front of the platform: the request is not carried out.
    case status(Int)
    /// Answers the first N requests with 503.
    case burst503(Int)
    /// Refuses the credentials after N requests.
    case unauthorizedAfter(Int)
    /// Answers 429 with this `Retry-After`, whatever its value.
    case throttle(retryAfter: String)
    case html200
    case html502
    case gatewayJSON
    case gatewayXML
    case redirect(to: String)
    /// Resets the connection without an answer.
    case reset
    case hugeBody(megabytes: Int)
    case gzipBomb(megabytes: Int)
    case deepJSON

    // Behind the platform: the request is carried out, and the answer is damaged.
    case empty204
    case truncated
    case brokenJSON
    case byteOrderMark
    case warningLine
    case garbageUTF8
    /// Ends the connection before the promised length.
    case shortLength
    case resetAfterCommit
    /// Resets the connection after the Nth catalog call was accepted.
    case resetAfterBatch(Int)

    // Habits of the shop itself.
    case notFound(NotFoundForm)
    case repeatLastPage
    /// Every list read hides one more of the newest orders.
    case shrinking
    /// Puts 25 orders on a page instead of 20.
    case longPage
    case numbersAsStrings
    case numbersAsFloats
    case decimalComma
    /// Writes an empty map as `[]`; no order has `fields`.
    case emptyMapAsList
    /// Writes maps as lists and lists as maps.
    case swappedContainers
    case neverApply
    case applyLate(Duration)
    case refuseWrites(sentence: String)
    /// Refuses every batch with this product, in a sentence that does not name it.
    case refuseEAN(String)
  }
}

extension Fault {
  /// Whether the fault can affect a request: some concern one call only.
  func concerns(_ request: IncomingRequest) -> Bool {
    guard scope == .all || (scope == .writes) == request.isWrite else { return false }
    return switch kind {
    case .slowOrder: request.isOrderDetail
    case .slowCatalog, .resetAfterBatch, .refuseEAN: request.isCatalogCall
    default: true
    }
  }
}

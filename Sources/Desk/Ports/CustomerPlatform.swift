import Commerce

/// The platform as it takes customers (API document I5, I6).
public protocol CustomerPlatform: Sendable {
  /// How many customers one call of ``setTerms(_:request:)`` may carry.
  var termsBatchLimit: Int { get }

  /// The body that ``addCustomer(_:request:)`` sends, for a look at it before.
  func body(of customer: NewCustomer) -> String

  /// The body that ``setTerms(_:request:)`` sends, for a look at it before.
  func body(of updates: [TermsUpdate]) -> String

  /// Registers a customer (I5). Never repeated once anything may have reached the server: there is no read to look with.
  ///
  /// - Returns: the platform's number for the customer; `nil` if it gave none.
  func addCustomer(_ customer: NewCustomer, request: RequestID) async throws(DeskError) -> CustomerAcceptance

  /// States whether customers are blocked and what they may spend (I6). Sending the same again does no harm.
  ///
  /// - Parameter request: what may have left is sent again only under another id of it.
  /// - Returns: the answer, with the id of the request that it answers.
  func setTerms(_ updates: [TermsUpdate], request: RepeatableRequest) async throws(DeskError) -> Acceptance
}

public struct CustomerAcceptance: Hashable, Sendable {
  public var userID: String?
  public var raw: RawAnswer
  public var request: RequestID

  public init(userID: String?, raw: RawAnswer, request: RequestID) {
    self.userID = userID
    self.raw = raw
    self.request = request
  }
}

/// What I6 states of one customer. Flag and limit are always there: leaving one out would unblock, or give unlimited credit.
public struct TermsUpdate: Hashable, Sendable, Codable {
  public var document: DocumentNumber
  public var isBlocked: Bool
  /// Net of the customer's open orders.
  public var limit: Money
  public var payments: [TermSwitch]
  public var groups: [TermSwitch]

  public init(
    document: DocumentNumber, isBlocked: Bool, limit: Money, payments: [TermSwitch] = [], groups: [TermSwitch] = []
  ) {
    self.document = document
    self.isBlocked = isBlocked
    self.limit = limit
    self.payments = payments
    self.groups = groups
  }
}

import Commerce

/// The platform's calls for customers (API document I5, I6).
public protocol CustomerPlatform: Sendable {
  /// The most customers in one call of ``setTerms(_:request:)``.
  var termsBatchLimit: Int { get }

  /// The body that ``addCustomer(_:request:)`` sends, for review.
  func body(of customer: NewCustomer) -> String

  /// The body that ``setTerms(_:request:)`` sends, for review.
  func body(of updates: [TermsUpdate]) -> String

  /// Registers a customer (I5). Never repeated once anything may have reached the server, because it cannot be read back.
  ///
  /// - Returns: the platform's number for the customer; `nil` if it gave none.
  /// - Throws: what every write of ``Platform`` throws.
  func addCustomer(_ customer: NewCustomer, request: RequestID) async throws(DeskError) -> CustomerAcceptance

  /// Sets whether customers are blocked, and their limits (I6). Sending them again is harmless.
  ///
  /// - Parameter request: gives a new id for each repeat of a request that may have left.
  /// - Returns: the answer, with the id of the request it answers.
  /// - Throws: what every write of ``Platform`` throws; ``DeskError/Kind/notPossible(_:)`` for no updates and
  ///   ``DeskError/Kind/refused`` for more than ``termsBatchLimit``, neither of which is sent.
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

/// The terms of one customer in I6. Flag and limit are always present: omitting one would unblock the customer or give unlimited
/// credit.
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

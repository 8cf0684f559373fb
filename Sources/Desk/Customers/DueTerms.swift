import Commerce

/// The terms that wait to be sent, customer by customer, for somebody to look at before they go.
public struct DueTerms: Hashable, Sendable {
  /// Customers whose blocking flag or limit is missing or whose limit is too old. While there are any, nothing is sent.
  public var stale: [DueCustomer]
  /// Statements that are complete and fresh. Both in the order of the documents.
  public var ready: [DueCustomer]
  /// Customers that are due and of whom nothing was ever stated: there is nothing to send for them.
  public var unstated: Int

  public init(stale: [DueCustomer] = [], ready: [DueCustomer] = [], unstated: Int = 0) {
    self.stale = stale
    self.ready = ready
    self.unstated = unstated
  }

  /// How many customers there are to be looked at.
  public var count: Int { stale.count + ready.count }

  /// One of them, the stale ones first.
  public subscript(index: Int) -> DueCustomer {
    index < stale.count ? stale[index] : ready[index - stale.count]
  }

  /// What would be sent.
  public var updates: [TermsUpdate] {
    ready.compactMap { TermsUpdate(document: $0.document, terms: $0.terms) }
  }
}

/// What a review of due terms tells of one customer.
public struct DueCustomer: Hashable, Sendable {
  public var document: DocumentNumber
  /// The trade name, or where there is none the company's.
  public var name: String
  public var terms: CustomerTerms

  public init(document: DocumentNumber, name: String, terms: CustomerTerms) {
    self.document = document
    self.name = name
    self.terms = terms
  }

  init(_ customer: Customer) {
    self.init(
      document: customer.document, name: customer.tradeName.isEmpty ? customer.company : customer.tradeName,
      terms: customer.terms)
  }
}

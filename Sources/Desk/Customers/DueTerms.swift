import Commerce

/// The due terms by customer, for review before they are sent.
public struct DueTerms: Hashable, Sendable {
  /// Customers without a blocking flag or limit, or with a limit that is too old. They block the push.
  public var stale: [DueCustomer]
  /// Complete and recent terms. Both lists are in the order of the documents.
  public var ready: [DueCustomer]
  /// The number of due customers without any stated terms: there is nothing to send for them.
  public var unstated: Int

  public init(stale: [DueCustomer] = [], ready: [DueCustomer] = [], unstated: Int = 0) {
    self.stale = stale
    self.ready = ready
    self.unstated = unstated
  }

  /// The number of customers to review.
  public var count: Int { stale.count + ready.count }

  /// Stale ones come first.
  public subscript(index: Int) -> DueCustomer {
    index < stale.count ? stale[index] : ready[index - stale.count]
  }

  /// What a push would send.
  public var updates: [TermsUpdate] {
    ready.compactMap { TermsUpdate(document: $0.document, terms: $0.terms) }
  }
}

/// A customer in the review of due terms.
public struct DueCustomer: Hashable, Sendable {
  public var document: DocumentNumber
  /// The trade name, else the company name.
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

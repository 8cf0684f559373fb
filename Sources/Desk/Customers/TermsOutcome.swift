import Commerce

/// What a push of terms would send now.
public struct TermsPlan: Hashable, Sendable {
  /// Complete and recent terms, in the order of the documents.
  public var ready: [TermsUpdate]
  /// Customers without a blocking flag or limit, or with a limit that is too old. They block the push.
  public var stale: [DocumentNumber]
  /// The number of calls if none is refused.
  public var batches: Int

  public init(ready: [TermsUpdate] = [], stale: [DocumentNumber] = [], batches: Int = 0) {
    self.ready = ready
    self.stale = stale
    self.batches = batches
  }
}

/// The progress of sending terms, in customers.
public struct TermsProgress: Hashable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// The outcome of sending terms.
public struct TermsOutcome: Hashable, Sendable {
  public var accepted: Int
  /// In the given order.
  public var refused: [RefusedTerms]
  /// Customers whose new terms the platform may not have: they are due.
  public var remaining: Int
  /// The part of them that was sent with an unknown outcome.
  public var unknown: Int
  /// The part of them that was sent but not accepted, for a reason other than the customers.
  public var notTaken: Int
  /// Why it ended early; ``DeskError/Kind/canceled`` if the operator canceled.
  public var failure: DeskError?
  /// Why an answer of the platform could not be stored here. Accepted terms still count as accepted. It ends the run, too.
  public var unrecorded: DeskError?

  public init(
    accepted: Int = 0, refused: [RefusedTerms] = [], remaining: Int = 0, unknown: Int = 0, notTaken: Int = 0,
    failure: DeskError? = nil, unrecorded: DeskError? = nil
  ) {
    self.accepted = accepted
    self.refused = refused
    self.remaining = remaining
    self.unknown = unknown
    self.notTaken = notTaken
    self.failure = failure
    self.unrecorded = unrecorded
  }

  /// The number of due customers whose terms were not sent.
  public var notSent: Int { max(0, remaining - unknown - notTaken) }
}

/// A customer whose terms the platform refused.
public struct RefusedTerms: Hashable, Sendable {
  public var document: DocumentNumber
  /// The platform's sentence.
  public var reason: String

  public init(document: DocumentNumber, reason: String) {
    self.document = document
    self.reason = reason
  }
}

import Commerce

/// What a push of terms would send now.
public struct TermsPlan: Hashable, Sendable {
  /// Statements that are complete and fresh, in the order of the documents.
  public var ready: [TermsUpdate]
  /// Customers whose blocking flag or limit is missing or whose limit is too old. While there are any, nothing is sent.
  public var stale: [DocumentNumber]
  /// Calls that need, when none is refused.
  public var batches: Int

  public init(ready: [TermsUpdate] = [], stale: [DocumentNumber] = [], batches: Int = 0) {
    self.ready = ready
    self.stale = stale
    self.batches = batches
  }
}

/// How far the sending of terms is, in customers.
public struct TermsProgress: Hashable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// How the sending of terms ended.
public struct TermsOutcome: Hashable, Sendable {
  public var accepted: Int
  /// In the order in which they were given.
  public var refused: [RefusedTerms]
  /// Customers of whom it is not known that the platform has the new terms: they are due.
  public var remaining: Int
  /// How many of these were sent, and it is not known whether the platform has them.
  public var unknown: Int
  /// How many of these were sent and not taken, for a reason that does not lie in them.
  public var notTaken: Int
  /// What ended it early; ``DeskError/Kind/canceled`` if that was the operator.
  public var failure: DeskError?
  /// Why something the platform answered could not be noted here; what was accepted counts as that. It ends the run, too.
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

  /// How many are due of whom nothing left.
  public var notSent: Int { max(0, remaining - unknown - notTaken) }
}

/// A customer whose terms the platform did not take.
public struct RefusedTerms: Hashable, Sendable {
  public var document: DocumentNumber
  /// The platform's sentence.
  public var reason: String

  public init(document: DocumentNumber, reason: String) {
    self.document = document
    self.reason = reason
  }
}

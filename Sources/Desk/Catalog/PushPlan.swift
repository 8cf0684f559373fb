import Commerce

/// What a push would send now.
public struct PushPlan: Hashable, Sendable {
  /// The number of due products.
  public var due: Int
  /// The number of calls if none is refused.
  public var batches: Int
  /// Due products whose stock is too old to publish, or of unknown age. They block the push.
  public var staleStock: Int
  /// Due articles stored under two codes. They block the push.
  public var twins: Int

  public init(due: Int = 0, batches: Int = 0, staleStock: Int = 0, twins: Int = 0) {
    self.due = due
    self.batches = batches
    self.staleStock = staleStock
    self.twins = twins
  }
}

/// The progress of a push.
public struct PushProgress: Hashable, Sendable {
  /// The due products at its start.
  public var total: Int
  public var accepted: Int
  public var refused: Int
  /// The number of calls so far.
  public var requests: Int
  public var startedAt: Timestamp

  public init(total: Int, accepted: Int = 0, refused: Int = 0, requests: Int = 0, startedAt: Timestamp) {
    self.total = total
    self.accepted = accepted
    self.refused = refused
    self.requests = requests
    self.startedAt = startedAt
  }

  public var done: Int { accepted + refused }

  /// Products a second so far; `nil` if it is too early to tell.
  public func perSecond(at now: Timestamp) -> Double? {
    let elapsed = now.milliseconds - startedAt.milliseconds
    guard done > 0, elapsed > 0 else { return nil }
    return Double(done) * 1000 / Double(elapsed)
  }

  /// The estimated seconds until the end, rounded up; `nil` if it is too early to tell.
  public func remainingSeconds(at now: Timestamp) -> Int? {
    guard let perSecond = perSecond(at: now) else { return nil }
    return Int((Double(max(0, total - done)) / perSecond).rounded(.up))
  }
}

/// The outcome of a push.
public struct PushOutcome: Hashable, Sendable {
  public var accepted: Int
  /// In the order of their codes.
  public var refused: [RefusedProduct]
  /// Products that are due now: not sent, of unknown outcome, not accepted, changed meanwhile, or due again.
  public var remaining: Int
  /// The part of them that was sent with an unknown outcome.
  public var unknown: Int
  /// The part of them that was sent but not accepted, for a reason other than the products.
  public var notTaken: Int
  /// The part of them that counts as accepted or refused: this could not be stored, or the sync still has to be ended.
  public var dueAgain: Int
  /// Answers that stated fewer products than were sent. Which ones are missing is unknown.
  public var shortAnswers: Int
  /// Why it ended early; ``DeskError/Kind/canceled`` if the operator canceled. Another push continues.
  public var failure: DeskError?
  /// Why an answer of the platform could not be stored here. Accepted products still count as accepted. It ends the push, too.
  public var unrecorded: DeskError?

  public init(
    accepted: Int = 0, refused: [RefusedProduct] = [], remaining: Int = 0, unknown: Int = 0, notTaken: Int = 0,
    dueAgain: Int = 0, shortAnswers: Int = 0, failure: DeskError? = nil, unrecorded: DeskError? = nil
  ) {
    self.accepted = accepted
    self.refused = refused
    self.remaining = remaining
    self.unknown = unknown
    self.notTaken = notTaken
    self.dueAgain = dueAgain
    self.shortAnswers = shortAnswers
    self.failure = failure
    self.unrecorded = unrecorded
  }

  /// The number of due products that were not sent.
  public var notSent: Int { max(0, remaining - unknown - notTaken - dueAgain) }
}

/// A product that the platform refused.
public struct RefusedProduct: Hashable, Sendable {
  public var ean: GTIN
  public var name: String
  /// The platform's sentence.
  public var reason: String

  public init(ean: GTIN, name: String, reason: String) {
    self.ean = ean
    self.name = name
    self.reason = reason
  }
}

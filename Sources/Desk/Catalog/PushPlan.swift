import Commerce

/// What a push would send now.
public struct PushPlan: Hashable, Sendable {
  /// Products that are to be sent.
  public var due: Int
  /// Calls that need, when none is refused.
  public var batches: Int
  /// Products among them whose stock is too old to publish, or of unknown age. While there are any, nothing is sent.
  public var staleStock: Int
  /// Articles among them that are there under two codes. While there are any, nothing is sent.
  public var twins: Int

  public init(due: Int = 0, batches: Int = 0, staleStock: Int = 0, twins: Int = 0) {
    self.due = due
    self.batches = batches
    self.staleStock = staleStock
    self.twins = twins
  }
}

/// How far a push is.
public struct PushProgress: Hashable, Sendable {
  /// Products that were due when it began.
  public var total: Int
  public var accepted: Int
  public var refused: Int
  /// Calls that were made.
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

  /// Products a second so far; `nil` while there is nothing to go by.
  public func perSecond(at now: Timestamp) -> Double? {
    let elapsed = now.milliseconds - startedAt.milliseconds
    guard done > 0, elapsed > 0 else { return nil }
    return Double(done) * 1000 / Double(elapsed)
  }

  /// Seconds until the end at the same pace, rounded up; `nil` while there is nothing to go by.
  public func remainingSeconds(at now: Timestamp) -> Int? {
    guard let perSecond = perSecond(at: now) else { return nil }
    return Int((Double(max(0, total - done)) / perSecond).rounded(.up))
  }
}

/// How a push ended.
public struct PushOutcome: Hashable, Sendable {
  public var accepted: Int
  /// In the order of their codes.
  public var refused: [RefusedProduct]
  /// Products that are due now: not sent, of unknown outcome, not taken, changed meanwhile, or due again.
  public var remaining: Int
  /// How many of these were sent, and it is not known whether the platform has them.
  public var unknown: Int
  /// How many of these were sent and not taken, for a reason that does not lie in them.
  public var notTaken: Int
  /// How many of these count as accepted or refused: that could not be noted, or the sync still has to be ended by them.
  public var dueAgain: Int
  /// Answers that named fewer products than were sent. Which ones are missing is not known.
  public var shortAnswers: Int
  /// What ended it early; ``DeskError/Kind/canceled`` if that was the operator. Pushing again goes on.
  public var failure: DeskError?
  /// Why something the platform answered could not be noted here; what was accepted counts as that. It ends the push, too.
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

  /// How many are due of which nothing left.
  public var notSent: Int { max(0, remaining - unknown - notTaken - dueAgain) }
}

/// A product that the platform did not take.
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

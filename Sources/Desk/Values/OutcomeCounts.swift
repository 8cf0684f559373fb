/// The outcomes of a set of writes, counted.
public struct OutcomeCounts: Hashable, Sendable {
  /// The orders are as wanted.
  public var done = 0
  /// Accepted but not seen yet.
  public var queued = 0
  public var refused = 0
  public var unknown = 0
  /// Nothing reached the platform.
  public var notSent = 0

  public init(_ outcomes: some Sequence<WriteOutcome>) {
    for outcome in outcomes { add(outcome) }
  }

  public var isAllDone: Bool { queued + refused + unknown + notSent == 0 }

  private mutating func add(_ outcome: WriteOutcome) {
    switch outcome {
    case .confirmed, .alreadySo: done += 1
    case .accepted, .notConfirmed, .diverted, .unseen: queued += 1
    case .refused: refused += 1
    case .unknown: unknown += 1
    case .notSent, .moved, .unsettled: notSent += 1
    case .unrecorded(let outcome, _): add(outcome)
    }
  }
}

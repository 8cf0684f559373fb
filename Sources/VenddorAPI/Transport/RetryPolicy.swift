import Desk

/// Decides whether and when a failed call is tried again. Time and chance come from outside.
struct RetryPolicy: Hashable, Sendable {
  /// What went wrong, as far as it matters for trying again.
  enum Trouble: Hashable, Sendable {
    /// Nothing reached the server.
    case unreachable(DeskError.ConnectionFailure)
    /// The connection broke in the middle.
    case broken
    /// A time limit passed. Another try would make the operator wait as long again.
    case timedOut
    /// The gateway or the shop behind it failed.
    case gatewayFault(retryAfter: Int?)
    case throttled(retryAfter: Int?)
  }

  enum Decision: Hashable, Sendable {
    case wait(Duration)
    case giveUp
  }

  var tries = 3
  var base = Duration.milliseconds(50)
  var throttledBase = Duration.seconds(1)
  var longestBackOff = Duration.seconds(20)
  /// Seconds.
  var longestRetryAfter = 60

  /// For calls that set whole states. Many of them follow each other, so a longer wait for one matters less.
  static let patient = RetryPolicy(tries: 5)

  /// - Parameters:
  ///   - attempt: the try that failed, from 1.
  ///   - chance: from 0 up to 1, for the jitter. The whole back-off is random, so that many desks do not try again at the same
  ///     moment.
  func decision(after trouble: Trouble, attempt: Int, chance: Double, quota: inout RetryQuota) -> Decision {
    guard attempt < tries, isWorthwhile(trouble), quota.take(cost(of: trouble)) else { return .giveUp }
    if let retryAfter = retryAfter(in: trouble) { return .wait(.seconds(retryAfter)) }
    let start = if case .throttled = trouble { throttledBase } else { base }
    let ceiling = min(longestBackOff, start * (1 << min(attempt - 1, 16)))
    return .wait(ceiling * min(max(chance, 0), 1))
  }

  /// A try at the time the server named costs less, because it is no burden to it.
  private func cost(of trouble: Trouble) -> Int {
    if case .throttled = trouble { return RetryQuota.invitedCost }
    return retryAfter(in: trouble) == nil ? RetryQuota.cost : RetryQuota.invitedCost
  }

  private func isWorthwhile(_ trouble: Trouble) -> Bool {
    switch trouble {
    case .unreachable(.tlsExpired), .unreachable(.tlsWrongHost), .unreachable(.tlsUntrusted), .timedOut: return false
    case .unreachable(.connectionTimedOut): return false
    case .unreachable, .broken: return true
    case .gatewayFault(let retryAfter), .throttled(let retryAfter):
      return (retryAfter ?? 0) <= longestRetryAfter
    }
  }

  private func retryAfter(in trouble: Trouble) -> Int? {
    switch trouble {
    case .gatewayFault(let retryAfter), .throttled(let retryAfter): retryAfter
    default: nil
    }
  }
}

/// A bucket of tokens that all calls share. Every repetition takes some, and every success gives one back. When the server keeps
/// failing, the bucket is soon empty, and each call is tried only once.
struct RetryQuota: Hashable, Sendable {
  static let capacity = 50
  static let cost = 5
  /// The cost of a repetition at the time the server named.
  static let invitedCost = 1

  private(set) var tokens = RetryQuota.capacity

  /// Takes the cost of a repetition; false if too few tokens are left.
  mutating func take(_ cost: Int = RetryQuota.cost) -> Bool {
    guard tokens >= cost else { return false }
    tokens -= cost
    return true
  }

  mutating func recordSuccess() {
    tokens = min(Self.capacity, tokens + 1)
  }
}

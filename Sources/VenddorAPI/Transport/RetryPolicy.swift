import Desk

/// Whether and when a failed call is tried again. Pure: time and chance come from outside.
struct RetryPolicy: Hashable, Sendable {
  /// What went wrong, as far as trying again is concerned.
  enum Trouble: Hashable, Sendable {
    /// Nothing reached the server.
    case unreachable(DeskError.Obstacle)
    /// The connection broke in the middle.
    case broken
    /// A time limit passed. Trying again would only make the operator wait as long again.
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

  /// For calls that set whole states: many follow each other, and nobody waits for a single one.
  static let patient = RetryPolicy(tries: 5)

  /// - Parameters:
  ///   - attempt: the try that failed, from 1.
  ///   - chance: from 0 up to 1, for the jitter: the whole back-off is random, so that many desks do not come back
  ///     together.
  func decision(after trouble: Trouble, attempt: Int, chance: Double, quota: inout RetryQuota) -> Decision {
    guard attempt < tries, isWorthwhile(trouble), quota.take(cost(of: trouble)) else { return .giveUp }
    if let retryAfter = retryAfter(in: trouble) { return .wait(.seconds(retryAfter)) }
    let start = if case .throttled = trouble { throttledBase } else { base }
    let ceiling = min(longestBackOff, start * (1 << min(attempt - 1, 16)))
    return .wait(ceiling * min(max(chance, 0), 1))
  }

  /// Coming back when the server says so does not hammer it.
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

/// A bucket of tokens shared by all calls: every repetition takes some, every success gives one back. When the server
/// is sick the bucket is soon empty, and each call is tried once only.
struct RetryQuota: Hashable, Sendable {
  static let capacity = 50
  static let cost = 5
  /// Of a repetition the server asked for.
  static let invitedCost = 1

  private(set) var tokens = RetryQuota.capacity

  /// Takes a repetition's cost; false if too little is left.
  mutating func take(_ cost: Int = RetryQuota.cost) -> Bool {
    guard tokens >= cost else { return false }
    tokens -= cost
    return true
  }

  mutating func recordSuccess() {
    tokens = min(Self.capacity, tokens + 1)
  }
}

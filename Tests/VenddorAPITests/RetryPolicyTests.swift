import Testing

@testable import VenddorAPI

@Suite("Retry policy")
struct RetryPolicyTests {
  private let policy = RetryPolicy()

  private func decision(_ trouble: RetryPolicy.Trouble, attempt: Int = 1, chance: Double = 0.5)
    -> RetryPolicy.Decision
  {
    var quota = RetryQuota()
    return policy.decision(after: trouble, attempt: attempt, chance: chance, quota: &quota)
  }

  @Test("the back-off doubles from 50 ms, from 1 s when throttled, and all of it is random")
  func backOff() {
    #expect(decision(.broken) == .wait(.milliseconds(25)))
    #expect(decision(.broken, attempt: 2) == .wait(.milliseconds(50)))
    #expect(decision(.throttled(retryAfter: nil)) == .wait(.milliseconds(500)))
    #expect(decision(.throttled(retryAfter: nil), attempt: 2) == .wait(.seconds(1)))
    #expect(decision(.broken, chance: 0) == .wait(.zero))
  }

  @Test("no back-off is longer than 20 s")
  func cap() {
    var patient = policy
    patient.tries = 100
    var quota = RetryQuota()
    let decision = patient.decision(after: .throttled(retryAfter: nil), attempt: 90, chance: 1, quota: &quota)
    #expect(decision == .wait(.seconds(20)))
  }

  @Test("the third try is the last")
  func tries() {
    #expect(decision(.broken, attempt: 3) == .giveUp)
  }

  @Test("Retry-After is honoured up to a minute; longer is not waited for")
  func retryAfter() {
    #expect(decision(.throttled(retryAfter: 5)) == .wait(.seconds(5)))
    #expect(decision(.gatewayFault(retryAfter: 60)) == .wait(.seconds(60)))
    #expect(decision(.throttled(retryAfter: 61)) == .giveUp)
    #expect(decision(.throttled(retryAfter: .max)) == .giveUp)
  }

  @Test(
    "what will not be better, or took long already, is not tried again",
    arguments: [
      RetryPolicy.Trouble.timedOut, .unreachable(.connectionTimedOut), .unreachable(.tlsExpired),
      .unreachable(.tlsWrongHost),
      .unreachable(.tlsUntrusted),
    ])
  func pointless(trouble: RetryPolicy.Trouble) {
    #expect(decision(trouble) == .giveUp)
  }

  @Test("coming back when the server says so costs as little as a success gives back")
  func invited() {
    for trouble in [RetryPolicy.Trouble.throttled(retryAfter: nil), .gatewayFault(retryAfter: 5)] {
      var quota = RetryQuota()
      _ = policy.decision(after: trouble, attempt: 1, chance: 0, quota: &quota)
      #expect(quota.tokens == RetryQuota.capacity - 1)
    }
  }

  @Test("calls that set whole states are tried five times")
  func patient() {
    var quota = RetryQuota()
    let decisions = (1...5).map {
      RetryPolicy.patient.decision(after: .broken, attempt: $0, chance: 0, quota: &quota)
    }
    #expect(decisions.filter { $0 == .giveUp }.count == 1)
    #expect(decisions.last == .giveUp)
  }

  @Test("a sick server empties the quota, successes fill it slowly")
  func quota() {
    var quota = RetryQuota()
    let granted = (0..<100).filter { _ in
      policy.decision(after: .broken, attempt: 1, chance: 0, quota: &quota) != .giveUp
    }
    #expect(granted.count == RetryQuota.capacity / RetryQuota.cost)
    for _ in 0..<(RetryQuota.cost - 1) { quota.recordSuccess() }
    let tooEarly = quota.take()
    quota.recordSuccess()
    let inTime = quota.take()
    #expect(!tooEarly)
    #expect(inTime)
    for _ in 0..<1000 { quota.recordSuccess() }
    #expect(quota.tokens == RetryQuota.capacity)
  }
}

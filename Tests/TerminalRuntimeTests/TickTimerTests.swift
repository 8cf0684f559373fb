import Testing

@testable import TerminalRuntime

@Suite("When ticks are due")
struct TickTimerTests {
  let start = ContinuousClock.now

  @Test("asking again for the same interval does not put the tick off")
  func steady() {
    var timer = TickTimer()
    timer.set(.seconds(1), now: start)
    timer.set(.seconds(1), now: start + .milliseconds(900))
    #expect(timer.deadline == start + .seconds(1))
    let fired = [999, 1000, 9000].map { timer.fire(now: start + .milliseconds($0)) }
    #expect(fired == [false, true, false])
    timer.set(.seconds(1), now: start + .seconds(9))
    #expect(timer.deadline == start + .seconds(2))
  }

  @Test("another interval counts from when it was asked for, and none ends it")
  func changes() {
    var timer = TickTimer()
    timer.set(.seconds(60), now: start)
    timer.set(.milliseconds(100), now: start + .seconds(30))
    #expect(timer.deadline == start + .seconds(30) + .milliseconds(100))
    timer.set(nil, now: start + .seconds(31))
    #expect(timer.deadline == nil)
    let fired = timer.fire(now: start + .seconds(99))
    #expect(!fired)
  }
}

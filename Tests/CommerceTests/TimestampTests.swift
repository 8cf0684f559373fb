import Commerce
import Testing

@Suite("Timestamp")
struct TimestampTests {
  @Test(
    "whole seconds are rounded down, before 1970 too",
    arguments: [(0, 0), (999, 0), (1000, 1), (-1, -1), (-1000, -1), (-1001, -2), (.min, -9_223_372_036_854_776)]
      as [(Int64, Int64)])
  func seconds(milliseconds: Int64, seconds: Int64) {
    #expect(Timestamp(milliseconds: milliseconds).seconds == seconds)
  }

  @Test("the time between two moments may be negative and never overflows")
  func between() {
    let early = Timestamp(seconds: 100)
    #expect(early.seconds(until: Timestamp(seconds: 160)) == 60)
    #expect(Timestamp(seconds: 160).seconds(until: early) == -60)
    #expect(early.duration(to: Timestamp(milliseconds: 160_500)) == .milliseconds(60_500))
    #expect(Timestamp(seconds: 160).duration(to: early) == .seconds(-60))
    let first = Timestamp(milliseconds: .min)
    let last = Timestamp(milliseconds: .max)
    #expect(first.seconds(until: last) == .max / 1000)
    #expect(last.seconds(until: first) == .min / 1000)
    #expect(first.duration(to: last) == .milliseconds(Int64.max) - .milliseconds(Int64.min))
  }

  @Test("seconds that cannot be milliseconds are taken as 1970")
  func overflow() {
    #expect(Timestamp(seconds: .max).milliseconds == 0)
  }
}

import Testing

/// Text that comes without brackets, as from PuTTY, GNU screen or a scanner, does nothing at the platform.
@Suite("Trust: bursts of text on a terminal", .endToEnd)
struct TrustBurstTests {
  @Test("no request that writes, no quit, no note, whatever comes and wherever the console stands")
  func bursts() async throws {
    let isWhole = Proof.isWhole("bursts")
    let (times, length) = isWhole ? (7, 20) : (1, 2)
    let series = (0..<times).flatMap { round in
      BurstSeries.Medium.allCases.enumerated().map { number, medium in
        BurstSeries(medium: medium, seed: Proof.seed &+ UInt64(round * 3 + number), bursts: length)
      }
    }
    let faults = try await Proof.each(series) { try await $0.run() }.flatMap { $0 }
    print("bursts: \(series.count * length), \(Proof.report("bursts", faults))")
  }
}

import Testing

/// Whatever becomes of a process, what it sent is in the journal, and the next one finds out what became of it.
@Suite("Trust: commands killed in the middle of a write", .endToEnd)
struct TrustKillTests {
  @Test("nothing is lost, nothing is sent twice, and whoever reads the order next settles it")
  func kills() async throws {
    let isWhole = Proof.isWhole("kills")
    let (series, length) = isWhole ? (50, 44) : (2, 11)
    let all = (0..<series).map { KillSeries(seed: Proof.seed &+ UInt64($0), kills: length) }
    let tally = try await Proof.each(all) { try await $0.run() }.reduce(KillSeries.Tally(), +)
    let counted = Proof.report("kills", tally.faults)
    #expect(tally.killed > series * length / 2)
    if isWhole {
      #expect(tally.killed >= 2_000 && tally.betweenByteAndAnswer >= 500 && tally.betweenAnswerAndMark >= 200)
    }
    print(
      "kills: \(tally.killed), \(tally.betweenByteAndAnswer) between first byte and answer, "
        + "\(tally.betweenAnswerAndMark) between answer and its mark, \(counted)")
  }
}

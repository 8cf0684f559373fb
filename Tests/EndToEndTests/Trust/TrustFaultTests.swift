import FaultServer
import SeededInput
import Testing

/// Each fault of the table at each place where a command can meet it. The server's log is the judge.
@Suite("Trust: faults of the network and the platform", .endToEnd)
struct TrustFaultTests {
  @Test("there are at least 116 faults, and no two of a name")
  func table() {
    #expect(Fault.all.count >= 116)
    #expect(Set(Fault.all.map(\.name)).count == Fault.all.count)
  }

  @Test("exit code, claims, journal and requests are right whatever the platform does")
  func cells() async throws {
    let cells = try Self.chosenCells
    let runs = try await Proof.each(cells) { cell in
      let run = try await cell.run()
      return (cell: cell, run: run, faults: run.faults)
    }
    let wrong = runs.filter { !$0.faults.isEmpty }
    let faults = wrong.flatMap { run in
      let said = run.run.said.split(separator: "\n").suffix(4).joined(separator: " / ")
      return run.faults.map { "\(run.cell): \($0). It said: \(said)" }
    }
    let counted = Proof.report("faults", faults)
    print("faults: \(cells.count) cells of \(FaultCell.all.count), \(wrong.count) wrong, \(counted)")
  }

  /// All, or a hundred and twenty drawn ones of which few are slow.
  private static var chosenCells: [FaultCell] {
    get throws {
      if let name = Proof.only { return FaultCell.all.filter { $0.description.contains(name) } }
      if Proof.isWhole("faults") { return FaultCell.all }
      var random = SeededGenerator(seed: Proof.seed)
      let (slow, fast) = (FaultCell.all.filter(\.fault.isSlow), FaultCell.all.filter { !$0.fault.isSlow })
      return Array(slow.shuffled(using: &random).prefix(10) + fast.shuffled(using: &random).prefix(110))
    }
  }
}

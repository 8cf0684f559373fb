import SeededInput
import Testing

/// The console on a real terminal while the platform fails under an operation.
@Suite("Trust: fourteen operations at a console", .endToEnd)
struct TrustConsoleTests {
  @Test("what the screen says is true, the journal is right, and the console goes on, whatever the platform does")
  func cells() async throws {
    var cells = ConsoleCell.all
    if let name = Proof.only {
      cells = cells.filter { $0.description.contains(name) }
    } else if !Proof.isWhole("console") {
      var random = SeededGenerator(seed: Proof.seed)
      cells = Array(cells.shuffled(using: &random).prefix(14))
    }
    let results = try await Proof.each(cells) { cell in
      do {
        return (cell: cell, faults: try await cell.faults())
      } catch let error as Unexpected {
        return (cell: cell, faults: ["\(error)"])
      }
    }
    let wrong = results.count { !$0.faults.isEmpty }
    let counted = Proof.report("console", results.flatMap { result in result.faults.map { "\(result.cell): \($0)" } })
    print("console: \(cells.count) cells of \(ConsoleCell.all.count), \(wrong) wrong, \(counted)")
  }
}

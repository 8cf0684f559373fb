import Commerce
import Desk
import DeskTesting
import Testing

@testable import Commands

@Suite("orders set-status")
struct StatusMoveTests {
  private static let id = OrderID(rawValue: "3974")

  @Test("an order is read, moved and read back; the outcome is a line on stdout")
  func moves() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--yes")
    #expect(ending.status == .done)
    #expect(ending.outputLines.count == 1 && ending.output.contains("3974"))
    #expect(bench.platform.stored(Self.id)?.status == .preparing)
    #expect(bench.platform.writes.count == 1)
  }

  @Test("a dry run shows the body, and sends nothing")
  func dryRun() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--dry-run")
    #expect(ending.status == .done)
    #expect(ending.output == "3974 {\"order\":{\"status\":\"P\"}}\n")
    #expect(bench.platform.writes.isEmpty)
  }

  @Test("an order that is there already is left alone")
  func alreadySo() async throws {
    let bench = try CommandBench(orders: [.sample(3974, status: .preparing)])
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--yes")
    #expect(ending.status == .done)
    #expect(bench.platform.writes.isEmpty)
  }

  @Test(
    "an answer tells the exit code",
    arguments: [
      (DeskError(.refused, detail: "no"), ExitStatus.refused),
      (DeskError(.unreachable(.connectionRefused)), .notReached), (DeskError(.logInRefused), .logInRefused),
    ])
  func refusals(error: DeskError, expected: ExitStatus) async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    bench.platform.script(.fail(error), for: .setStatus, times: nil)
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--yes")
    #expect(ending.status == expected)
    #expect(bench.platform.stored(Self.id)?.status == .sentToSupplier)
  }

  @Test("a write whose answer is lost and that no reading shows ends in 4, and stays open in the journal")
  func lostAnswer() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    bench.platform.script(.fail(DeskError(.unknownOutcome)), for: .setStatus)
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--yes")
    #expect(ending.status == .unknown)
    let journal = try await bench.run("journal", "list", "--output", "json")
    #expect(journal.output.contains("\"state\": \"unknown\"") || journal.output.contains("\"state\":\"unknown\""))
  }

  @Test("a lost answer that a reading settles is no doubt")
  func settledByReading() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    bench.platform.script(.loseAnswer(DeskError(.unknownOutcome)), for: .setStatus)
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--yes")
    #expect(ending.status == .done)
    #expect(bench.platform.writes.count == 1)
  }

  @Test("of a set each order is told of, and the gravest ending is the exit code")
  func set() async throws {
    let bench = try CommandBench(orders: [.sample(1), .sample(2), .sample(3)])
    bench.platform.script(
      .fail(DeskError(.refused, detail: "no")), for: .setStatus, of: OrderID(rawValue: "2"), times: nil)
    let ending = try await bench.run("orders", "set-status", "--to", "P", "1", "2", "3", "4", "--yes")
    #expect(ending.status == .refused)
    #expect(Set(ending.outputLines.compactMap { $0.firstMatch(of: /\b[1-4]\b/)?.output }) == ["1", "2", "3", "4"])
    #expect(bench.platform.stored(OrderID(rawValue: "3"))?.status == .preparing)
  }

  @Test("without a terminal nothing is asked: --yes is needed, and nothing is read before")
  func needsYes() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974")
    #expect(ending.status == .usage)
    #expect(ending.error.contains("--yes") && bench.platform.log.isEmpty)
  }

  @Test("--read-only forbids it")
  func readOnly() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-status", "--to", "P", "3974", "--yes", "--read-only")
    #expect(ending.status == .refused)
    #expect(bench.platform.log.isEmpty)
  }
}

import Commerce
import Desk
import DeskTesting
import Testing

@testable import Commands

@Suite("orders set-quantity")
struct QuantityChangeTests {
  private static let id = OrderID(rawValue: "3974")

  private func quantities(_ bench: CommandBench) -> [String: Quantity?] {
    let lines = bench.platform.stored(Self.id)?.lines ?? []
    return Dictionary(lines.map { ($0.productCode, $0.quantity) }) { first, _ in first }
  }

  @Test("the lines named change, the others keep their quantity")
  func changes() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-quantity", "3974", "A=5", "--yes")
    #expect(ending.status == .done)
    #expect(quantities(bench) == ["A": Quantity(5), "B": Quantity(3)])
    #expect(ending.error.contains("→ 5"))
  }

  @Test("0 removes the line")
  func removes() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-quantity", "3974", "A=0", "--yes")
    #expect(ending.status == .done)
    #expect(quantities(bench) == ["B": Quantity(3)])
  }

  @Test("a dry run shows the body with every line, and sends nothing")
  func dryRun() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-quantity", "3974", "A=5", "--dry-run")
    #expect(ending.status == .done)
    #expect(ending.output.hasPrefix("3974 {") && ending.output.contains("\"A\"") && ending.output.contains("\"B\""))
    #expect(bench.platform.writes.isEmpty)
  }

  @Test("what the order has already is not sent")
  func nothingToChange() async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending = try await bench.run("orders", "set-quantity", "3974", "A=2", "--yes")
    #expect(ending.status == .done)
    #expect(bench.platform.writes.isEmpty)
  }

  @Test(
    "what cannot be meant is a usage error, and nothing is sent",
    arguments: [["C=1"], ["A=1", "A=2"], ["A"], ["A=many"]])
  func mistakes(amounts: [String]) async throws {
    let bench = try CommandBench(orders: [.sample(3974)])
    let ending =
      amounts.count == 1
      ? try await bench.run("orders", "set-quantity", "3974", amounts[0], "--yes")
      : try await bench.run("orders", "set-quantity", "3974", amounts[0], amounts[1], "--yes")
    #expect(ending.status == .usage)
    #expect(bench.platform.writes.isEmpty)
  }
}

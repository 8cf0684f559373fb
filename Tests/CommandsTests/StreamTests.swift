import Commerce
import DeskTesting
import Testing

@testable import Commands

@Suite("Standard streams of a command")
struct StreamTests {
  @Test("data that a full disk did not take is never passed off as all of it")
  func fullDisk() async throws {
    let bench = try CommandBench(orders: [.sample(1)])
    let ending = try await bench.run("orders", "list", "--status", "E", to: "/dev/full")
    #expect(ending.status == .local)
    #expect(ending.error.contains("disk is full"))
  }

  @Test("an export of orders goes to stdout as it was read", arguments: ["json", "csv"])
  func orders(form: String) async throws {
    let bench = try CommandBench(orders: [.sample(1), .sample(2)])
    let ending = try await bench.run("orders", "list", "--status", "E", "--output", form)
    #expect(ending.status == .done && ending.error.isEmpty)
    #expect(ending.output.contains("Ana"))
    #expect(form == "csv" ? ending.outputLines.count == 3 : ending.output.hasPrefix("{"))
  }

  @Test("a command that is unknown is a usage error, with the one that was probably meant")
  func unknownCommand() async throws {
    let ending = try await CommandBench().run("orders", "lst")
    #expect(ending.status == .usage)
    #expect(ending.error.contains("“list”") || ending.error.contains("list"))
  }
}

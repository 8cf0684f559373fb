import ArgumentParser
import Commerce
import Console
import Desk
import Sandbox

/// The console on a sandbox in the same process: no account, no network, nothing kept.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "The console on a made-up shop: no account needed, nothing is kept.")

  @OptionGroup var options: CommonOptions
  @Option(help: "How many orders the shop has.") var orders: Int = 5000
  @Option(help: "The same seed makes the same shop.") var seed: UInt64 = 1

  func run() async throws {
    let workplace = try Workplace(options)
    guard orders >= 0, orders <= 1_000_000 else {
      throw Failure(.usage, Sentences.of(.tooManyOrders, workplace.language))
    }
    let server = SandboxServer(options: SandboxOptions(orders: orders, seed: seed, now: SystemClock.now()))
    let origin: PlatformOrigin
    do {
      origin = try PlatformOrigin(try await server.start())
    } catch {
      throw Failure(.local, "\(error)")
    }
    let connection = try Connection(workplace, sandbox: origin, user: "demo", password: "demo")
    let run = ConsoleRun(workplace: workplace, connection: connection, profile: "sandbox")
    do {
      try await run.run(.orders(.sentToSupplier))
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
    await server.stop()
  }
}

import ArgumentParser
import Commerce
import ConsoleKit
import Desk
import Sandbox
import Texts

/// Opens the console on a sandbox in the same process. It needs no account and no network, and keeps nothing.
struct DemoCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "The console on a made-up shop: no account needed, nothing is kept.")

  @OptionGroup var options: CommonOptions
  @Option(help: "How many orders the shop has.") var orders: Int = 5000
  @Option(help: "The same seed makes the same shop.") var seed: UInt64 = 1

  func run(in environment: CommandEnvironment) async throws {
    guard orders >= 0, orders <= 1_000_000 else {
      throw environment.failure(.usage, .tooManyOrders)
    }
    let server = SandboxServer(options: SandboxOptions(orders: orders, seed: seed, now: environment.now))
    let url: String
    do throws(SandboxError) { url = try await server.start() } catch { throw Failure(error, environment.language) }
    let origin = try PlatformOrigin(url)
    let connection = try Connection(environment, sandbox: origin, user: "demo", password: "demo")
    try await fill(connection, from: server, environment)
    let run = ConsoleRun(
      environment: environment, connection: connection, isThrownAway: true,
      customerDocumentField: SandboxServer.customerDocumentField, profile: "sandbox")
    do {
      try await run.run(.orders(.sentToSupplier))
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
    await server.stop()
  }

  /// Adds the supplier's own records, as if they had been imported and sent before.
  private func fill(
    _ connection: Connection, from server: SandboxServer, _ environment: CommandEnvironment
  ) async throws(Failure) {
    let store = connection.store
    let now = environment.now
    do throws(DeskError) {
      _ = try await connection.catalog.save(server.supplierProducts)
      _ = try await connection.customers.save(server.supplierCustomers(200))
      let due = try await store.dueProducts(after: nil, limit: 10_000)
      try await store.mark(due.map { ($0.value.ean, $0.revision) }, as: .accepted, at: now)
      let stated = try await store.dueCustomers(after: nil, limit: 10_000)
      try await store.mark(stated.map { ($0.value.document, $0.revision) }, as: .accepted, at: now)
    } catch {
      throw environment.failure(error)
    }
  }
}

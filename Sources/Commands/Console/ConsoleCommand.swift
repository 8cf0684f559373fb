import ArgumentParser
import Commerce
import Console
import Texts

/// Opens the console.
struct ConsoleCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console: orders, order NUMBER, catalog or customers.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("orders, order NUMBER, catalog or customers.", valueName: "view")) var view: [String] =
    []
  @Option(help: "The status whose orders are shown first.") var status: String = "E"

  func run(in environment: CommandEnvironment) async throws {
    let start = try startView(environment)
    let connection = try Connection(environment)
    let run = ConsoleRun(
      environment: environment, connection: connection, isProduction: environment.settings.isProduction,
      profile: environment.settings.profile ?? environment.settings.user ?? "")
    do {
      try await run.run(start)
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
  }

  private func startView(_ environment: CommandEnvironment) throws(Failure) -> StartView {
    let status = try environment.status(status)
    switch (view.first, view.count) {
    case (nil, _), ("orders", 1): return .orders(status)
    case ("catalog", 1): return .catalog
    case ("customers", 1): return .customers
    case ("order", 2):
      guard let id = OrderID(typed: view[1]) else {
        throw Failure(.usage, environment.texts.words(.notAnOrderNumber(view[1])))
      }
      return .order(id)
    default: throw environment.failure(.usage, .unknownView(view.joined(separator: " ")))
    }
  }
}

import ArgumentParser
import Commerce
import Console
import Texts

/// Opens the console.
struct ConsoleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console: orders, order NUMBER, catalog or customers.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("orders, order NUMBER, catalog or customers.", valueName: "view")) var view: [String] =
    []
  @Option(help: "The status whose orders are shown first.") var status: String = "E"

  func run() async throws {
    let workplace = try Workplace(options)
    let start = try startView(workplace)
    let connection = try Connection(workplace)
    let run = ConsoleRun(
      workplace: workplace, connection: connection, isProduction: workplace.settings.isProduction,
      profile: workplace.settings.profile ?? workplace.settings.user ?? "")
    do {
      try await run.run(start)
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
  }

  private func startView(_ workplace: Workplace) throws(Failure) -> StartView {
    let status = try workplace.status(status)
    switch (view.first, view.count) {
    case (nil, _), ("orders", 1): return .orders(status)
    case ("catalog", 1): return .catalog
    case ("customers", 1): return .customers
    case ("order", 2):
      guard let id = OrderID(typed: view[1]) else {
        throw Failure(.usage, workplace.texts.words(.notAnOrderNumber(view[1])))
      }
      return .order(id)
    default: throw Failure(.usage, Sentences.of(.unknownView(view.joined(separator: " ")), workplace.language))
    }
  }
}

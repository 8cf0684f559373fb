import ArgumentParser

/// Opens the console.
struct ConsoleCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console: orders, order NUMBER, catalog or customers.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("orders, order NUMBER, catalog or customers.", valueName: "view")) var view: [String] =
    []
  @Option(help: "The status whose orders are shown first.") var status: String = "E"

  func run(in environment: CommandEnvironment) async throws {
    try await ConsoleStart(view: view, status: status).open(in: environment)
  }
}

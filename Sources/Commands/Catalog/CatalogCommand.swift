import ArgumentParser

/// Works on the local copy of the catalog; without a further command it opens the console on it.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Imports, lists and exports products, and sends them to the platform.",
    subcommands: [
      CatalogConsoleCommand.self, CatalogImportCommand.self, CatalogListCommand.self, CatalogPushCommand.self,
      CatalogExportCommand.self, CatalogTwinsCommand.self,
    ],
    defaultSubcommand: CatalogConsoleCommand.self)
}

/// `balcao catalog` alone: the console.
struct CatalogConsoleCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console on the catalog.", shouldDisplay: false)

  @OptionGroup var options: CommonOptions

  func run(in environment: CommandEnvironment) async throws {
    try await ConsoleStart(view: ["catalog"]).open(in: environment)
  }
}

import ArgumentParser

/// Works on the local copy of the customers; without a further command it opens the console on it.
struct CustomersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customers", abstract: "Imports and lists customers, registers them, blocks them, sets their limits.",
    subcommands: [
      CustomersConsoleCommand.self, CustomersImportCommand.self, CustomersListCommand.self,
      CustomersExportCommand.self, CustomersAddCommand.self, CustomersSetCommand.self, CustomersPushCommand.self,
    ],
    defaultSubcommand: CustomersConsoleCommand.self)
}

/// `balcao customers` alone: the console.
struct CustomersConsoleCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console on the customers.", shouldDisplay: false)

  @OptionGroup var options: CommonOptions

  func run(in environment: CommandEnvironment) async throws {
    try await ConsoleStart(view: ["customers"]).open(in: environment)
  }
}

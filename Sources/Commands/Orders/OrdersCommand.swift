import ArgumentParser

/// Works on orders; without a further command it opens the console on them.
struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders",
    abstract: "Lists and shows orders, moves their status, corrects quantities; picking lists, messages to customers.",
    subcommands: [
      OrdersConsoleCommand.self, OrdersListCommand.self, OrdersSearchCommand.self, OrdersShowCommand.self,
      OrdersNewsCommand.self, OrdersSweepCommand.self, OrdersForgetCommand.self, OrdersSetStatusCommand.self,
      OrdersSetQuantityCommand.self, OrdersPickingCommand.self, OrdersMessageCommand.self,
    ],
    defaultSubcommand: OrdersConsoleCommand.self)
}

/// `balcao orders` alone: the console.
struct OrdersConsoleCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console on the orders.", shouldDisplay: false)

  @OptionGroup var options: CommonOptions
  @Option(help: "The status whose orders are shown first.") var status: String = "E"

  func run(in environment: CommandEnvironment) async throws {
    try await ConsoleStart(view: ["orders"], status: status).open(in: environment)
  }
}

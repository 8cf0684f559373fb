import ArgumentParser

/// Orders without the console; without a command of its own it opens the console on them.
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
    var console = ConsoleCommand()
    console.options = options
    console.view = ["orders"]
    console.status = status
    try await console.run(in: environment)
  }
}

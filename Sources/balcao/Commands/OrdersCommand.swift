import ArgumentParser

struct OrdersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "orders")
}

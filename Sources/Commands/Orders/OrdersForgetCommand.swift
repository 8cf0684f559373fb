import ArgumentParser
import Commerce
import Desk
import Texts
import WireTree

/// Erases orders from the local store; the platform is not asked.
struct OrdersForgetCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erases orders, or all orders of a customer, from the local store.",
    discussion: """
      What was read of them goes, with the moves of their status that were seen, their drafts and the notes on them. The \
      platform keeps them: the next reading of a list or of an order can bring them back. What was sent stays in the \
      journal, under the orders' numbers. Orders that grow old go by themselves where the config file says \
      `keep_orders_days`.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The orders' numbers.", valueName: "id")) var ids: [String] = []
  @Option(
    name: .customLong("customer"),
    help: "All orders with just this e-mail address, phone or document; may be given more than once.")
  var customers: [String] = []
  @Flag(help: "Do not ask.") var yes = false
  @Option(help: "The form of what was done: table (a sentence on standard error), json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let selections = try selections(environment)
    guard yes || environment.canAsk else {
      throw environment.failure(.usage, .needsYesToForget)
    }
    let found = try await environment.readStore { store throws(DeskError) in
      var found: [OrderID] = []
      for selection in selections { found += try await store.orders(in: selection) }
      return Set(found)
    }
    guard !found.isEmpty else {
      // A repeated command that was cut short finds no orders, and still has to erase the rest.
      try await environment.readStore { store throws(DeskError) in try await store.forget([]) }
      return report(0, environment)
    }
    let question = environment.words(.forgetQuestion(found.count))
    guard yes || Confirmation(environment).ask(question, typed: nil) else {
      throw environment.failure(.interrupted, .nothingForgotten)
    }
    try await environment.readStore { store throws(DeskError) in try await store.forget(Array(found)) }
    report(found.count, environment)
  }

  private func report(_ count: Int, _ environment: CommandEnvironment) {
    switch output {
    case .table:
      environment.tell(count == 0 ? .nothingToForget : .forgotten(count))
    case .json:
      environment.output.writeData(WireValue.object([.init("forgotten", .number(String(count)))]).prettyText + "\n")
    }
  }

  private func selections(_ environment: CommandEnvironment) throws(Failure) -> [OrderSelection] {
    guard !ids.isEmpty || !customers.isEmpty else {
      throw environment.failure(.usage, .forgetWhat)
    }
    return [.numbers(try environment.orderIDs(ids))]
      + (try customers.map { text throws(Failure) in
        guard let customer = CustomerIdentifier(typed: text) else {
          throw environment.failure(.usage, .notACustomer(text))
        }
        return .customer(customer)
      })
  }
}

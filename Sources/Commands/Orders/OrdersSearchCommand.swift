import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// Searches the local index of orders; the platform is not asked.
struct OrdersSearchCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "The orders seen here that some words find, over all statuses; the platform is not asked.")

  @OptionGroup var options: CommonOptions
  @Argument(
    help: "Number, name, e-mail, phone; of orders that were opened also document, product, note. Beginnings of words.")
  var text: [String]
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table, json (as the platform writes it, with seen_at), csv (for spreadsheets).")
  var output = ListForm.table

  func run(in environment: CommandEnvironment) async throws {
    try environment.check(limit: limit)
    let (words, limit) = (text.joined(separator: " "), limit)
    guard !words.allSatisfy(\.isWhitespace) else {
      throw environment.failure(.usage, .nothingToSearch)
    }
    let (found, reach) = try await environment.readStore { store throws(DeskError) in
      (try await store.search(words, limit: limit), try await store.indexReach())
    }
    let now = environment.now
    let rows = found.orders.map { (row: $0.value, seenAt: $0.readAt) }
    switch output {
    case .table:
      if !rows.isEmpty { environment.output.write(OrderPrinter(environment).table(of: found.orders, at: now)) }
    case .json: environment.output.writeData(OrderJSON.text(of: rows))
    case .csv: environment.output.writeData(OrderCSV(environment.texts).text(of: rows))
    }
    if found.isCut { environment.tell(.foundMore(limit: limit)) }
    environment.error.writeLine(environment.texts.reach(reach, at: now).string)
  }
}

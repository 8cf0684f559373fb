import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// Orders that the local index finds; the platform is not asked.
struct OrdersSearchCommand: AsyncParsableCommand {
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

  func run() async throws {
    let workplace = try Workplace(options)
    try workplace.check(limit: limit)
    let (words, limit) = (text.joined(separator: " "), limit)
    guard !words.allSatisfy(\.isWhitespace) else {
      throw Failure(.usage, Sentences.of(.nothingToSearch, workplace.language))
    }
    let (found, reach) = try await workplace.readStore { store throws(DeskError) in
      (try await store.search(words, limit: limit), try await store.indexReach())
    }
    let now = SystemClock.now()
    let rows = found.orders.map { (row: $0.value, seenAt: $0.readAt) }
    switch output {
    case .table:
      if !rows.isEmpty { Standard.output.write(OrderSheet(workplace.texts).table(of: found.orders, at: now)) }
    case .json: Standard.output.writeData(OrderJSON.text(of: rows))
    case .csv: Standard.output.writeData(OrderCSV(workplace.texts).text(of: rows))
    }
    if found.isCut { Standard.error.writeLine(Sentences.of(.foundMore(limit: limit), workplace.language)) }
    Standard.error.writeLine(workplace.texts.reach(reach, at: now).string)
  }
}

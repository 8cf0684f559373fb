import ArgumentParser
import Commerce
import Console
import Desk
import RecordFiles
import TextGrid

/// Customers of the mirror.
struct CustomersListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The customers known here; with a text, those that it finds.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "Words of name, town or e-mail, or the beginning of a document.") var text: [String] = []
  @Flag(help: "Only what a push would send.") var due = false
  @Flag(help: "Only blocked ones.") var blocked = false
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table, json (as the API document has it), csv (for spreadsheets).") var output = ListForm
    .table

  func run() async throws {
    let workplace = try Workplace(options)
    guard (1...10_000).contains(limit) else {
      throw Failure(.usage, Sentences.of(.badLimit(limit), workplace.language))
    }
    let query = CustomerQuery(text: text.joined(separator: " "), isDueOnly: due, isBlockedOnly: blocked)
    let (records, count) = try await workplace.readStore { store throws(DeskError) in
      (try await store.customers(query, offset: 0, limit: limit), try await store.countCustomers(query))
    }
    switch output {
    case .table: Standard.output.write(table(of: records, workplace.texts))
    case .json: write(records, as: .json)
    case .csv: write(records, as: .csv)
    }
    if records.isEmpty { Standard.error.writeLine(Sentences.of(.nothingFound, workplace.language)) }
    guard count > records.count else { return }
    Standard.error.writeLine(Sentences.of(.listShort(shown: records.count, of: count), workplace.language))
  }

  private func write(_ records: [MirrorRecord<Customer>], as format: RecordExport<Customer>.Format) {
    var export = RecordExport(.customers, as: format)
    Standard.output.writeData(export.beginning + export.text(of: records.map(\.value)) + export.end)
  }

  private func table(of records: [MirrorRecord<Customer>], _ texts: Texts) -> String {
    var table = PlainTable([
      .init(texts(.customers(.columnDocument))), .init(texts(.customers(.columnName))),
      .init(texts(.customers(.columnCity))), .init(texts(.customers(.columnBlocked))),
      .init(texts(.customers(.columnLimit)), .trailing), .init(texts(.catalog(.column(.state)))),
    ])
    for record in records {
      let customer = record.value
      table.append([
        SafeText(customer.document.formatted), SafeText(customer.tradeName).truncated(to: 40),
        SafeText(customer.delivery.city).truncated(to: 24), texts(.customers(.nowBlocked(customer.terms.isBlocked))),
        customer.terms.limit.map { texts.money($0) } ?? "?", texts(.catalog(.state(record.state))),
      ])
    }
    return table.text
  }
}

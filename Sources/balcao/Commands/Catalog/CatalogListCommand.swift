import ArgumentParser
import Commerce
import Console
import Desk
import RecordFiles
import TextGrid

/// Products of the mirror.
struct CatalogListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The products known here, by code; with a text, those that it finds.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "Words, or the beginning of a code.") var text: [String] = []
  @Flag(help: "Only what a push would send.") var due = false
  @Flag(help: "Only what the platform refused.") var refused = false
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table, json (as the API document has it), csv (for spreadsheets).") var output = ListForm
    .table

  func run() async throws {
    let workplace = try Workplace(options)
    guard (1...10_000).contains(limit) else {
      throw Failure(.usage, Sentences.of(.badLimit(limit), workplace.language))
    }
    let query = ProductQuery(text: text.joined(separator: " "), isDueOnly: due, isRefusedOnly: refused)
    let (records, count) = try await workplace.readStore { store throws(DeskError) in
      (try await store.products(query, offset: 0, limit: limit), try await store.countProducts(query))
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

  private func write(_ records: [MirrorRecord<Product>], as format: RecordExport<Product>.Format) {
    var export = RecordExport(.products, as: format)
    Standard.output.writeData(export.beginning + export.text(of: records.map(\.value)) + export.end)
  }

  private func table(of records: [MirrorRecord<Product>], _ texts: Texts) -> String {
    var table = PlainTable([
      .init("EAN"), .init(texts(.catalog(.column(.name)))), .init(texts(.catalog(.column(.price))), .trailing),
      .init(texts(.catalog(.column(.stock))), .trailing), .init(texts(.catalog(.column(.state)))),
    ])
    for record in records {
      table.append([
        SafeText(record.value.ean.digits), SafeText(record.value.name).truncated(to: 40),
        texts.money(record.value.price), texts.quantity(record.value.stock), texts(.catalog(.state(record.state))),
      ])
    }
    return table.text
  }
}

import ArgumentParser
import Commerce
import Desk
import RecordFiles
import TextGrid
import Texts

/// Lists products of the local copy.
struct CatalogListCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The products known here, by code; with a text, those that it finds.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "Words, or the beginning of a code.") var text: [String] = []
  @Flag(help: "Only what a push would send.") var due = false
  @Flag(help: "Only what the platform refused.") var refused = false
  @OptionGroup var listing: ListingOptions

  func run(in environment: CommandEnvironment) async throws {
    try listing.check(environment)
    let query = ProductQuery(text: text.joined(separator: " "), isDueOnly: due, isRefusedOnly: refused)
    let (records, count) = try await environment.readStore { store throws(DeskError) in
      (try await store.products(query, offset: 0, limit: listing.limit), try await store.countProducts(query))
    }
    listing.write(records, of: count, .products, environment) { table(of: $0, environment.texts) }
  }

  private func table(of records: [SyncedRecord<Product>], _ texts: Texts) -> String {
    var table = PlainTable([
      .init("EAN"), .init(texts(.catalog(.column(.name)))), .init(texts(.catalog(.column(.price))), .trailing),
      .init(texts(.catalog(.column(.stock))), .trailing), .init(texts(.columnSending)),
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

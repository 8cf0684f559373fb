import ArgumentParser
import Commerce
import Desk
import RecordFiles
import TextGrid
import Texts

/// Lists customers of the local copy.
struct CustomersListCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The customers known here; with a text, those that it finds.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "Words of name, town or e-mail, or the beginning of a document.") var text: [String] = []
  @Flag(help: "Only what a push would send.") var due = false
  @Flag(help: "Only what the platform refused.") var refused = false
  @Flag(help: "Only blocked ones.") var blocked = false
  @OptionGroup var listing: ListingOptions

  func run(in environment: CommandEnvironment) async throws {
    try listing.check(environment)
    let query = CustomerQuery(
      text: text.joined(separator: " "), isDueOnly: due, isRefusedOnly: refused, isBlockedOnly: blocked)
    let (records, count) = try await environment.readStore { store throws(DeskError) in
      (try await store.customers(query, offset: 0, limit: listing.limit), try await store.countCustomers(query))
    }
    listing.write(records, of: count, .customers, environment) { table(of: $0, environment.texts) }
  }

  private func table(of records: [SyncedRecord<Customer>], _ texts: Texts) -> String {
    var table = PlainTable([
      .init(texts(.customers(.columnDocument))), .init(texts(.customers(.columnName))),
      .init(texts(.customers(.columnCity))), .init(texts(.customers(.flagLabel))),
      .init(texts(.customers(.columnLimit)), .trailing), .init(texts(.columnSending)),
    ])
    for record in records {
      let customer = record.value
      table.append([
        SafeText(customer.document.formatted), SafeText(customer.tradeName).truncated(to: 40),
        SafeText(customer.delivery.city).truncated(to: 24),
        customer.terms.isBlocked.map { texts(.customers($0 ? .blocked : .free)) } ?? "?",
        customer.terms.limit.map { texts.money($0) } ?? "?", texts(.catalog(.state(record.state))),
      ])
    }
    return table.text
  }
}

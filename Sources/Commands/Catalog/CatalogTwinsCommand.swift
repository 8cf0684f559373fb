import ArgumentParser
import Commerce
import Desk
import TextGrid
import Texts

/// Lists articles that the local copy has under two codes, and joins them.
struct CatalogTwinsCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "twins",
    abstract: "Articles known here under codes that differ in leading zeros only, and joins them.",
    discussion: """
      Of joined products what was changed last is kept, under the code that the platform accepted last. Nothing is sent.
      """)

  @OptionGroup var options: CommonOptions
  @Flag(help: "Make one product of each article.") var join = false
  @Flag(help: "Do not ask.") var yes = false

  func run(in environment: CommandEnvironment) async throws {
    let groups = try await environment.readStore { store throws(DeskError) in try await store.twinProducts() }
    guard !groups.isEmpty else { return environment.tell(.noTwins) }
    environment.output.write(table(of: groups, environment.texts))
    environment.tell(.twins(groups.count))
    guard join else { return }
    if !yes, !environment.canAsk { throw environment.failure(.usage, .needsYes) }
    let question = environment.words(.joinQuestion(groups.count))
    guard yes || Confirmation(environment).ask(question, typed: String(groups.count)) else {
      throw environment.failure(.interrupted, .notJoined)
    }
    let store = try environment.openStore()
    defer { store.close() }
    do throws(DeskError) {
      for twins in groups { try await store.join(twins, at: environment.now) }
    } catch {
      throw environment.failure(error)
    }
    environment.tell(.joined(groups.count))
  }

  private func table(of groups: [[SyncedRecord<Product>]], _ texts: Texts) -> String {
    var table = PlainTable([
      .init("EAN"), .init(texts(.catalog(.column(.price))), .trailing),
      .init(texts(.catalog(.column(.stock))), .trailing),
      .init(texts(.columnSending)), .init(texts(.catalog(.column(.name)))),
    ])
    for record in groups.flatMap(\.self) {
      table.append([
        SafeText(record.value.ean.digits), texts.money(record.value.price), texts.quantity(record.value.stock),
        texts(.catalog(.state(record.state))), SafeText(record.value.name),
      ])
    }
    return table.text
  }
}

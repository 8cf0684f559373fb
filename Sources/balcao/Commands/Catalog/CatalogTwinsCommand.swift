import ArgumentParser
import Commerce
import Desk
import TextGrid
import Texts

/// Articles that are known here under two codes.
struct CatalogTwinsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "twins",
    abstract: "Articles known here under codes that differ in leading zeros only, and joins them.",
    discussion: """
      Of joined products what was changed last is kept, under the code that the platform accepted last. Nothing is sent.
      """)

  @OptionGroup var options: CommonOptions
  @Flag(help: "Make one product of each article.") var join = false
  @Flag(help: "Do not ask.") var yes = false

  func run() async throws {
    let workplace = try Workplace(options)
    let groups = try await workplace.readStore { store throws(DeskError) in try await store.twinProducts() }
    guard !groups.isEmpty else { return Standard.error.writeLine(Sentences.of(.noTwins, workplace.language)) }
    Standard.output.write(table(of: groups, workplace.texts))
    Standard.error.writeLine(Sentences.of(.twins(groups.count), workplace.language))
    guard join else { return }
    if !yes, !Confirmation.isPossible { throw Failure(.usage, Sentences.of(.needsYes, workplace.language)) }
    let question = Sentences.of(.joinQuestion(groups.count), workplace.language)
    guard yes || Confirmation(texts: workplace.texts).ask(question, typed: String(groups.count)) else {
      throw Failure(.interrupted, Sentences.of(.notJoined, workplace.language))
    }
    let store = try workplace.openStore()
    defer { store.close() }
    do throws(DeskError) {
      for twins in groups { try await store.join(twins, at: SystemClock.now()) }
    } catch {
      throw workplace.failure(error)
    }
    Standard.error.writeLine(Sentences.of(.joined(groups.count), workplace.language))
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

import ArgumentParser
import Desk
import TextGrid
import Texts
import WireTree

/// The latest writes, newest first.
struct JournalListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The latest writes, newest first.")

  @OptionGroup var options: CommonOptions
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    try workplace.check(limit: limit)
    // One more than asked for tells whether there are more.
    let found = try await workplace.readStore { store throws(DeskError) in
      try await store.entries(before: nil, limit: limit + 1)
    }
    let entries = Array(found.prefix(limit))
    switch output {
    case .table: Standard.output.write(JournalSheet(workplace.texts).table(of: entries))
    case .json: Standard.output.writeData(WireValue.array(entries.map(\.wire)).prettyText + "\n")
    }
    if entries.isEmpty { Standard.error.writeLine(workplace.texts(.journalEmpty).string) }
    guard found.count > limit, limit < 10_000 else { return }
    Standard.error.writeLine(Sentences.of(.journalCut(nextLimit: min(limit * 2, 10_000)), workplace.language))
  }
}

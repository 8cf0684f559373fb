import ArgumentParser
import Desk
import TextGrid
import Texts
import WireTree

/// Lists the latest writes, newest first.
struct JournalListCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The latest writes, newest first.")

  @OptionGroup var options: CommonOptions
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    try environment.check(limit: limit)
    // Reads one more than asked for, to know whether there are more.
    let found = try await environment.readStore { store throws(DeskError) in
      try await store.entries(before: nil, limit: limit + 1)
    }
    let entries = Array(found.prefix(limit))
    switch output {
    case .table: environment.output.write(JournalPrinter(environment.texts).table(of: entries))
    case .json: environment.output.writeData(WireValue.array(entries.map(\.wire)).prettyText + "\n")
    }
    if entries.isEmpty { environment.error.writeLine(environment.texts(.journalEmpty).string) }
    guard found.count > limit, limit < 10_000 else { return }
    environment.tell(.journalCut(nextLimit: min(limit * 2, 10_000)))
  }
}

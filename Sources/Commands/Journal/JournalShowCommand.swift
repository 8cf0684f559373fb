import ArgumentParser
import Desk
import Texts

/// One write with each of its events.
struct JournalShowCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One write with each of its events.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The write's number in the journal.", valueName: "id")) var id: Int64
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let entry = try await environment.readStore { store throws(DeskError) in try await store.entry(id) }
    guard let entry else { throw environment.failure(.refused, .noJournalEntry(id)) }
    switch output {
    case .table: environment.output.write(JournalPrinter(environment.texts).detail(of: entry))
    case .json: environment.output.writeData(entry.wire.prettyText + "\n")
    }
  }
}

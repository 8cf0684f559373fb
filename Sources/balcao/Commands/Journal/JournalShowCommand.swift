import ArgumentParser
import Desk
import Texts

/// One write with each of its events.
struct JournalShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One write with each of its events.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The write's number in the journal.", valueName: "id")) var id: Int64
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let entry = try await workplace.readStore { store throws(DeskError) in try await store.entry(id) }
    guard let entry else { throw Failure(.refused, Sentences.of(.noJournalEntry(id), workplace.language)) }
    switch output {
    case .table: Standard.output.write(JournalSheet(workplace.texts).sheet(of: entry))
    case .json: Standard.output.writeData(entry.wire.prettyText + "\n")
    }
  }
}

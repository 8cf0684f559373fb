import ArgumentParser
import Desk
import Texts
import WireTree

/// Removes one of the operator's own notes.
struct NotesRemoveCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes a note of your own; exit code 1 where there is none of that number.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The note's number, which `notes list` shows.", valueName: "id")) var id: Int64
  @Option(help: "The form in which the removed note is shown: table or json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let (id, name) = (id, environment.operatorName)
    let note = try await environment.readStore { store throws(DeskError) in try await store.removeNote(id, of: name) }
    guard let note else { throw environment.failure(.refused, .team(.noSuchNote(id))) }
    guard note.author == name else {
      throw Failure(.refused, environment.texts(.team(.notYourNote(note.author))).string)
    }
    switch output {
    case .table: environment.output.write(NotePrinter(environment.texts).table(of: [note]))
    case .json: environment.output.writeData(note.wire.prettyText + "\n")
    }
  }
}

import ArgumentParser
import Desk
import Texts
import WireTree

/// Removes a note of one's own.
struct NotesRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes a note of your own; exit code 1 where there is none of that number.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The note's number, which `notes list` shows.", valueName: "id")) var id: Int64
  @Option(help: "The form in which the removed note is shown: table or json.") var output = PlainForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let (id, name) = (id, workplace.operatorName)
    let note = try await workplace.readStore { store throws(DeskError) in try await store.removeNote(id, of: name) }
    guard let note else { throw Failure(.refused, Sentences.of(.team(.noSuchNote(id)), workplace.language)) }
    guard note.author == name else {
      throw Failure(.refused, workplace.texts(.team(.notYourNote(note.author))).string)
    }
    switch output {
    case .table: Standard.output.write(NoteSheet(workplace.texts).table(of: [note]))
    case .json: Standard.output.writeData(note.wire.prettyText + "\n")
    }
  }
}

import ArgumentParser
import Desk
import Texts
import WireTree

/// A note on an order, as `m` in the console leaves it.
struct NotesAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Leaves a note on an order; consoles on the store show it at once.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "order")) var order: String
  @Argument(help: "What to note.") var text: [String]
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let id = try workplace.orderID(order)
    let words = text.joined(separator: " ")
    guard !words.allSatisfy(\.isWhitespace) else {
      throw Failure(.usage, Sentences.of(.team(.emptyNote), workplace.language))
    }
    let note = OrderNote(orderID: id, author: workplace.operatorName, at: SystemClock.now(), text: words)
    let kept = try await workplace.readStore { store throws(DeskError) in try await store.add(note) }
    switch output {
    case .table: Standard.output.write(NoteSheet(workplace.texts).table(of: [kept]))
    case .json: Standard.output.writeData(kept.wire.prettyText + "\n")
    }
  }
}

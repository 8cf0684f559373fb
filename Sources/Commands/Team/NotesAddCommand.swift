import ArgumentParser
import Desk
import Texts
import WireTree

/// Leaves a note on an order, as `m` does in the console.
struct NotesAddCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Leaves a note on an order; consoles on the store show it at once.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "order")) var order: String
  @Argument(help: "What to note.") var text: [String]
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let id = try environment.orderID(order)
    let words = text.joined(separator: " ")
    guard !words.allSatisfy(\.isWhitespace) else {
      throw environment.failure(.usage, .team(.emptyNote))
    }
    let note = OrderNote(orderID: id, author: environment.operatorName, at: environment.now, text: words)
    let kept = try await environment.readStore { store throws(DeskError) in try await store.add(note) }
    switch output {
    case .table: environment.output.write(NotePrinter(environment.texts).table(of: [kept]))
    case .json: environment.output.writeData(kept.wire.prettyText + "\n")
    }
  }
}

import ArgumentParser
import Commerce
import Desk
import Documents
import Texts
import WireTree

/// Lists the notes on one order, or on all.
struct NotesListCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The notes on an order, or those of the day on all orders; the oldest first.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number; without one, all orders.", valueName: "order")) var order: String?
  @Option(
    help: """
      Only those since then: 8h, 30m, 2d, or a day such as 22/11/2026 or 2026-11-22. Without an order it is the day, or 12h \
      where that is longer.
      """)
  var since: SinceMoment?
  @Option(help: "The form: table or json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let now = environment.now
    let notes: [OrderNote]
    if let order {
      let id = try environment.orderID(order)
      let start = since?.moment(before: now)
      let found = try await environment.readStore { store throws(DeskError) in try await store.notes(of: id) }
      notes = found.filter { note in start.map { note.at >= $0 } ?? true }
    } else {
      let start = since?.moment(before: now) ?? ShiftSheet.notesSince(now)
      notes = try await environment.readStore { store throws(DeskError) in try await store.notes(since: start) }
    }
    switch output {
    case .table: environment.output.write(notes.isEmpty ? "" : NotePrinter(environment.texts).table(of: notes))
    case .json: environment.output.writeData(WireValue.array(notes.map(\.wire)).prettyText + "\n")
    }
    if notes.isEmpty { environment.tell(.team(.noNotes)) }
  }
}

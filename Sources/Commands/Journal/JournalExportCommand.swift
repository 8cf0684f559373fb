import ArgumentParser
import Desk
import LocalStore
import RecordFiles
import WireTree

/// The forms of an export.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case json, csv
}

/// Exports all events of the journal, one a line.
struct JournalExportCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "All events, the oldest first, one a line, on standard output.",
    discussion: """
      json is one object a line, csv has a heading; times are UTC. Besides the states of writes there are erased, forgotten \
      and restored: what was done to the local file itself. A batch sent again is sending once more, under a request of its own; \
      its other events name the request before them.
      """)

  @OptionGroup var options: CommonOptions
  @Option(help: "From when on: a stretch of time (30m, 8h, 2d) or a day (2026-11-22).") var since: SinceMoment?
  @Option(help: "The form: json or csv.") var output = ExportForm.json

  func run(in environment: CommandEnvironment) async throws {
    let since = since?.moment(before: environment.now)
    if output == .csv { environment.output.writeData(CSVTable(header: JournalRecord.columns).text) }
    try await environment.readStore { store throws(DeskError) in
      var position: Int64 = 0
      // Reads a part at a time: a journal of years does not fit into a small machine's memory.
      while case let records = try await store.records(after: position, since: since, limit: 500),
        let last = records.last
      {
        position = last.position
        let text = output == .json ? Self.lines(of: records) : Self.rows(of: records)
        guard environment.output.writeData(text) else { return }
      }
    }
  }

  private static func lines(of records: [JournalRecord]) -> String {
    records.map { $0.wire.compactText + "\n" }.joined()
  }

  private static func rows(of records: [JournalRecord]) -> String {
    var table = CSVTable()
    for record in records { table.append(record.cells) }
    return table.text
  }
}

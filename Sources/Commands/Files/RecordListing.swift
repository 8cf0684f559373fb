import ArgumentParser
import Commerce
import Desk
import RecordFiles
import TextGrid
import Texts

/// The options of a list of the local copy.
struct ListingOptions: ParsableArguments {
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table, json (as the API document has it), csv (for spreadsheets).") var output = ListForm
    .table

  func check(_ environment: CommandEnvironment) throws(Failure) { try environment.check(limit: limit) }

  /// Writes the records in the form asked for, and says on stderr if there are none, or more.
  ///
  /// - Parameter count: how many there are in all.
  func write<Record: Revisable>(
    _ records: [SyncedRecord<Record>], of count: Int, _ kind: RecordKind<Record>, _ environment: CommandEnvironment,
    table: ([SyncedRecord<Record>]) -> String
  ) {
    let values = records.map(\.value)
    switch output {
    case .table: environment.output.write(table(records))
    case .json: write(values, RecordExport(kind, as: .json), environment)
    case .csv: write(values, RecordExport(kind, as: .csv), environment)
    }
    if records.isEmpty { environment.tell(.nothingFound) }
    guard count > records.count else { return }
    environment.tell(.listShort(shown: records.count, of: count))
  }

  private func write<Record: Revisable>(
    _ records: [Record], _ export: RecordExport<Record>, _ environment: CommandEnvironment
  ) {
    var export = export
    environment.output.writeData(export.beginning + export.text(of: records) + export.end)
  }
}

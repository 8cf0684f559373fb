import ArgumentParser
import Commerce
import Desk
import RecordFiles
import TextGrid
import Texts

/// How a list of the local copy is wanted.
struct ListingOptions: ParsableArguments {
  @Option(help: "How many, at most.") var limit: Int = 50
  @Option(help: "The form: table, json (as the API document has it), csv (for spreadsheets).") var output = ListForm
    .table

  func check(_ workplace: Workplace) throws(Failure) { try workplace.check(limit: limit) }

  /// Writes what was found in the form that is wanted, and says on stderr if there is nothing, or more.
  ///
  /// - Parameter count: how many there are in all.
  func write<Record: Revisable>(
    _ records: [SyncedRecord<Record>], of count: Int, _ kind: RecordKind<Record>, _ workplace: Workplace,
    table: ([SyncedRecord<Record>]) -> String
  ) {
    let values = records.map(\.value)
    switch output {
    case .table: Standard.output.write(table(records))
    case .json: write(values, RecordExport(kind, as: .json))
    case .csv: write(values, RecordExport(kind, as: .csv))
    }
    if records.isEmpty { Standard.error.writeLine(Sentences.of(.nothingFound, workplace.language)) }
    guard count > records.count else { return }
    Standard.error.writeLine(Sentences.of(.listShort(shown: records.count, of: count), workplace.language))
  }

  private func write<Record: Revisable>(_ records: [Record], _ export: RecordExport<Record>) {
    var export = export
    Standard.output.writeData(export.beginning + export.text(of: records) + export.end)
  }
}

import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// One page of the orders in a status (O1).
struct OrdersListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "One page of the orders in a status.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The status letter.") var status: String
  @Option(help: "The page, counted from 1.") var page: Int = 1
  @Option(help: "The form: table, json (as the platform writes it), csv (for spreadsheets).")
  var output = ListForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let status = try workplace.status(status)
    guard page >= 1 else { throw Failure(.usage, Sentences.of(.badPage(page), workplace.language)) }
    let shown = try await Connection.use(workplace) { connection throws(Failure) in
      do throws(DeskError) {
        return try await connection.desk.page(status: status, number: page).value
      } catch {
        throw workplace.failure(error)
      }
    }
    switch output {
    case .table: Standard.output.write(OrderSheet(workplace.texts).table(of: shown, at: SystemClock.now()))
    case .json: Standard.output.writeData(OrderJSON.text(of: shown))
    case .csv: Standard.output.writeData(OrderCSV(workplace.texts).text(of: shown))
    }
    if shown.number < shown.pageCount {
      tell(.listCut(page: shown.number, of: shown.knownPageCount), workplace)
    } else if shown.rows.isEmpty, shown.number > 1 {
      tell(.pastTheEnd(page: shown.number, of: shown.pageCount), workplace)
    }
  }

  private func tell(_ phrase: Sentences.Phrase, _ workplace: Workplace) {
    Standard.error.writeLine(Sentences.of(phrase, workplace.language))
  }
}

import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// One page of the orders in a status (O1).
struct OrdersListCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "One page of the orders in a status.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The status letter.") var status: String
  @Option(help: "The page, counted from 1.") var page: Int = 1
  @Option(help: "The form: table, json (as the platform writes it), csv (for spreadsheets).")
  var output = ListForm.table

  func run(in environment: CommandEnvironment) async throws {
    let status = try environment.status(status)
    guard page >= 1 else { throw environment.failure(.usage, .badPage(page)) }
    let shown = try await Connection.use(environment) { connection throws(Failure) in
      do throws(DeskError) {
        return try await connection.desk.page(status: status, number: page).value
      } catch {
        throw environment.failure(error)
      }
    }
    switch output {
    case .table: environment.output.write(OrderPrinter(environment).table(of: shown, at: environment.now))
    case .json: environment.output.writeData(OrderJSON.text(of: shown))
    case .csv: environment.output.writeData(OrderCSV(environment.texts).text(of: shown))
    }
    if shown.number < shown.pageCount {
      tell(.listCut(page: shown.number, of: shown.knownPageCount), environment)
    } else if shown.rows.isEmpty, shown.number > 1 {
      tell(.pastTheEnd(page: shown.number, of: shown.pageCount), environment)
    }
  }

  private func tell(_ phrase: Sentences.Phrase, _ environment: CommandEnvironment) {
    environment.tell(phrase)
  }
}

import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// One order with all its data (O2).
struct OrdersShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One order with all its data.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "id")) var id: String
  @Option(help: "The form: table, json, or raw (the platform's own answer, secrets masked).")
  var output = OrderForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let id = try workplace.orderID(id)
    let reading = try await Connection.use(workplace) { connection throws(Failure) in
      do throws(DeskError) {
        return try await connection.desk.order(id)
      } catch {
        throw workplace.failure(error)
      }
    }
    switch output {
    case .table: Standard.output.write(OrderSheet(workplace.texts).sheet(of: reading.value))
    case .json: Standard.output.writeData(OrderJSON.text(of: reading.value))
    case .raw: Standard.output.writeData(reading.raw.text + "\n")
    }
  }
}

import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// One order with all its data (O2).
struct OrdersShowCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "One order with all its data.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "id")) var id: String
  @Option(help: "The form: table, json, or raw (the platform's own answer, secrets masked).")
  var output = OrderForm.table

  func run(in environment: CommandEnvironment) async throws {
    let id = try environment.orderID(id)
    let reading = try await Connection.use(environment) { connection throws(Failure) in
      do throws(DeskError) {
        return try await connection.desk.order(id)
      } catch {
        throw environment.failure(error)
      }
    }
    switch output {
    case .table: environment.output.write(OrderPrinter(environment).detail(of: reading.value))
    case .json: environment.output.writeData(OrderJSON.text(of: reading.value))
    case .raw: environment.output.writeData(reading.raw.text + "\n")
    }
  }
}

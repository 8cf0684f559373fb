import ArgumentParser
import Commerce
import Desk
import Documents
import OrderExport
import Texts

/// Prints the picking list of some orders, grouped by product.
struct OrdersPickingCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "picking", abstract: "The picking list of one or more orders, put together by product.",
    discussion: """
      The table has 80 columns and a box to tick for each product; it can be piped to a printer: \
      `balcao orders picking 13974 13973 | lp`. If an order cannot be read no list is made.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The orders' numbers.", valueName: "id")) var ids: [String]
  @Option(help: "The form: table, json, csv (for spreadsheets, a column for each order).") var output = ListForm.table

  func run(in environment: CommandEnvironment) async throws {
    let wanted = try environment.orderIDs(ids)
    let orders = try await Connection.use(environment) { connection throws(Failure) in
      try await Self.read(wanted, connection.desk, environment)
    }
    let list = PickingList(orders)
    switch output {
    case .table:
      let document = PickingDocument(list, operatorName: environment.operatorName, madeAt: environment.now)
      environment.output.write(document.text(environment.texts))
    case .json: environment.output.writeData(PickingJSON.text(of: list))
    case .csv: environment.output.writeData(PickingCSV(environment.texts).text(of: list))
    }
  }

  /// Reads the orders one after another and names all that do not exist. Any other error ends it at once.
  private static func read(
    _ ids: [OrderID], _ desk: OrderDesk, _ environment: CommandEnvironment
  ) async throws(Failure) -> [Order] {
    let progress = ProgressLine(environment)
    var orders: [Order] = []
    var isWhole = true
    for (index, id) in ids.enumerated() {
      progress.show(environment.words(.readingOrders(done: index, total: ids.count)))
      do throws(DeskError) {
        orders.append(try await desk.order(id).value)
      } catch {
        let sentence = environment.words(.orderNotRead(id, Sentences.of(error, environment.texts)))
        guard error.kind == .notFound else {
          progress.clear()
          throw Failure(ExitStatus(error), sentence)
        }
        progress.write(sentence, isData: false)
        isWhole = false
      }
    }
    progress.clear()
    guard isWhole else { throw environment.failure(.refused, .noPickingList) }
    return orders
  }
}

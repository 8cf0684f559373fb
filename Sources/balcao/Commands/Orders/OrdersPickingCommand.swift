import ArgumentParser
import Commerce
import Console
import Desk
import OrderExport
import Texts

/// What has to be taken from the shelves for some orders, put together by product.
struct OrdersPickingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picking", abstract: "The picking list of one or more orders, put together by product.",
    discussion: """
      The table has 80 columns and a box to tick for each product; it can be piped to a printer: \
      `balcao orders picking 13974 13973 | lp`. If an order cannot be read no list is made.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The orders' numbers.", valueName: "id")) var ids: [String]
  @Option(help: "The form: table, json, csv (for spreadsheets, a column for each order).") var output = ListForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let wanted = try workplace.orderIDs(ids)
    let orders = try await Connection.use(workplace) { connection throws(Failure) in
      try await Self.read(wanted, connection.desk, workplace)
    }
    let list = PickingList(orders)
    switch output {
    case .table:
      let document = PickingDocument(list, operatorName: workplace.operatorName, madeAt: SystemClock.now())
      Standard.output.write(document.text(workplace.texts))
    case .json: Standard.output.writeData(PickingJSON.text(of: list))
    case .csv: Standard.output.writeData(PickingCSV(workplace.texts).text(of: list))
    }
  }

  /// Reads the orders one after another and names all that are not there. Any other trouble ends it at once.
  private static func read(
    _ ids: [OrderID], _ desk: OrderDesk, _ workplace: Workplace
  ) async throws(Failure) -> [Order] {
    let progress = ProgressLine()
    var orders: [Order] = []
    var isWhole = true
    for (index, id) in ids.enumerated() {
      progress.show(Sentences.of(.readingOrders(done: index, total: ids.count), workplace.language))
      do throws(DeskError) {
        orders.append(try await desk.order(id).value)
      } catch {
        let sentence = Sentences.of(.orderNotRead(id, Sentences.of(error, workplace.texts)), workplace.language)
        guard error.kind == .notFound else {
          progress.clear()
          throw Failure(ExitStatus(error), sentence)
        }
        progress.write(sentence, to: .error)
        isWhole = false
      }
    }
    progress.clear()
    guard isWhole else { throw Failure(.refused, Sentences.of(.noPickingList, workplace.language)) }
    return orders
  }
}

import ArgumentParser
import Commerce
import Console
import Desk
import Texts
import WireTree

/// What to write to the customer of an order, and the link that opens the chat with it.
struct OrdersMessageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: "The message for an order's customer, with a wa.me link in its last line.",
    discussion: """
      Nothing is sent. The text follows the order's status and the language; `messages` in the config file has others. \
      Where the order has no readable phone number there is no link, and stderr says so.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "id")) var id: String
  @Option(help: "The form: table (text, then link), or json ({\"text\", \"link\"}).") var output = PlainForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let id = try workplace.orderID(id)
    let order = try await Connection.use(workplace) { connection throws(Failure) in
      do throws(DeskError) {
        return try await connection.desk.order(id).value
      } catch {
        throw workplace.failure(error)
      }
    }
    let message = CustomerMessage(about: OrderSummary(order), workplace.texts, workplace.messages)
    switch output {
    case .table: Standard.output.writeData(message.text + "\n" + (message.link.map { $0 + "\n" } ?? ""))
    case .json:
      let tree = WireValue.object([
        .init("text", .string(message.text)), .init("link", message.link.map(WireValue.string) ?? .null),
      ])
      Standard.output.writeData(tree.prettyText + "\n")
    }
    if message.link == nil {
      Standard.error.writeLine(workplace.texts(.message(.noPhone(message.writtenPhone))).string)
    }
  }
}

extension Workplace {
  /// What the configuration says of messages, in the console's words.
  var messages: MessageSettings {
    let templates = settings.messages.map { (Language($0.key), $0.value) }
    return MessageSettings(
      templates: Dictionary(templates) { first, _ in first }, shopName: settings.shopName ?? "")
  }
}

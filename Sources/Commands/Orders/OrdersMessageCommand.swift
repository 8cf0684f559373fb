import ArgumentParser
import Commerce
import Desk
import Documents
import Texts
import WireTree

/// Prints the message for an order's customer, and the link that opens the chat with it.
struct OrdersMessageCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: "The message for an order's customer, with a wa.me link in its last line.",
    discussion: """
      Nothing is sent. The text follows the order's status and the language; `messages` in the config file has others. \
      Where the order has no readable phone number there is no link, and stderr says so.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "id")) var id: String
  @Option(help: "The form: table (text, then link), or json ({\"text\", \"link\"}).") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let id = try environment.orderID(id)
    let order = try await Connection.use(environment) { connection throws(Failure) in
      do throws(DeskError) {
        return try await connection.desk.order(id).value
      } catch {
        throw environment.failure(error)
      }
    }
    let message = CustomerMessage(about: OrderSummary(order), environment.texts, environment.messages)
    switch output {
    case .table: environment.output.writeData(message.text + "\n" + (message.link.map { $0 + "\n" } ?? ""))
    case .json:
      let tree = WireValue.object([
        .init("text", .string(message.text)), .init("link", message.link.map(WireValue.string) ?? .null),
      ])
      environment.output.writeData(tree.prettyText + "\n")
    }
    if message.link == nil {
      environment.error.writeLine(environment.texts(.message(.noPhone(message.writtenPhone))).string)
    }
  }
}

extension CommandEnvironment {
  /// What the configuration says of messages, in the console's words.
  var messages: MessageSettings {
    let templates = settings.messages.map { (Language($0.key), $0.value) }
    return MessageSettings(
      templates: Dictionary(templates) { first, _ in first }, shopName: settings.shopName ?? "")
  }
}

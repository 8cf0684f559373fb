import ArgumentParser
import Commerce
import Desk
import Texts

/// Corrects quantities of one order (I4). All its lines are sent; those not named keep their quantity.
struct OrdersSetQuantityCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-quantity", abstract: "Corrects quantities of one order; the lines not named keep theirs.",
    discussion: """
      AMOUNT 0 removes the line. The platform may price the order anew: what changed is shown at the end. Without a \
      terminal nothing is asked and --yes is needed.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The order's number.", valueName: "id")) var id: String
  @Argument(help: ArgumentHelp("A product code and its new quantity.", valueName: "code=amount")) var amounts: [String]
  @OptionGroup var sending: SendingOptions

  func run(in environment: CommandEnvironment) async throws {
    let id = try environment.orderID(id)
    let wanted = try amounts.map { text throws(Failure) in try Self.assignment(text, environment) }
    let codes = wanted.map(\.productCode)
    if let repeated = codes.first(where: { code in codes.count { $0 == code } > 1 }) {
      throw environment.failure(.usage, .codeTwice(repeated))
    }
    try sending.asking.check(environment)
    let ending = try await Connection.use(environment, readBack: sending.readBack) { connection throws(Failure) in
      try await QuantityChange(environment, connection.desk, sending).run(wanted, of: id)
    }
    if ending != .done { throw ending }
  }

  /// `CODE=AMOUNT`; a code may have a `=` of its own, an amount never has.
  private static func assignment(_ text: String, _ environment: CommandEnvironment) throws(Failure) -> LineSet.Entry {
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
      let quantity = Quantity(typed: text[text.index(after: sign)...])
    else { throw environment.failure(.usage, .notAnAssignment(text)) }
    return LineSet.Entry(productCode: String(text[..<sign]), quantity: quantity)
  }
}

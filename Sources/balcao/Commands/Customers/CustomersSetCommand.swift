import ArgumentParser
import Commerce
import Desk
import Texts

/// States flag and limit of one customer (I6).
struct CustomersSetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Blocks or unblocks a customer and sets the limit; both are always stated.",
    discussion: """
      The platform has no reading of them: left out, the limit would become R$ 99.999.999,00, and a limit alone could \
      unblock. VALUE is net of the customer's open orders. Payments and groups not named stay as they are.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("CNPJ or CPF.", valueName: "document")) var document: String
  @Option(help: ArgumentHelp("yes or no.", valueName: "yes|no")) var blocked: String?
  @Option(help: ArgumentHelp("The net limit in reais.", valueName: "value")) var limit: String?
  @Option(help: ArgumentHelp("A payment form, allowed or not; may be repeated.", valueName: "code=0|1"))
  var payment: [String] = []
  @Option(help: ArgumentHelp("A price profile, member or not; may be repeated.", valueName: "code=0|1"))
  var group: [String] = []
  @OptionGroup var asking: AskingOptions

  func run() async throws {
    let workplace = try Workplace(options)
    let update = try update(workplace)
    try asking.check(workplace)
    let ending = try await Connection.use(workplace) { (connection) throws(Failure) -> ExitStatus in
      if asking.dryRun {
        Standard.output.writeLine(connection.platform.body(of: [update]))
        Standard.error.writeLine(Sentences.of(.dryRun, workplace.language))
        return .done
      }
      let sending = TermsSending(workplace, asking)
      return try await sending.run(count: 1) { () async throws(DeskError) in
        try await connection.customers.setTerms([update])
      }
    }
    if ending != .done { throw ending }
  }

  private func update(_ workplace: Workplace) throws(Failure) -> TermsUpdate {
    let number: DocumentNumber
    do throws(EntryFault) {
      number = try DocumentNumber(document)
    } catch {
      throw Failure(.usage, Sentences.of(.badDocument(document), workplace.language))
    }
    guard let blocked, let text = limit else {
      throw Failure(.usage, Sentences.of(.flagAndLimitNeeded, workplace.language))
    }
    guard let flag = Self.flag(blocked) else {
      throw Failure(.usage, Sentences.of(.notYesOrNo(blocked), workplace.language))
    }
    let limit: Money
    do throws(EntryFault) {
      limit = try Money(typed: text)
    } catch {
      let words = workplace.texts(.entryFault(error)).string
      throw Failure(.usage, Sentences.of(.formFault(field: "--limit", words: words), workplace.language))
    }
    return TermsUpdate(
      document: number, isBlocked: flag, limit: limit,
      payments: try Self.termSwitches(payment, workplace), groups: try Self.termSwitches(group, workplace))
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "sim": true
    case "no", "nao", "não": false
    default: nil
    }
  }

  /// Each code once: of two that contradict each other nobody knows which is meant.
  private static func termSwitches(_ texts: [String], _ workplace: Workplace) throws(Failure) -> [TermSwitch] {
    let switches = try texts.map { text throws(Failure) in try termSwitch(text, workplace) }
    var codes: Set<String> = []
    if let twice = switches.first(where: { !codes.insert($0.code).inserted }) {
      throw Failure(.usage, Sentences.of(.codeTwice(twice.code), workplace.language))
    }
    return switches
  }

  private static func termSwitch(_ text: String, _ workplace: Workplace) throws(Failure) -> TermSwitch {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1] == "0" || parts[1] == "1" else {
      throw Failure(.usage, Sentences.of(.notASwitch(text), workplace.language))
    }
    return TermSwitch(code: String(parts[0]), isOn: parts[1] == "1")
  }
}

import ArgumentParser
import Commerce
import Desk
import Texts

/// States flag and limit of one customer (I6).
struct CustomersSetCommand: EnvironmentCommand {
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

  func run(in environment: CommandEnvironment) async throws {
    let update = try update(environment)
    try asking.check(environment)
    let ending = try await Connection.use(environment) { (connection) throws(Failure) -> ExitStatus in
      if asking.dryRun {
        for body in connection.customers.bodies(of: [update]) { environment.output.writeLine(body) }
        environment.tell(.dryRun)
        return .done
      }
      let sending = TermsSending(environment, asking)
      return try await sending.run(count: 1) { () async throws(DeskError) in
        try await connection.customers.setTerms([update])
      }
    }
    if ending != .done { throw ending }
  }

  private func update(_ environment: CommandEnvironment) throws(Failure) -> TermsUpdate {
    let number: DocumentNumber
    do throws(EntryFault) {
      number = try DocumentNumber(document)
    } catch {
      throw environment.failure(.usage, .badDocument(document))
    }
    guard let blocked, let text = limit else {
      throw environment.failure(.usage, .flagAndLimitNeeded)
    }
    guard let flag = Self.flag(blocked) else {
      throw environment.failure(.usage, .notYesOrNo(blocked))
    }
    let limit: Money
    do throws(EntryFault) {
      limit = try Money(typed: text)
    } catch {
      let words = environment.texts(.entryFault(error)).string
      throw environment.failure(.usage, .formFault(field: "--limit", words: words))
    }
    return TermsUpdate(
      document: number, isBlocked: flag, limit: limit,
      payments: try Self.termSwitches(payment, environment), groups: try Self.termSwitches(group, environment))
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "sim": true
    case "no", "nao", "não": false
    default: nil
    }
  }

  /// Each code may stand once: two could contradict each other.
  private static func termSwitches(_ texts: [String], _ environment: CommandEnvironment) throws(Failure) -> [TermSwitch]
  {
    let switches = try texts.map { text throws(Failure) in try termSwitch(text, environment) }
    var codes: Set<String> = []
    if let twice = switches.first(where: { !codes.insert($0.code).inserted }) {
      throw environment.failure(.usage, .codeTwice(twice.code))
    }
    return switches
  }

  private static func termSwitch(_ text: String, _ environment: CommandEnvironment) throws(Failure) -> TermSwitch {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1] == "0" || parts[1] == "1" else {
      throw environment.failure(.usage, .notASwitch(text))
    }
    return TermSwitch(code: String(parts[0]), isOn: parts[1] == "1")
  }
}

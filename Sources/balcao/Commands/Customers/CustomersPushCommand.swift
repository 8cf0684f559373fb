import ArgumentParser
import Desk
import Texts

/// Sends the terms that are due (I6).
struct CustomersPushCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", abstract: "Sends flags and limits that have changed since they were accepted.",
    discussion: "When a flag or limit is missing, or older than the configuration's limit_age_hours, nothing is sent.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var asking: AskingOptions

  func run() async throws {
    let workplace = try Workplace(options)
    try asking.check(workplace)
    let ending = try await Connection.use(workplace) { connection throws(Failure) in
      try await push(workplace, connection)
    }
    if ending != .done { throw ending }
  }

  private func push(_ workplace: Workplace, _ connection: Connection) async throws(Failure) -> ExitStatus {
    let plan: TermsPlan
    do throws(DeskError) {
      plan = try await connection.customers.termsPlan()
    } catch {
      throw workplace.failure(error)
    }
    guard plan.stale.isEmpty else {
      throw workplace.failure(DeskError(.notPossible(.staleTerms(plan.stale.count))))
    }
    guard !plan.ready.isEmpty else {
      Standard.error.writeLine(Sentences.of(.nothingDue, workplace.language))
      return .done
    }
    if asking.dryRun {
      let limit = connection.platform.termsBatchLimit
      for start in stride(from: 0, to: plan.ready.count, by: limit) {
        Standard.output.writeLine(connection.platform.body(of: Array(plan.ready[start...].prefix(limit))))
      }
      Standard.error.writeLine(Sentences.of(.dryRun, workplace.language))
      return .done
    }
    return try await TermsSending(workplace, asking).run(count: plan.ready.count) { () async throws(DeskError) in
      try await connection.customers.pushTerms()
    }
  }
}

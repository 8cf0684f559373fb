import ArgumentParser
import Desk
import Texts

/// Sends the terms that are due (I6).
struct CustomersPushCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", abstract: "Sends flags and limits that have changed since they were accepted.",
    discussion: "When a flag or limit is missing, or older than the configuration's limit_age_hours, nothing is sent.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var asking: AskingOptions

  func run(in environment: CommandEnvironment) async throws {
    try asking.check(environment)
    let ending = try await Connection.use(environment) { connection throws(Failure) in
      try await push(environment, connection)
    }
    if ending != .done { throw ending }
  }

  private func push(_ environment: CommandEnvironment, _ connection: Connection) async throws(Failure) -> ExitStatus {
    let plan: TermsPlan
    do throws(DeskError) {
      plan = try await connection.customers.termsPlan()
    } catch {
      throw environment.failure(error)
    }
    guard plan.stale.isEmpty else {
      throw environment.failure(DeskError(.notPossible(.staleTerms(plan.stale.count))))
    }
    guard !plan.ready.isEmpty else {
      environment.tell(.nothingDue)
      return .done
    }
    if asking.dryRun {
      for body in connection.customers.bodies(of: plan.ready) { environment.output.writeLine(body) }
      environment.tell(.dryRun)
      return .done
    }
    return try await TermsSending(environment, asking).run(count: plan.ready.count) { () async throws(DeskError) in
      try await connection.customers.pushTerms()
    }
  }
}

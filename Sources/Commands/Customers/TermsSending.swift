import Desk
import TextGrid
import Texts

/// Asks, sends terms, and says what became of them.
struct TermsSending {
  private let environment: CommandEnvironment
  private let asking: AskingOptions

  init(_ environment: CommandEnvironment, _ asking: AskingOptions) {
    self.environment = environment
    self.asking = asking
  }

  func run(
    count: Int, send: @escaping @Sendable () async throws(DeskError) -> TermsOutcome
  ) async throws(Failure) -> ExitStatus {
    try asking.confirm(environment.words(.termsQuestion(count)), environment)
    let interruptible = try Interruptible(environment)
    let outcome: TermsOutcome
    do throws(DeskError) {
      outcome = try await interruptible.run(send)
    } catch {
      throw environment.failure(error)
    }
    return try report(outcome)
  }

  private func report(_ outcome: TermsOutcome) throws(Failure) -> ExitStatus {
    for customer in outcome.refused {
      environment.output.writeLine(customer.document.formatted + ": " + SafeText(customer.reason).string)
    }
    environment.tell(.termsSent(outcome))
    if let fault = outcome.unrecorded {
      environment.error.writeLine(Sentences.notNoted(fault, environment.texts))
    }
    let noted: ExitStatus = outcome.unrecorded == nil ? .done : .local
    if let failure = outcome.failure { throw environment.failure(failure).atLeast(noted) }
    return .worst(of: [outcome.refused.isEmpty ? .done : .refused, noted])
  }
}

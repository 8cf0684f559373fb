import Desk
import TextGrid
import Texts

/// Asks, sends terms, and says what became of them.
struct TermsSending {
  private let workplace: Workplace
  private let asking: AskingOptions

  init(_ workplace: Workplace, _ asking: AskingOptions) {
    self.workplace = workplace
    self.asking = asking
  }

  func run(
    count: Int, send: @escaping @Sendable () async throws(DeskError) -> TermsOutcome
  ) async throws(Failure) -> ExitStatus {
    try asking.confirm(Sentences.of(.termsQuestion(count), workplace.language), workplace)
    let interruptible = try Interruptible(workplace.language)
    let outcome: TermsOutcome
    do throws(DeskError) {
      outcome = try await interruptible.run(send)
    } catch {
      throw workplace.failure(error)
    }
    return try report(outcome)
  }

  private func report(_ outcome: TermsOutcome) throws(Failure) -> ExitStatus {
    for customer in outcome.refused {
      Standard.output.writeLine(customer.document.formatted + ": " + SafeText(customer.reason).string)
    }
    Standard.error.writeLine(Sentences.of(.termsSent(outcome), workplace.language))
    if let fault = outcome.unrecorded {
      Standard.error.writeLine(Sentences.notNoted(fault, workplace.texts))
    }
    let noted: ExitStatus = outcome.unrecorded == nil ? .done : .local
    if let failure = outcome.failure { throw workplace.failure(failure).atLeast(noted) }
    return .worst(of: [outcome.refused.isEmpty ? .done : .refused, noted])
  }
}

import Console
import Desk
import TextGrid

/// Asks, sends terms, and says what became of them.
struct TermsSending {
  private let workplace: Workplace
  private let yes: Bool

  init(_ workplace: Workplace, yes: Bool) {
    self.workplace = workplace
    self.yes = yes
  }

  func run(
    count: Int, send: @escaping @Sendable () async throws(DeskError) -> TermsOutcome
  ) async throws(Failure) -> ExitStatus {
    let question = Sentences.of(.termsQuestion(count), workplace.language)
    guard yes || Confirmation(texts: workplace.texts).ask(question, typed: nil) else {
      throw Failure(.interrupted, Sentences.of(.declined, workplace.language))
    }
    let interruptible = try Interruptible(workplace.language)
    let result: Result<TermsOutcome, DeskError> = await interruptible.run {
      do throws(DeskError) {
        return .success(try await send())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .failure(let error): throw workplace.failure(error)
    case .success(let outcome): return try report(outcome)
    }
  }

  private func report(_ outcome: TermsOutcome) throws(Failure) -> ExitStatus {
    for customer in outcome.refused {
      Standard.output.writeLine(customer.document.formatted + ": " + SafeText(customer.reason).string)
    }
    Standard.error.writeLine(Sentences.of(.termsSent(outcome), workplace.language))
    if let failure = outcome.failure { throw workplace.failure(failure) }
    return outcome.refused.isEmpty ? .done : .refused
  }
}

import ArgumentParser
import Texts

/// Whether a command that sends asks before, and whether it sends at all.
struct AskingOptions: ParsableArguments {
  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Show the bodies that would be sent, and send nothing.") var dryRun = false

  /// Checks what is known before anything is read.
  func check(_ environment: CommandEnvironment) throws(Failure) {
    if dryRun { return }
    if environment.settings.isReadOnly { throw environment.failure(.refused, .readOnly) }
    if !yes, !environment.canAsk { throw environment.failure(.usage, .needsYes) }
  }

  /// Asks, unless `--yes` is given.
  ///
  /// - Throws: ``Failure`` if the answer is no.
  func confirm(_ question: String, typed: String? = nil, _ environment: CommandEnvironment) throws(Failure) {
    guard yes || Confirmation(environment).ask(question, typed: typed) else {
      throw environment.failure(.interrupted, .declined)
    }
  }
}

import ArgumentParser
import Texts

/// Whether a command that sends asks before, and whether it sends at all.
struct AskingOptions: ParsableArguments {
  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Show the bodies that would be sent, and send nothing.") var dryRun = false

  /// What can be known before anything is read.
  func check(_ workplace: Workplace) throws(Failure) {
    if dryRun { return }
    if workplace.settings.isReadOnly { throw Failure(.refused, Sentences.of(.readOnly, workplace.language)) }
    if !yes, !Confirmation.isPossible { throw Failure(.usage, Sentences.of(.needsYes, workplace.language)) }
  }

  /// Asks, unless that is not wanted.
  ///
  /// - Throws: that nothing was sent, if the answer is no.
  func confirm(_ question: String, typed: String? = nil, _ workplace: Workplace) throws(Failure) {
    guard yes || Confirmation(texts: workplace.texts).ask(question, typed: typed) else {
      throw Failure(.interrupted, Sentences.of(.declined, workplace.language))
    }
  }
}

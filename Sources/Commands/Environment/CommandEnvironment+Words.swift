import Desk
import Texts

// What commands say: sentences in the language of the settings, on stderr, and as the end of the program.
extension CommandEnvironment {
  func words(_ phrase: Sentences.Phrase) -> String { Sentences.of(phrase, language) }
  func words(_ phrase: Sentences.RecordPhrase) -> String { Sentences.of(phrase, language) }

  /// Says something on stderr.
  func tell(_ phrase: Sentences.Phrase) { error.writeLine(words(phrase)) }
  func tell(_ phrase: Sentences.RecordPhrase) { error.writeLine(words(phrase)) }

  /// What ends the program with a sentence.
  func failure(_ status: ExitStatus, _ phrase: Sentences.Phrase) -> Failure { Failure(status, words(phrase)) }
  func failure(_ status: ExitStatus, _ phrase: Sentences.RecordPhrase) -> Failure { Failure(status, words(phrase)) }

  /// What ends the program with the command line's words for an error.
  func failure(_ error: DeskError) -> Failure {
    Failure(ExitStatus(error), Sentences.of(error, texts))
  }
}

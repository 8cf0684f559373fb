import Commerce
import Desk
import LocalStore
import Settings
import TerminalRuntime
import TextGrid
import Texts

/// The sentences of the program outside of the console, without control characters.
///
/// Each language has every case: see `PortugueseSentences.swift`, `EnglishSentences.swift`.
enum Sentences {
  enum Phrase {
    // Starting
    case zoneUnknown(String, shown: String), outputLost(Int32)
    case notConfigured, userMissing, passwordPrompt, noPassword, unreadableCertificateFile(String), unknownStatus(
      String),
      unknownView(String), tooManyOrders
    // Reading
    case nothingToSearch, foundMore(limit: Int), listCut(page: Int, of: Int?), pastTheEnd(page: Int, of: Int)
    case badPage(Int), readingOrders(done: Int, total: Int)
    case orderNotRead(OrderID, String), noPickingList
    // Sweeping
    case sweeping(SweepProgress), swept(SweepProgress), sweptElsewhere, lookedSince, sweepInterrupted(SweepProgress?),
      badPace(Int)
    // Forgetting
    case forgetWhat, notACustomer(String), needsYesToForget, nothingToForget, forgetQuestion(Int), nothingForgotten,
      forgotten(Int)
    // Writing
    case readOnly, needsYes, declined, dryRun, interrupted(OutcomeCounts), setEnded(OutcomeCounts)
    case waitingFor(LockHolder), waitingForOrder(OrderID, LockHolder)
    case moveQuestion(Int, OrderStatus), linesQuestion(OrderID), unchangedLines(Int), nothingToChange(OrderID)
    case movedOrders(done: Int, total: Int), step(OrderID, WriteStep)
    case notAnAssignment(String), codeTwice(String), codeNotInOrder(String, OrderID, nearest: [String], of: Int)
    // Journal, themes
    case settled(Int, open: Int), settledElsewhere
    case badLimit(Int), journalCut(nextLimit: Int), noJournalEntry(Int64)
    case journalIntact(Int), journalBroken(at: Int, JournalVerification.Reason), schemaChanged([String])
    case restored(AcceptedRestore), nothingToRestore, needsReason
    case themeGood(String)
    case unknownFault(String), badFault(String, form: String), portTaken(Int), noFreePort, sandboxRunning, noThreads
    // Commands
    case unknownCommand(String, suggestion: String?), unknownTopic(String, known: [String])
    case team(TeamPhrase)
  }

  static func of(_ phrase: Phrase, _ language: Language) -> String {
    switch language {
    case .portuguese: safe(PortugueseSentences.words(phrase))
    case .english: safe(EnglishSentences.words(phrase))
    }
  }

  /// One line for each mistake in the configuration, else one sentence.
  static func of(_ error: SettingsError, _ language: Language) -> String {
    if case .problems(let problems) = error {
      return problems.map { of($0, language) }.joined(separator: "\n")
    }
    return switch language {
    case .portuguese: safe(PortugueseSentences.words(error))
    case .english: safe(EnglishSentences.words(error))
    }
  }

  /// `FILE:LINE: key: what is wrong and what to do`.
  static func of(_ problem: SettingsProblem, _ language: Language) -> String {
    let words =
      switch language {
      case .portuguese: PortugueseSentences.words(problem.kind)
      case .english: EnglishSentences.words(problem.kind)
      }
    let place = problem.line > 0 ? "\(problem.file):\(problem.line)" : problem.file
    return safe([place, problem.subject, words].filter { !$0.isEmpty }.joined(separator: ": "))
  }

  static func of(_ error: CredentialError, _ language: Language) -> String {
    switch language {
    case .portuguese: safe(PortugueseSentences.words(error))
    case .english: safe(EnglishSentences.words(error))
    }
  }

  static func of(_ error: TerminalError, _ language: Language) -> String {
    switch language {
    case .portuguese: safe(PortugueseSentences.words(error))
    case .english: safe(EnglishSentences.words(error))
    }
  }

  /// The console's words for an error, with commands and options in place of keys.
  static func of(_ error: DeskError, _ texts: Texts) -> String { safe(texts.words(error, at: .command)) }

  /// Says that the journal could not record how a write ended.
  static func unrecorded(_ error: DeskError, _ texts: Texts) -> String {
    safe(texts.wordsUnrecorded(error, at: .command))
  }

  /// Says that the platform's answer to products or terms could not be recorded here.
  static func notNoted(_ error: DeskError, _ texts: Texts) -> String { safe(texts.wordsNotNoted(error, at: .command)) }

  /// A sentence without control characters.
  static func safe(_ sentence: String) -> String { SafeText(sentence).string }
}

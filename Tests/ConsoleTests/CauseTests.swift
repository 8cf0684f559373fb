import Commerce
import Console
import Desk
import Testing
import Texts

@testable import CatalogPane
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Every cause in both languages, at both places, with and without bytes of the request sent.
@Suite("Sentences of causes")
struct CauseTests {
  init() { precondition(TestZone.isSet) }

  private static let shapes = DeskError.AnswerShape.Form.allCases.map {
    DeskError.Came.answer(.init(status: 502, form: $0, size: $0 == .empty ? 0 : 2048))
  }

  /// Each error, as nothing of the request left and as some of it did.
  private static let errors: [DeskError] = PhraseSamples.errors.flatMap { error -> [DeskError] in
    var all = [error]
    for came in [.nothing, .silence, .beginning] + shapes + DeskError.Unusable.allCases.map(DeskError.Came.unusable) {
      var sent = error
      sent.sent = true
      sent.came = came
      all.append(sent)
    }
    return all
  }

  private func sentences(of error: DeskError) -> [(language: Language, place: CausePlace, words: String)] {
    [Language.portuguese, .english].flatMap { language in
      CausePlace.allCases.map { (language, $0, Texts(language: language).words(error, at: $0)) }
    }
  }

  @Test("none says that nothing was sent of what the error itself does not stop before sending", arguments: errors)
  func nothingSent(error: DeskError) {
    if case .notPossible = error.kind { return }
    for (_, _, words) in sentences(of: error) {
      #expect(!words.contains("ada foi enviado") && !words.lowercased().contains("nothing was sent"), "\(words)")
    }
  }

  @Test("an answer that came is never told as none", arguments: errors)
  func answerCame(error: DeskError) {
    guard case .answer = error.came, error.kind == .unknownOutcome || error.kind == .unreadable else { return }
    for (_, _, words) in sentences(of: error) {
      #expect(words.contains("502"), "\(words)")
      for lie in ["não veio resposta", "Nenhuma resposta", "o answer came", "o answer in time"] {
        #expect(!words.contains(lie), "\(words)")
      }
    }
  }

  @Test(
    "silence is no broken connection, and half an answer neither",
    arguments: [DeskError.Kind.interrupted, .unknownOutcome])
  func lost(kind: DeskError.Kind) {
    for place in CausePlace.allCases {
      for language in [Language.portuguese, .english] {
        let words = [DeskError.Came.nothing, .silence, .beginning].map { came -> String in
          var error = DeskError(kind)
          error.came = came
          return Texts(language: language).words(error, at: place)
        }
        #expect(Set(words).count == 3, "\(words)")
      }
    }
  }

  @Test("each language keeps to its own words, and keys are no words of the command line", arguments: errors)
  func languages(error: DeskError) {
    for (language, place, sentence) in sentences(of: error) {
      // The platform's own sentence and the program's name are of no language.
      let words = [error.detail, "Balcão"].reduce(sentence) { $1.isEmpty ? $0 : $0.replacing($1, with: "") }
      let foreign = language == .portuguese ? ["the ", " was ", " not ", "answer"] : ["ã", "ç", " não ", " para "]
      for fragment in foreign { #expect(!words.contains(fragment), "\(words)") }
      if place == .command {
        for key in ["[r]", "[l]", "[v]", "[t]", "[s]", "[Del]"] { #expect(!words.contains(key), "\(words)") }
      }
      if place == .console { #expect(!words.contains("`balcao"), "\(words)") }
    }
  }

  @Test("a failed password is no refused log-in, and a missing right neither")
  func password() {
    for kind in [DeskError.Kind.noPassword, .notAllowed, .turnedAway] {
      for (_, _, words) in sentences(of: DeskError(kind, detail: "x")) {
        #expect(!words.contains("recusou o acesso") && !words.contains("refused the log-in"), "\(words)")
      }
    }
  }

  @Test(
    "a pause is told as a person tells it",
    arguments: [
      (5, "em 5 s"), (100, "em 2 min"), (3600, "em 60 min"), (7200, "em 2 h"),
    ])
  func pause(seconds: Int, words: String) {
    let sentence = Texts(language: .portuguese).words(DeskError(.throttled(retryAfterSeconds: seconds)), at: .command)
    #expect(sentence == "Muitas consultas: tente de novo \(words).")
  }

  @Test(
    "a pause of more than an hour ends at a time of the clock, with its date if that is another day",
    arguments: [
      (3600, "em 60 min", "in 60 min"), (7200, "às 07:21", "at 07:21"),
      (86_400, "em 23/11/2026 às 05:21", "on 2026-11-23 at 05:21"),
      (1_000_000_000, "em 31/07/2058 às 07:08", "on 2058-07-31 at 07:08"),
    ])
  func longPause(seconds: Int, portuguese: String, english: String) {
    var error = DeskError(.throttled(retryAfterSeconds: seconds))
    error.answeredAt = ConsoleDriver.start
    for place in CausePlace.allCases {
      let words = Language.allCases.map { Texts(language: $0).words(error, at: place) }
      #expect(
        words == [
          "Muitas consultas: tente de novo \(portuguese).", "Too many requests: try again \(english).",
        ])
    }
  }

  @Test(
    "a pause without end overflows nothing, and no date is told that nobody named", arguments: [Int.max, 4_000_000_000])
  func endlessPause(seconds: Int) {
    var error = DeskError(.throttled(retryAfterSeconds: seconds))
    for start in [nil, ConsoleDriver.start] {
      error.answeredAt = start
      #expect(
        Language.allCases.map { Texts(language: $0).words(error, at: .console) } == [
          "Muitas consultas: tente de novo em mais de cem anos.",
          "Too many requests: try again in more than a hundred years.",
        ])
    }
  }

  @Test("of an accepted write that cannot be read back a command never says to repeat it")
  func unseen() {
    for kind in [
      DeskError.Kind.interrupted, .unreadable, .unreachable(.other), .gatewayFault(code: "502"), .turnedAway,
    ] {
      for language in Language.allCases {
        let outcome = WriteOutcome.unseen(DeskError(kind), last: nil)
        let words = Texts(language: language).words(outcome, of: OrderID(rawValue: "1"), at: .command).lowercased()
        #expect(words.contains("journal settle") && !words.contains("repeat") && !words.contains("repita"), "\(words)")
      }
    }
  }

  @Test("an answer that was given up is told by what was wrong with it, and not as incomplete")
  func unusable() {
    for kind in [DeskError.Kind.unreadable, .unknownOutcome] {
      for language in Language.allCases {
        let words = DeskError.Unusable.allCases.map { why -> String in
          var error = DeskError(kind)
          error.came = .unusable(why)
          return Texts(language: language).words(error, at: .command)
        }
        #expect(Set(words).count == words.count)
        #expect(
          !words.contains { $0.contains("ncomplet") || $0.contains("did not finish") || $0.contains("não terminou") })
      }
    }
  }

  @Test("a server that failed without a word is told by what came, and no word is put into its mouth")
  func failedWithoutWord() {
    for shape in Self.shapes {
      for place in CausePlace.allCases {
        var error = DeskError(.gatewayFault(code: "502"))
        error.came = shape
        let english = Texts(language: .english).words(error, at: place)
        let portuguese = Texts(language: .portuguese).words(error, at: place)
        #expect(!english.contains("said") && english.contains("(502") && english.hasSuffix(" came."))
        #expect(!portuguese.contains("disse") && portuguese.contains(" Veio "))
      }
    }
  }

  @Test("the key of the journal and a network folder are told apart from the store")
  func storeFaults() {
    for language in Language.allCases {
      let words = DeskError.StoreFault.allCases.map {
        Texts(language: language).words(DeskError(.store($0), detail: "x"), at: .command)
      }
      #expect(Set(words).count == words.count)
      for fault in [DeskError.StoreFault.noKey, .otherKey, .unsafeKey, .damagedKey] {
        #expect(Texts(language: language).words(DeskError(.store(fault)), at: .command).contains("journal.key"))
      }
    }
  }

  @Test("once bytes left, an outcome never says that nothing was sent")
  func outcomes() {
    let id = OrderID(rawValue: "1")
    var error = DeskError(.throttled(retryAfterSeconds: 5))
    error.sent = true
    for outcome in [
      WriteOutcome.refused(error), .unknown(DeskError(.unknownOutcome), last: nil),
      .unrecorded(.accepted, DeskError(.store(.diskFull))),
    ] {
      for place in CausePlace.allCases {
        for language in [Language.portuguese, .english] {
          let words = Texts(language: language).words(outcome, of: id, at: place)
          #expect(!words.contains("ada foi enviado") && !words.lowercased().contains("nothing was sent"), "\(words)")
        }
      }
    }
  }
}

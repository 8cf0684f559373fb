import Desk
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// What a sentence claims has happened: every cause is held against every claim that is not its own.
@Suite("Claims of causes")
struct CauseClaimTests {
  struct Claim: Sendable, CustomTestStringConvertible {
    var name: String
    var words: [String]
    var isTrue: @Sendable (DeskError) -> Bool

    var testDescription: String { name }
  }

  private static let claims: [Claim] = [
    Claim(name: "nothing was sent", words: ["ada foi enviado", "othing was sent"]) {
      if case .notPossible = $0.kind { !$0.sent } else { false }
    },
    Claim(name: "it was sent", words: ["o envio saiu", "it was sent"]) { $0.kind == .unknownOutcome },
    Claim(name: "the log-in was refused", words: ["recusou o acesso", "refused the log-in"]) {
      $0.kind == .logInRefused
    },
    Claim(name: "a status of HTTP", words: ["(401", "(403", "(502"]) {
      if case .answer = $0.came { true } else { false }
    },
    Claim(name: "no answer came", words: ["não veio resposta", "Nenhuma resposta", "no answer came", "No answer"]) {
      isLost($0) && $0.came == .silence
    },
    Claim(name: "the connection broke", words: ["conexão caiu", "connection broke"]) {
      isLost($0) && $0.came == .nothing
    },
    Claim(name: "half an answer came", words: ["começou e não terminou", "began and did not finish"]) {
      isLost($0) && $0.came == .beginning
    },
    Claim(name: "the platform refused", words: ["A plataforma recusou:", "The platform refused:"]) {
      $0.kind == .refused
    },
    Claim(name: "there is no such order", words: ["não encontrado", "not found"]) { $0.kind == .notFound },
    Claim(name: "the server failed", words: ["O servidor falhou", "The server failed"]) {
      if case .gatewayFault = $0.kind { true } else { false }
    },
    Claim(name: "there is no connection", words: ["Sem conexão", "No connection"]) {
      if case .unreachable = $0.kind { true } else { false }
    },
    Claim(name: "the platform wants a pause", words: ["Muitas consultas", "Too many requests"]) {
      if case .throttled = $0.kind { true } else { false }
    },
    Claim(name: "the disk is full", words: ["disco está cheio", "disk is full"]) { $0.kind == .store(.diskFull) },
    Claim(name: "the local file", words: ["O arquivo local", "The local file"]) {
      if case .store = $0.kind { true } else { false }
    },
    Claim(name: "the journal's key", words: ["journal.key"]) {
      switch $0.kind {
      case .store(.noKey), .store(.otherKey), .store(.unsafeKey), .store(.damagedKey), .store(.closedKey),
        .store(.noKeyPlace):
        true
      default: false
      }
    },
    Claim(name: "a fault of input or output", words: ["I/O", "E/S"]) { _ in false },
  ]

  /// The errors of a call that was begun and not answered as it should be.
  private static func isLost(_ error: DeskError) -> Bool {
    error.kind == .interrupted || error.kind == .unknownOutcome
  }

  /// Every kind as it can occur: with nothing sent, and with every form of what came back.
  private static let errors: [DeskError] = PhraseSamples.errors.flatMap { error -> [DeskError] in
    let forms = DeskError.AnswerShape.Form.allCases.map {
      DeskError.Came.answer(.init(status: 502, form: $0, size: $0 == .empty ? 0 : 2048))
    }
    // What was interrupted brought no whole answer.
    let came = [.nothing, .silence, .beginning] + (error.kind == .interrupted ? [] : forms)
    return [error]
      + came.map {
        var sent = error
        sent.sent = true
        sent.came = $0
        return sent
      }
  }

  /// The texts as the place has them: only the console has keys.
  private static func texts(_ language: Language, at place: CausePlace) -> Texts {
    guard place == .console else { return Texts(language: language) }
    return ConsoleDriver(listing: [], session: .desk(language: language)).state.texts
  }

  @Test("no cause claims what did not happen", arguments: claims)
  func claim(claim: Claim) {
    for language in Language.allCases {
      for place in CausePlace.allCases {
        let texts = Self.texts(language, at: place)
        for error in Self.errors where !claim.isTrue(error) {
          // What a rule forbids is stopped before anything is sent, whatever the matrix makes of it.
          if case .notPossible = error.kind, claim.name == "nothing was sent" { continue }
          let sentence = texts.words(error, at: place)
          for words in claim.words { #expect(!sentence.contains(words), "\(error.kind) \(error.came): \(sentence)") }
        }
      }
    }
  }

  private static let nextSteps: [Language: [String]] = [
    .portuguese: [
      "[", "tente ", "repita", "repetir", "confira ", "corrija ", "veja ", "libere ", "libera ", "use ", "informe ",
      "importe ", "atualize ", "cancele-o ", "restaure", "dê ", "retira ", "peça ", "altere-os ", "tire ", "junte-os ",
    ],
    .english: [
      "[", "try ", "repeat", "check ", "fix ", "see ", "free ", "use ", "give ", "import ", "update ", "cancel it ",
      "restore ", "removes ", "ask ", "change them ", "leave out ", "allows ", "state ", "push again", "join them ",
    ],
  ]

  @Test("every cause says what can be done next, but what was asked for and what the platform or a program says")
  func nextStep() {
    for error in Self.errors {
      switch error.kind {
      case .canceled, .refused, .noPassword, .notPossible(.nothingStaged): continue
      default: break
      }
      for language in Language.allCases {
        for place in CausePlace.allCases {
          let sentence = Self.texts(language, at: place).words(error, at: place).lowercased()
          let steps = Self.nextSteps[language] ?? []
          #expect(steps.contains { sentence.contains($0) }, "\(place) \(sentence)")
        }
      }
    }
  }

  @Test("an outcome claims a confirmation, an acceptance or that nothing was sent only where that is so")
  func outcomes() {
    let order = Sample.order("4711")
    let fault = DeskError(.unreachable(.connectionRefused))
    let outcomes: [(outcome: WriteOutcome, confirmed: Bool, accepted: Bool, nothingSent: Bool)] = [
      (.confirmed(order, differences: []), true, false, false), (.accepted, false, false, false),
      (.notConfirmed(order), false, true, false), (.unseen(fault, last: nil), false, true, false),
      (.refused(DeskError(.refused, detail: "x")), false, false, false),
      (.refused(DeskError(.throttled(retryAfterSeconds: 5))), false, false, false),
      (.unknown(DeskError(.unknownOutcome), last: nil), false, false, false),
      (.unknown(DeskError(.unknownOutcome), last: Dated(order, readAt: .init(seconds: 0))), false, false, false),
      (.diverted(order, since: .init(seconds: 0)), false, true, false), (.notSent(fault), false, false, true),
      (.moved(order), false, false, true), (.alreadySo(order), false, false, true),
      (.unrecorded(.accepted, DeskError(.store(.diskFull))), false, false, false),
    ]
    for language in Language.allCases {
      for place in CausePlace.allCases {
        for (outcome, confirmed, accepted, nothingSent) in outcomes {
          let words = Self.texts(language, at: place).words(outcome, of: order.id, at: place).lowercased()
          let isPortuguese = language == .portuguese
          #expect(words.contains(isPortuguese ? "4711 confirmado em " : "4711 confirmed in ") == confirmed, "\(words)")
          #expect(words.contains(isPortuguese ? ": aceito" : ": accepted") == accepted, "\(words)")
          #expect(words.contains(isPortuguese ? "nada foi enviado" : "nothing was sent") == nothingSent, "\(words)")
        }
      }
    }
  }
}

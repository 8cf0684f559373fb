import Commerce
import Desk
import TerminalRuntime
import TextGrid

/// The words of one language, and the forms in which it writes numbers and dates.
public struct Texts: Sendable, Hashable {
  public let language: Language
  /// The first key of each action, to be named in sentences; none where there are no keys to press.
  private let keys: [ActionID: Key]

  public init(language: Language, keys: [ActionID: Key] = [:]) {
    self.language = language
    self.keys = keys
  }

  /// What to press for an action, set apart from the words around it: `[r]`. An action without a key is named by its
  /// command: `:refresh`.
  public func key(_ action: ActionID) -> String {
    keys[action].map { "[\(keyName($0))]" } ?? ":" + Self.commandName(of: action, language)
  }

  public func callAsFunction(_ phrase: Phrase) -> SafeText {
    SafeText(words(phrase))
  }

  /// The sentence as it is, for the command line; not yet safe for a terminal.
  public func words(_ phrase: Phrase) -> String {
    switch language {
    case .portuguese: Portuguese(texts: self).words(phrase)
    case .english: English(texts: self).words(phrase)
    }
  }

  public func words(_ error: DeskError, at place: CausePlace) -> String {
    language == .portuguese
      ? Portuguese(texts: self).fault(error, at: place) : English(texts: self).fault(error, at: place)
  }

  public func words(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace) -> String {
    language == .portuguese
      ? Portuguese(texts: self).outcome(outcome, of: id, at: place)
      : English(texts: self).outcome(outcome, of: id, at: place)
  }

  /// That the journal could not take down how a write ended.
  public func wordsUnrecorded(_ error: DeskError, at place: CausePlace) -> String {
    language == .portuguese
      ? Portuguese(texts: self).unrecorded(error, at: place) : English(texts: self).unrecorded(error, at: place)
  }

  /// That what the platform answered to products or terms could not be noted here.
  public func wordsNotNoted(_ error: DeskError, at place: CausePlace) -> String {
    language == .portuguese
      ? Portuguese(texts: self).notNoted(error, at: place) : English(texts: self).notNoted(error, at: place)
  }

  /// What stands before "since" while an order cannot be read back.
  public func wordsFailing(_ error: DeskError) -> String {
    language == .portuguese ? Portuguese(texts: self).failing(error) : English(texts: self).failing(error)
  }

  /// The outcome of a change of lines.
  public func wordsOfLines(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace) -> String {
    language == .portuguese
      ? Portuguese(texts: self).linesOutcome(outcome, of: id, at: place)
      : English(texts: self).linesOutcome(outcome, of: id, at: place)
  }

  public func title(of action: ActionID) -> SafeText {
    switch language {
    case .portuguese: SafeText(Portuguese(texts: self).action(action).title)
    case .english: SafeText(English(texts: self).action(action).title)
    }
  }

  public func help(of action: ActionID) -> SafeText {
    switch language {
    case .portuguese: SafeText(Portuguese(texts: self).action(action).help)
    case .english: SafeText(English(texts: self).action(action).help)
    }
  }

  /// What the command line calls an action: one lower-case word.
  public static func commandName(of action: ActionID, _ language: Language) -> String {
    let texts = Texts(language: language)
    return switch language {
    case .portuguese: Portuguese(texts: texts).action(action).command
    case .english: English(texts: texts).action(action).command
    }
  }

  /// Names of the command line that are no longer offered and are still understood.
  package static let formerCommandNames: [String: ActionID] = [
    "diario": .journal, "bruto": .raw, "varrer": .sweep, "sweep": .sweep, "transmitir": .sendForm,
  ]

  public func name(of status: OrderStatus) -> SafeText {
    guard let index = OrderStatus.documented.firstIndex(of: status) else { return SafeText(status.rawValue) }
    return SafeText((language == .portuguese ? Portuguese.statusNames : English.statusNames)[index])
  }

  /// What moving an order to a status means, as a verb.
  public func verb(of status: OrderStatus) -> SafeText {
    guard let index = OrderStatus.documented.firstIndex(of: status) else { return SafeText(status.rawValue) }
    return SafeText((language == .portuguese ? Portuguese.statusVerbs : English.statusVerbs)[index])
  }

  public func name(of state: WriteState) -> SafeText {
    switch language {
    case .portuguese: SafeText(Portuguese(texts: self).name(of: state))
    case .english: SafeText(English(texts: self).name(of: state))
    }
  }

  /// A state of a write to something; what has no reading to be checked by ends as accepted.
  public func name(of state: WriteState, to target: WriteTarget) -> SafeText {
    if state == .accepted, case .order = target { return name(of: state) }
    return state == .accepted ? self(.acceptedForGood) : name(of: state)
  }

  public func name(of holder: LockHolder) -> String {
    language == .portuguese ? Portuguese(texts: self).name(of: holder) : English(texts: self).name(of: holder)
  }

  /// Who keeps a write to an order waiting, as the beginning of a sentence.
  public func waiting(for holder: LockHolder) -> String {
    language == .portuguese ? Portuguese(texts: self).waiting(for: holder) : English(texts: self).waiting(for: holder)
  }

  /// Who keeps a new customer waiting, as a sentence without its stop.
  public func waitingForCustomer(_ holder: LockHolder) -> String {
    let words =
      language == .portuguese
      ? Portuguese(texts: self).waitingForCustomer(holder) : English(texts: self).waitingForCustomer(holder)
    return words.startingUpperCase
  }

  package func role(of state: WriteState) -> Role {
    switch state {
    case .sending: .statusActive
    case .accepted: .caution
    case .confirmed: .good
    case .notConfirmed, .unknown: .caution
    case .asWanted, .closed: .text
    case .refused, .notSent: .danger
    }
  }

  package var sortLetters: [String] {
    language == .portuguese ? ["P", "C", "N", "T", "O"] : ["N", "P", "C", "T", "O"]
  }

  package var sortEntries: [SafeText] {
    (language == .portuguese ? Portuguese.sortEntries : English.sortEntries).map { SafeText($0) }
  }

  package var pageCommand: String { language == .portuguese ? "pagina" : "page" }

  /// A key as it is written on a keyboard.
  package func keyName(_ key: Key) -> String {
    switch key.code {
    case .up where key.modifiers.isEmpty: "↑"
    case .down where key.modifiers.isEmpty: "↓"
    case .left where key.modifiers.isEmpty: "←"
    case .right where key.modifiers.isEmpty: "→"
    case .character(" "): language == .portuguese ? "Espaço" : "Space"
    case .pageUp where key.modifiers.isEmpty: "PgUp"
    case .pageDown where key.modifiers.isEmpty: "PgDn"
    case .character where key.modifiers.isEmpty: key.name
    default: key.name.split(separator: "-").map(\.startingUpperCase).joined(separator: "-")
    }
  }
}

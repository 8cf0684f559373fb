import Commerce
import Desk
import TerminalRuntime
import TextGrid

/// The words of one language, and the forms in which it writes numbers and dates.
public struct Texts: Sendable, Hashable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func callAsFunction(_ phrase: Phrase) -> SafeText {
    SafeText(words(phrase))
  }

  /// The sentence as it is, for the command line; not yet safe for a terminal.
  public func words(_ phrase: Phrase) -> String {
    switch language {
    case .portuguese: Portuguese.words(phrase)
    case .english: English.words(phrase)
    }
  }

  public func words(_ error: DeskError, at place: CausePlace) -> String {
    language == .portuguese ? Portuguese.fault(error, at: place) : English.fault(error, at: place)
  }

  public func words(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace) -> String {
    language == .portuguese
      ? Portuguese.outcome(outcome, of: id, at: place) : English.outcome(outcome, of: id, at: place)
  }

  public func title(of action: ActionID) -> SafeText {
    switch language {
    case .portuguese: SafeText(Portuguese.action(action).title)
    case .english: SafeText(English.action(action).title)
    }
  }

  public func help(of action: ActionID) -> SafeText {
    switch language {
    case .portuguese: SafeText(Portuguese.action(action).help)
    case .english: SafeText(English.action(action).help)
    }
  }

  /// What the command line calls an action: one lower-case word.
  public static func commandName(of action: ActionID, _ language: Language) -> String {
    switch language {
    case .portuguese: Portuguese.action(action).command
    case .english: English.action(action).command
    }
  }

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
    case .portuguese: SafeText(Portuguese.name(of: state))
    case .english: SafeText(English.name(of: state))
    }
  }

  public func name(of holder: LockHolder) -> String {
    language == .portuguese ? Portuguese.name(of: holder) : English.name(of: holder)
  }

  /// Who keeps a write to an order waiting, as the beginning of a sentence.
  public func waiting(for holder: LockHolder) -> String {
    language == .portuguese ? Portuguese.waiting(for: holder) : English.waiting(for: holder)
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
    default: key.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }
  }
}

import Console
import CursesTerminal
import Settings
import TerminalRuntime

/// What the program says outside of the console.
enum Sentences {
  enum Phrase {
    case notConfigured, passwordPrompt, unknownStatus(String), unknownView(String), tooManyOrders
  }

  static func of(_ phrase: Phrase, _ language: Language) -> String { "\(phrase)" }
  static func of(_ error: SettingsError, _ language: Language) -> String { "\(error)" }
  static func of(_ error: SettingsProblem, _ language: Language) -> String { "\(error)" }
  static func of(_ error: CredentialError, _ language: Language) -> String { "\(error)" }
  static func of(_ error: TerminalError, _ language: Language) -> String { "\(error)" }
  static func of(_ error: CursesTerminal.Notice, _ language: Language) -> String { "\(error)" }
  static func of(_ error: ActionCatalog.Conflict, _ language: Language) -> String { "\(error)" }
}

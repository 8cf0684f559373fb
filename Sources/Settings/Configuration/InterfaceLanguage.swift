/// The languages of the user interface.
public enum InterfaceLanguage: String, Hashable, Sendable, CaseIterable {
  case portuguese = "pt-BR"
  case english = "en"

  /// Reads a language tag or locale: `pt`, `pt-BR`, `pt_BR.UTF-8`, `en_US`; `nil` for other languages.
  public init?(tag: String) {
    switch tag.lowercased().prefix(while: { $0.isLetter }) {
    case "pt": self = .portuguese
    case "en": self = .english
    default: return nil
    }
  }

  /// The language of the user's locale; English if the locale has no supported language.
  public init(locale environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.flatMap(InterfaceLanguage.init(tag:)) ?? .english
  }
}

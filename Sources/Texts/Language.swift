/// The languages of the interface.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case portuguese = "pt-BR"
  case english = "en"

  /// From a tag or a locale's name: `pt-BR`, `pt_BR.UTF-8`, `en`; `nil` for any other language.
  public init?(tag: some StringProtocol) {
    switch tag.lowercased().prefix(2) {
    case "pt": self = .portuguese
    case "en": self = .english
    default: return nil
    }
  }

  public var usesDecimalComma: Bool { self == .portuguese }
}

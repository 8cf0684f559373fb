import Console
import ConsoleKit
import CursesTerminal
import Texts

extension Sentences {
  static func of(_ notice: CursesTerminal.Notice, _ language: Language) -> String {
    switch (language, notice) {
    case (.portuguese, .unknownType(let type, let used)):
      safe("Esta máquina não conhece o terminal \(type): usando \(used). O pacote ncurses-term traz mais terminais.")
    case (.english, .unknownType(let type, let used)):
      safe("This machine does not know the terminal \(type): using \(used). The package ncurses-term brings more.")
    }
  }

  /// Says what is wrong with the keys of the configuration.
  static func of(_ conflict: ActionCatalog.Conflict, _ language: Language) -> String {
    switch language {
    case .portuguese: safe(PortugueseSentences.words(conflict))
    case .english: safe(EnglishSentences.words(conflict))
    }
  }
}

extension EnglishSentences {
  fileprivate static func words(_ conflict: ActionCatalog.Conflict) -> String {
    switch conflict {
    case .unknownAction(let name): "keys: there is no action \(name); `balcao keys` shows them all."
    case .unknownKey(let key, let action): "keys: \(action): there is no key \(key); write it as `balcao keys` does."
    case .doubleKey(let key, let owner, let loser):
      "keys: the key \(key.name) is taken by \(owner.rawValue); \(loser.rawValue) is left without it."
    case .digit(let key, let action):
      "keys: \(action.rawValue): the digit \(key.name) is always an order number; choose another key."
    }
  }
}

extension PortugueseSentences {
  fileprivate static func words(_ conflict: ActionCatalog.Conflict) -> String {
    switch conflict {
    case .unknownAction(let name): "keys: não há ação \(name); `balcao keys` mostra todas."
    case .unknownKey(let key, let action): "keys: \(action): não há tecla \(key); escreva como em `balcao keys`."
    case .doubleKey(let key, let owner, let loser):
      "keys: a tecla \(key.name) já é de \(owner.rawValue); \(loser.rawValue) ficou sem ela."
    case .digit(let key, let action):
      "keys: \(action.rawValue): o algarismo \(key.name) é sempre número de pedido; escolha outra tecla."
    }
  }
}

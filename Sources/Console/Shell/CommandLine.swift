import Commerce
import ConsoleKit
import Texts

/// The command line: every action by its name in either language, and a few with an argument.
enum CommandLine {
  enum Command: Hashable {
    case action(ActionID)
    case order(OrderID)
    case status(OrderStatus)
    case page(Int)
    case theme(String)
    case language(Language)
    case unlock(minutes: Int)
    case importFile(String)
    case unreadableDuration(String)
    case unknown(String)
    case nothing
  }

  static func parse(_ text: String) -> Command {
    let typed = text.split(separator: " ")
    let words = typed.map(plain)
    guard let name = words.first else { return .nothing }
    if let id = OrderID(typed: name), words.count == 1 { return .order(id) }
    let argument = words.count > 1 ? words[1] : nil
    guard let id = action(named: name) else { return pageOrUnknown(name, argument) }
    guard let argument else { return .action(id) }
    switch id {
    case .open, .find, .showOrder: return OrderID(typed: argument).map(Command.order) ?? .unknown(text)
    case .filter, .showOrders: return OrderStatus(letter: argument).map(Command.status) ?? .unknown(text)
    // A path may have blanks in it; it and a theme's name are taken as they were typed.
    case .importFile: return .importFile(String(text[typed[1].startIndex...]).trimmed)
    case .theme: return .theme(String(typed[1]))
    case .language: return Language(tag: argument).map(Command.language) ?? .unknown(text)
    case .unlock: return minutes(argument).map(Command.unlock) ?? .unreadableDuration(argument)
    default: return .unknown(text)
    }
  }

  /// In lower case and without accents: a hurried `:diário` is as good as `:diario`.
  static func plain(_ text: some StringProtocol) -> String { FoldedText.plain(text) }

  private static func pageOrUnknown(_ name: String, _ argument: String?) -> Command {
    guard Language.allCases.contains(where: { Texts(language: $0).pageCommand == name }),
      let argument, let number = Int(argument), number > 0
    else { return .unknown(name) }
    return .page(number)
  }

  /// `15m`, `15` or `1h`, at most a day.
  private static func minutes(_ text: String) -> Int? {
    let factor = text.hasSuffix("h") ? 60 : 1
    let digits = text.hasSuffix("h") || text.hasSuffix("m") ? String(text.dropLast()) : text
    guard let number = Int(digits), number > 0, number <= 1440 / factor else { return nil }
    return number * factor
  }

  /// An action by its id or its name in any language; a beginning that fits only one is enough.
  private static func action(named name: String) -> ActionID? {
    let known = ActionCatalog.standardActions.filter(\.isCommand).flatMap { action in
      [(action.id.rawValue, action.id)]
        + Language.allCases.map { (Texts.commandName(of: action.id, $0), action.id) }
    }
    if let exact = known.first(where: { $0.0 == name }) { return exact.1 }
    if let former = Texts.formerCommandNames[name] { return former }
    let fitting = Set(known.filter { $0.0.hasPrefix(name) }.map(\.1))
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The names that begin with what is typed.
  static func candidates(for text: String, language: Language) -> [String] {
    let typed = plain(text)
    guard !typed.contains(" ") else { return [] }
    return ActionCatalog.standardActions.filter(\.isCommand)
      .map { Texts.commandName(of: $0.id, language) }
      .filter { $0.hasPrefix(typed) }
      .sorted()
  }

  /// What Tab makes of a text: the longest beginning that all fitting names share, with a space when there is only one.
  static func completion(of text: String, language: Language) -> String? {
    let fitting = candidates(for: text, language: language)
    guard let first = fitting.first else { return nil }
    guard fitting.count > 1 else { return first + " " }
    let common = fitting.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    return common.count > text.count ? common : nil
  }
}

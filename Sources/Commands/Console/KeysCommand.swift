import ArgumentParser
import Console
import ConsoleKit
import TextGrid
import Texts
import WireTree

/// Lists every key of the console, from the catalog that the console itself uses.
struct KeysCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The console's keys, as the configuration has them.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The form: table, or json (with the words of both languages).") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let (catalog, conflicts) = ActionCatalog.standard.remapped(
      Dictionary(environment.settings.keys.map { ($0.action, $0.keys) }) { first, _ in first })
    for conflict in conflicts { environment.error.writeLine(Sentences.of(conflict, environment.language)) }
    switch output {
    case .table: environment.output.write(Self.table(of: catalog, environment.texts))
    case .json: environment.output.write(Self.json(of: catalog).prettyText + "\n")
    }
  }

  private static func table(of catalog: ActionCatalog, _ texts: Texts) -> String {
    Scope.allCases.map { scope in
      var table = PlainTable([.init(.empty), .init(.empty), .init(.empty)])
      for action in catalog.actions(in: scope) {
        table.append([
          SafeText("  " + action.keys.map(\.name).joined(separator: " ")), SafeText(action.id.rawValue),
          texts.title(of: action.id),
        ])
      }
      return texts(.helpTitleOf(scope)).string + "\n" + table.text
    }.joined(separator: "\n")
  }

  private static func json(of catalog: ActionCatalog) -> WireValue {
    .array(
      Scope.allCases.map { scope in
        .object([
          .init("scope", .string(scope.rawValue)),
          .init("actions", .array(catalog.actions(in: scope).map(json(of:)))),
        ])
      })
  }

  private static func json(of action: Action) -> WireValue {
    var members = [
      WireValue.Member("id", .string(action.id.rawValue)),
      .init("keys", .array(action.keys.map { .string($0.name) })),
    ]
    for language in Language.allCases {
      let texts = Texts(language: language)
      var words = [
        WireValue.Member("title", .string(texts.title(of: action.id).string)),
        .init("help", .string(texts.help(of: action.id).string)),
      ]
      if action.isCommand { words.append(.init("command", .string(Texts.commandName(of: action.id, language)))) }
      members.append(.init(language.rawValue, .object(words)))
    }
    return .object(members)
  }
}

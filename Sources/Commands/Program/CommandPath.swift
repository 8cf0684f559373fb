import ArgumentParser
import Commerce
import WireTree

/// The command that a command line names, wherever options stand between the words of its name.
///
/// The argument parser takes what follows an option for arguments of the default command.
struct CommandPath {
  /// From the root down to the command that is named.
  private(set) var commands: [any ParsableCommand.Type]
  /// The words of its name.
  private var names: [String] = []
  /// Everything else, as it came.
  private var rest: [String] = []
  /// The first word that names no command, though commands were still to come.
  private(set) var unknownWord: String?
  /// Whether help was asked for by the word `help`.
  private(set) var isTopic = false

  init(of arguments: [String], from root: any ParsableCommand.Type) {
    commands = [root]
    var words = arguments[...]
    while let word = words.first, word != "--", isTopic || !subcommands.isEmpty {
      if word.hasPrefix("-") {
        rest.append(words.removeFirst())
        if let value = words.first, !value.hasPrefix("-"), !mayName(value) || Self.valuedOptions.contains(word) {
          rest.append(words.removeFirst())
        }
      } else if let command = subcommands.first(where: { $0.configuration.commandName == word }) {
        commands.append(command)
        names.append(words.removeFirst())
      } else if word == "help", commands.count == 1, !isTopic {
        isTopic = true
        words.removeFirst()
      } else {
        unknownWord = word
        break
      }
    }
    rest += words
  }

  var command: any ParsableCommand.Type { commands[commands.count - 1] }

  /// The command line with the command's name in front, as the argument parser needs it.
  var arguments: [String] { names + rest }

  var asksForHelp: Bool {
    isTopic || rest.prefix { $0 != "--" }.contains { ["--help", "-h"].contains($0) }
  }

  /// The names that may stand where the unknown word stands.
  var topics: [String] {
    let group = commands.last { !$0.configuration.subcommands.isEmpty }
    let configurations = (group?.configuration.subcommands ?? []).map { $0.configuration }
    return configurations.filter(\.shouldDisplay).compactMap(\.commandName)
  }

  /// The topic that was probably meant.
  var suggestion: String? {
    guard let unknownWord else { return nil }
    return topics.map { (name: $0, distance: $0.editDistance(to: unknownWord)) }
      .filter { $0.distance <= max(1, unknownWord.count / 2) }
      .min { $0.distance < $1.distance }?.name
  }

  /// The unknown word, where only a command can stand: behind the program's name it may be a view of the console.
  var unknownCommand: String? { commands.count > 1 ? unknownWord : nil }

  private var subcommands: [any ParsableCommand.Type] { command.configuration.subcommands }

  /// Whether a word behind an option names something, unless it is the option's value.
  private func mayName(_ word: String) -> Bool {
    word == "help" || subcommands.contains { $0.configuration.commandName == word }
  }

  /// The options of all commands that take a value, with their dashes. To ask the parser for them takes longer than all else
  /// before the first frame, so it is done only where a value may be a name.
  private static let valuedOptions: Set<String> = {
    guard let tree = try? WireValue.parse(Balcao._dumpHelp().utf8), let root = tree["command"] else { return [] }
    return names(of: "option", in: root).subtracting(names(of: "flag", in: root))
  }()

  private static func names(of kind: String, in command: WireValue) -> Set<String> {
    let arguments = (command["arguments"] ?? .null).elements.filter { $0["kind"] == .string(kind) }
    let names = arguments.flatMap { ($0["names"] ?? .null).elements }.compactMap { $0.text("name").nonEmpty }
    return (command["subcommands"] ?? .null).elements
      .reduce(into: Set(names.map { "--" + $0 })) { $0.formUnion(Self.names(of: kind, in: $1)) }
  }
}

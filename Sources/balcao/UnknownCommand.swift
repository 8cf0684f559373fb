import ArgumentParser
import Texts

/// A word that names no command, though only a command can stand in its place.
struct UnknownCommand: Equatable {
  var word: String
  /// The command that was probably meant.
  var suggestion: String?

  /// The first such word of a command line that could not be parsed; `nil` if its commands are all known.
  ///
  /// In the first place a view of the console can stand, too, so that word is not judged.
  static func find(in arguments: [String], of root: any ParsableCommand.Type) -> UnknownCommand? {
    var subcommands = root.configuration.subcommands
    for (place, word) in arguments.enumerated() {
      guard !word.hasPrefix("-"), !subcommands.isEmpty else { return nil }
      if let known = subcommands.first(where: { $0.configuration.commandName == word }) {
        subcommands = known.configuration.subcommands
      } else {
        return place == 0 ? nil : UnknownCommand(word: word, suggestion: nearest(to: word, in: subcommands))
      }
    }
    return nil
  }

  private static func nearest(to word: String, in commands: [any ParsableCommand.Type]) -> String? {
    let configurations = commands.map { $0.configuration }
    return configurations.filter(\.shouldDisplay).compactMap(\.commandName)
      .map { (name: $0, distance: $0.distance(to: word)) }
      .filter { $0.distance <= max(1, word.count / 2) }
      .min { $0.distance < $1.distance }?.name
  }

  func sentence(in language: Language) -> String {
    switch language {
    case .english:
      "Unknown command \"\(word)\". " + (suggestion.map { "Did you mean \"\($0)\"?" } ?? "`balcao help` shows all.")
    case .portuguese:
      "Comando desconhecido: \"\(word)\". "
        + (suggestion.map { "Seria \"\($0)\"?" } ?? "`balcao help` mostra todos.")
    }
  }
}

extension String {
  /// How many letters have to be put in, taken out or changed to make one word of another.
  func distance(to other: String) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, change) in other.enumerated() {
        let changed = diagonal + (letter == change ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(changed, diagonal + 1, row[place] + 1)
      }
    }
    return row[other.count]
  }
}

import ArgumentParser

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
      .map { (name: $0, distance: distance($0, word)) }
      .filter { $0.distance <= max(1, word.count / 2) }
      .min { $0.distance < $1.distance }?.name
  }

  var sentence: String {
    let hint = suggestion.map { "Did you mean \"\($0)\"?" } ?? "`balcao help` shows all."
    return "Unknown command \"\(word)\". \(hint)"
  }

  /// How many letters have to be put in, taken out or changed to make one word of another.
  private static func distance(_ left: String, _ right: String) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
      }
    }
    return row[right.count]
  }
}

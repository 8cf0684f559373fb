import Commerce

/// Guesses what a mistyped word means.
enum Spelling {
  /// YAML's words for yes and no; `nil` for any other.
  static func boolean(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// The known word with the fewest edits, if they are few enough for a typing mistake.
  static func nearest(to word: String, in known: [String]) -> String? {
    guard word.utf8.count <= 40 else { return nil }
    let limit = max(1, word.utf8.count / 3)
    let best = known.map { (word: $0, edits: word.editDistance(to: $0)) }
      .min { $0.edits < $1.edits }
    return best.flatMap { $0.edits <= limit ? $0.word : nil }
  }
}

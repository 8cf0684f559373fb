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
    let best = known.map { (word: $0, edits: distance(Array(word.utf8), Array($0.utf8))) }
      .min { $0.edits < $1.edits }
    return best.flatMap { $0.edits <= limit ? $0.word : nil }
  }

  /// The Levenshtein distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substituted = diagonal + (byte == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}

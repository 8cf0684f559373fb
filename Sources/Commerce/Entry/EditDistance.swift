extension String {
  /// How many letters have to be put in, taken out or changed to make one word of another (Levenshtein's distance).
  public func editDistance(to other: String) -> Int {
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

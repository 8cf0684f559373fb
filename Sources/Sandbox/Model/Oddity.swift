/// What real orders also look like: each of these is one of the newest orders of every sandbox that has enough of them.
public enum Oddity: Int, Sendable, CaseIterable {
  /// Names far longer than any column.
  case longNames
  case emoji
  case noPhone
  /// A terminal escape sequence, a right-to-left override, a zero-width space and a NUL in names and notes.
  case controlCharacters
  /// A price of ten-thousandths, as of goods sold by hundreds.
  case fourDecimals
  /// A total that its lines, discount and shipping do not give.
  case wrongTotals
  /// Two lines with one product code: no quantity change (I4) can express it.
  case repeatedCode
  case emptyCode
  case noLines
  case fortyLines
  case fiveHundredLines

  /// How many orders are newer than this one.
  var rank: Int { 3 + rawValue * 2 }

  init?(rank: Int) {
    guard rank >= 3, (rank - 3) % 2 == 0, let oddity = Oddity(rawValue: (rank - 3) / 2) else { return nil }
    self = oddity
  }
}

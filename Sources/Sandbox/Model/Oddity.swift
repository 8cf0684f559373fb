/// Oddities of real orders: each one is among the newest orders of every sandbox with enough of them.
public enum Oddity: Int, Sendable, CaseIterable {
  /// Names far longer than any column.
  case longNames
  case emoji
  case noPhone
  /// A terminal escape sequence, a right-to-left override, a zero-width space and a NUL in names and notes.
  case controlCharacters
  /// A price in ten-thousandths, as for goods sold by the hundred.
  case fourDecimals
  /// A total that does not match lines, discount and shipping.
  case wrongTotals
  /// Two lines with one product code, which no quantity change (I4) can express.
  case repeatedCode
  case emptyCode
  case noLines
  case fortyLines
  case fiveHundredLines

  /// The number of newer orders.
  var rank: Int { 3 + rawValue * 2 }

  init?(rank: Int) {
    guard rank >= 3, (rank - 3) % 2 == 0, let oddity = Oddity(rawValue: (rank - 3) / 2) else { return nil }
    self = oddity
  }
}

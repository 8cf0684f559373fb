/// Finds and masks numbers of payment cards. The desk does not need them, and no file may hold them.
public enum CardNumber {
  public static let mask = "•••"

  /// How cards group their digits: `4111 1111 1111 1111`, `3782-822463-10005`.
  private static let groupings = [[4, 4, 4, 4, 3], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4]]
  private static let separators = Set("  -.\u{00A0}".unicodeScalars)

  /// Masks each number that is a card's by its issuer, length and check digit.
  ///
  /// Numbers of 13 digits are GTINs or phones, and 14 digits may be a GTIN or a CNPJ: these stay. So do longer rows of digits,
  /// such as the key of an invoice or the line of a boleto.
  public static func masked(_ text: String) -> String {
    guard mayOccur(in: text) else { return text }
    let scalars = Array(text.unicodeScalars)
    let groups = digitGroups(scalars)
    guard !groups.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var (written, index) = (0, 0)
    while index < groups.count {
      guard let count = cardLength(groups[index...], scalars) else {
        index += 1
        continue
      }
      result.append(contentsOf: scalars[written..<groups[index].lowerBound])
      result.append(contentsOf: mask.unicodeScalars)
      written = groups[index + count - 1].upperBound
      index += count
    }
    guard written > 0 else { return text }
    result.append(contentsOf: scalars[written...])
    return String(result)
  }

  /// Whether a text has enough digits for the shortest number; nearly none has.
  public static func mayOccur(in text: String) -> Bool {
    text.utf8.count >= 14 && text.utf8.count { 0x30...0x39 ~= $0 } >= 14
  }

  /// Runs of ASCII digits.
  private static func digitGroups(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, ("0"..."9").contains(scalars[index]) { index += 1 }
      if index > start { groups.append(start..<index) } else { index += 1 }
    }
    return groups
  }

  /// How many of the first groups form one card number.
  private static func cardLength(_ groups: ArraySlice<Range<Int>>, _ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = groups.first else { return nil }
    if (14...19).contains(first.count) { return isCard(scalars[first]) ? 1 : nil }
    for sizes in groupings where first.count == 4 && groups.count >= sizes.count {
      let some = Array(groups.prefix(sizes.count))
      let areNeighbours = zip(some, some.dropFirst()).allSatisfy { left, right in
        right.lowerBound == left.upperBound + 1 && separators.contains(scalars[left.upperBound])
      }
      if some.map(\.count) == sizes, areNeighbours, isCard(ArraySlice(some.flatMap { scalars[$0] })) {
        return sizes.count
      }
    }
    return nil
  }

  private static func isCard(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.map { Int($0.value) - 48 }
    let text = String(String.UnicodeScalarView(scalars))
    guard hasIssuer(digits), checkSum(digits) % 10 == 0 else { return false }
    return digits.count > 14 || ((try? GTIN(text)) == nil && (try? DocumentNumber(text)) == nil)
  }

  /// Whether an issuer gives out numbers of this beginning and length.
  private static func hasIssuer(_ digits: [Int]) -> Bool {
    let four = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
    return switch digits.count {
    // Diners
    case 14: (3000...3059).contains(four) || [36, 38, 39].contains(four / 100)
    // American Express
    case 15: [34, 37].contains(four / 100)
    // Visa, Mastercard, Elo, Hipercard, Aura, JCB, Discover, UnionPay, Maestro
    case 16, 19:
      four / 1000 == 4 || (5000...6999).contains(four) || (2221...2720).contains(four) || (3528...3589).contains(four)
        || four == 3841
    case 17, 18: (5000...5099).contains(four) || (5600...6999).contains(four)
    default: false
    }
  }

  /// The Luhn sum.
  private static func checkSum(_ digits: [Int]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, digit in
      guard digit.offset % 2 == 1 else { return sum + digit.element }
      return sum + (digit.element * 2 - (digit.element > 4 ? 9 : 0))
    }
  }
}

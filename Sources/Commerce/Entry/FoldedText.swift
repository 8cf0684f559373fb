/// Text folded for comparison without case and accents.
enum FoldedText {
  /// Lower case, Portuguese letters without accents, no spaces at the ends, single spaces within.
  static func fold(_ text: some StringProtocol) -> String {
    var folded = ""
    for character in text.lowercased() {
      if character.isWhitespace {
        if folded.last != " ", !folded.isEmpty { folded.append(" ") }
      } else {
        folded.append(withoutAccent(character))
      }
    }
    if folded.last == " " { folded.removeLast() }
    return folded
  }

  private static func withoutAccent(_ character: Character) -> Character {
    switch character {
    case "á", "à", "â", "ã", "ä": "a"
    case "é", "è", "ê", "ë": "e"
    case "í", "ì", "î", "ï": "i"
    case "ó", "ò", "ô", "õ", "ö": "o"
    case "ú", "ù", "û", "ü": "u"
    case "ç": "c"
    case "ñ": "n"
    default: character
    }
  }
}

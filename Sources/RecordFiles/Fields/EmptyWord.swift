/// Words that mean an empty value in files: `SEM GTIN`, `-`, `n/d`, a code of zeros.
///
/// They apply only where they are not valid values: `0` is an amount, and `-` is the name of a segment.
enum EmptyWord {
  static func isOne(_ text: String) -> Bool {
    words.contains(HeaderName.fold(text)) || text.allSatisfy { $0 == "0" } || text.allSatisfy(signs.contains)
  }

  private static let signs = Set<Character>("-–—−/._* ")

  private static let words: Set = [
    "semgtin", "semean", "semcodigo", "semcodigodebarras", "na", "nd", "nao", "naotem", "naopossui", "naoinformado",
    "naoseaplica", "nenhum", "nenhuma", "vazio", "none", "null", "nil", "nogtin", "noean", "notavailable",
  ]
}

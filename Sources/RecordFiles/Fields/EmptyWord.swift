/// Words by which files say that there is nothing: `SEM GTIN`, `-`, `n/d`, a code of zeros.
///
/// They count only where they are no value: `0` is an amount, and `-` the name of a segment.
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

import Commerce

/// Yes and no as files write them, in both languages.
enum FlagText {
  static func flag(_ text: String) throws(EntryFault) -> Bool {
    switch HeaderName.fold(text) {
    case "1", "true", "verdadeiro", "sim", "s", "yes", "y", "ativo", "active", "bloqueado", "blocked": return true
    case "0", "false", "falso", "nao", "n", "no", "inativo", "inactive", "liberado", "desbloqueado", "unblocked":
      return false
    case "": throw .empty
    default: throw .unknownChoice
    }
  }
}

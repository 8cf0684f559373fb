extension Sentences {
  /// Sentences about notes.
  enum TeamPhrase {
    case emptyNote, noNotes, noSuchNote(Int64)
  }
}

extension EnglishSentences {
  static func words(_ phrase: Sentences.TeamPhrase) -> String {
    switch phrase {
    case .emptyNote: "There is nothing to note: give some words behind the order's number."
    case .noNotes: "No notes."
    case .noSuchNote(let id): "There is no note \(id): `balcao notes list --since 30d` shows those there are."
    }
  }
}

extension PortugueseSentences {
  static func words(_ phrase: Sentences.TeamPhrase) -> String {
    switch phrase {
    case .emptyNote: "Não há o que anotar: escreva algo depois do número do pedido."
    case .noNotes: "Nenhuma anotação."
    case .noSuchNote(let id): "Não há anotação \(id): `balcao notes list --since 30d` mostra as que há."
    }
  }
}

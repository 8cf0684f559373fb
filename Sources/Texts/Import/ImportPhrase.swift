import Desk

/// What is said of files that are imported.
public enum ImportPhrase: Hashable, Sendable {
  case title(ImportKind), reading(percent: Int), takingOver(percent: Int), acceptVerb, mendFirst
  case onlyInRecordPanes, failed(String), taken(MergeSummary)
}

extension English {
  func words(_ phrase: ImportPhrase) -> String {
    switch phrase {
    case .title(.products): "Import of products"
    case .title(.customers): "Import of customers"
    case .reading(let percent): "Reading the file: \(percent) %"
    case .takingOver(let percent): "Importing the file: \(percent) %"
    case .acceptVerb: "Yes, import"
    case .mendFirst: "Nothing is imported while there are mistakes: fix the file and import it again."
    case .onlyInRecordPanes:
      "Files are imported in the catalog \(texts.key(.showCatalog)) and in the customers \(texts.key(.showCustomers))."
    case .failed(let words): words
    case .taken(let summary):
      "\(summary.added) new, \(summary.changed) changed, \(summary.unchanged) unchanged. Nothing was sent yet: \(texts.key(.review)) sends."
    }
  }
}

extension Portuguese {
  func words(_ phrase: ImportPhrase) -> String {
    switch phrase {
    case .title(.products): "Importação de produtos"
    case .title(.customers): "Importação de clientes"
    case .reading(let percent): "Lendo o arquivo: \(percent) %"
    case .takingOver(let percent): "Importando o arquivo: \(percent) %"
    case .acceptVerb: "Sim, importar"
    case .mendFirst: "Com erros nada é importado: corrija o arquivo e importe de novo."
    case .onlyInRecordPanes:
      "Arquivos são importados no catálogo \(texts.key(.showCatalog)) e nos clientes \(texts.key(.showCustomers))."
    case .failed(let words): words
    case .taken(let summary):
      "\(summary.added) novos, \(summary.changed) alterados, \(summary.unchanged) sem alteração. Nada foi enviado ainda: \(texts.key(.review)) envia."
    }
  }
}

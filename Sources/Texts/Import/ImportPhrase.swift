import Desk

/// What is said of files that are imported.
public enum ImportPhrase: Hashable, Sendable {
  case title(ImportKind), reading(percent: Int), takingOver(percent: Int), acceptVerb, mendFirst
  case onlyInMirrors, failed(String), taken(MergeSummary)
}

extension English {
  static func words(_ phrase: ImportPhrase) -> String {
    switch phrase {
    case .title(.products): "Import of products"
    case .title(.customers): "Import of customers"
    case .reading(let percent): "Reading the file: \(percent) %"
    case .takingOver(let percent): "Taking the file over: \(percent) %"
    case .acceptVerb: "Yes, take over"
    case .mendFirst: "Nothing is taken over while there are mistakes: mend the file and import it again."
    case .onlyInMirrors: "Files are imported in the catalog (F7) and among the customers (F8)."
    case .failed(let words): words
    case .taken(let summary):
      "\(summary.added) new, \(summary.changed) changed, \(summary.unchanged) as they were. Nothing was sent yet: t."
    }
  }
}

extension Portuguese {
  static func words(_ phrase: ImportPhrase) -> String {
    switch phrase {
    case .title(.products): "Importação de produtos"
    case .title(.customers): "Importação de clientes"
    case .reading(let percent): "Lendo o arquivo: \(percent) %"
    case .takingOver(let percent): "Importando o arquivo: \(percent) %"
    case .acceptVerb: "Sim, importar"
    case .mendFirst: "Com erros nada é importado: corrija o arquivo e importe de novo."
    case .onlyInMirrors: "Arquivos são importados no catálogo (F7) e nos clientes (F8)."
    case .failed(let words): words
    case .taken(let summary):
      "\(summary.added) novos, \(summary.changed) alterados, \(summary.unchanged) como estavam. Nada foi transmitido ainda: t."
    }
  }
}

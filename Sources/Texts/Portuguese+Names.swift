import Commerce
import Desk

// Names: what is written to, parts of the console, states of a write.
extension Portuguese {
  func journalTarget(_ target: WriteTarget) -> String {
    switch target {
    case .order(let id): "pedido \(id)"
    case .catalog: "catálogo"
    case .customer: "cliente"
    case .customers: "clientes"
    }
  }

  func scopeName(_ scope: Scope) -> String {
    switch scope {
    case .orders: "lista de pedidos"
    case .order: "pedido"
    case .menu: "escolha"
    case .viewer: "leitura"
    case .journal: "histórico de envios"
    case .question, .typedQuestion: "confirmação"
    case .commandLine: "linha de comando"
    case .finder: "ir ao pedido"
    case .quantity: "quantidade"
    case .review: "revisão"
    case .comparison: "comparação"
    case .progress: "andamento"
    case .catalog: "catálogo"
    case .customers: "clientes"
    case .search: "busca"
    case .product: "produto"
    case .customer: "cliente"
    case .form: "formulário"
    case .picking: "separação"
    case .message: "mensagem"
    }
  }

  /// Where something is not done.
  func place(of pane: Scope) -> String {
    switch pane {
    case .catalog: "no painel do catálogo"
    case .customers: "no painel de clientes"
    default: "nos painéis de pedidos"
    }
  }

  /// What an action shows that shows a pane.
  func contents(of id: ActionID) -> String {
    switch id {
    case .showCatalog: "o catálogo"
    case .showCustomers: "os clientes"
    default: "os pedidos"
    }
  }

  func name(of state: WriteState) -> String {
    switch state {
    case .sending: "Enviando"
    case .accepted: "Na fila"
    case .confirmed: "Confirmado"
    case .notConfirmed: "Não confirmado"
    case .refused: "Recusado"
    case .notSent: "Não enviado"
    case .unknown: "Incerto"
    case .asWanted: "Como pedido"
    case .closed: "Fechado"
    }
  }
}

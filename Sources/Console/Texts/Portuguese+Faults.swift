import Commerce
import Desk

extension Portuguese {
  static func moveQuestion(_ targets: [StatusChange.Target], to status: OrderStatus) -> String {
    let total = targets.compactMap(\.total).reduce(Money.zero, +).text(decimalComma: true)
    guard targets.count > 1 else {
      return "Pedido \(targets[0].orderID) \(targets[0].status)→\(status), R$ \(total)"
    }
    let origins = Set(targets.map(\.status.rawValue)).sorted().joined(separator: ",")
    return "\(targets.count) pedidos \(origins)→\(status), R$ \(total)"
  }

  static func risk(_ risk: StatusRisk) -> String {
    switch risk {
    case .leavesFinalStatus: "Sai de um status final."
    case .cancels: "Cancela o pedido."
    case .mayTakeStockAgain: "A plataforma pode baixar o estoque de novo, e desviar para B."
    case .leavesCancellationUnanswered: "O cancelamento pedido fica sem resposta: a resposta é I ou J."
    case .changesNothing: "Já está nesse status."
    }
  }

  static func fault(_ error: DeskError) -> String {
    switch error.kind {
    case .refused: "A plataforma recusou: \(error.detail)"
    case .notFound: "Pedido não encontrado. Confira o número."
    case .logInRefused: "Senha recusada (401): parei de chamar. Corrija usuário ou senha e tecle r."
    case .throttled(let seconds?): "A plataforma pede calma: tente de novo em \(seconds) s (r)."
    case .throttled(nil): "A plataforma pede calma: espere um pouco e tecle r."
    case .gatewayFault(let code): "O portal falhou (\(code)): r tenta de novo. \(error.detail)"
    case .unreachable(let obstacle): "Sem ligação: \(self.obstacle(obstacle)) r tenta de novo."
    case .interrupted: "A resposta não veio a tempo, ou a ligação caiu. r tenta de novo."
    case .unreadable: "A resposta não faz sentido: v mostra, r tenta de novo. (\(error.detail))"
    case .unknownOutcome: "Incerto: o envio saiu e a resposta não veio. Veja o diário (l) antes de repetir."
    case .canceled: "Cancelado. Nada foi enviado."
    case .notPossible(let hindrance): self.hindrance(hindrance)
    case .store(let fault): storeFault(fault, error.detail)
    }
  }

  private static func obstacle(_ obstacle: DeskError.Obstacle) -> String {
    switch obstacle {
    case .nameNotFound: "o nome do servidor não existe."
    case .connectionRefused: "o servidor recusou a conexão."
    case .connectionTimedOut: "o servidor não respondeu a tempo."
    case .tlsExpired: "o certificado do servidor venceu."
    case .tlsWrongHost: "o certificado é de outro servidor."
    case .tlsUntrusted: "o certificado não é de uma autoridade conhecida (veja --ca-file)."
    case .tlsOther: "a conexão segura não se estabeleceu."
    case .other: "não cheguei ao servidor."
    }
  }

  static func hindrance(_ hindrance: DeskError.Hindrance) -> String {
    switch hindrance {
    case .readOnly: "Só leitura. Nada foi enviado."
    case .noLinesLeft: "Um pedido não pode ficar sem produtos: cancele-o pelo status (s)."
    case .emptyProductCode: "Há uma linha sem código: a API não consegue mudar os produtos deste pedido."
    case .repeatedProductCode(let code):
      "O código \(code) está em duas linhas: a API não consegue mudar os produtos deste pedido."
    case .unreadableQuantity(let code):
      "A quantidade de \(code) não é legível: a API não consegue mudar os produtos deste pedido."
    case .quantityNotPositive(let code): "A quantidade de \(code) tem de ser maior que zero; Del retira a linha."
    case .nothingStaged: "Não há mudança preparada."
    case .staleStock(let count):
      "O estoque de \(Self.counted(count, "produto", "produtos")) a enviar é antigo demais ou de data desconhecida. "
        + "Nada foi enviado: importe ou digite o estoque de agora e envie."
    case .moreIsDue(let count):
      "Agora há \(Self.counted(count, "produto pendente", "produtos pendentes")), mais do que na revisão. "
        + "Nada foi enviado: revise de novo (t)."
    case .staleTerms(let count):
      "\(Self.counted(count, "cliente", "clientes")) a enviar sem bloqueio informado ou sem limite recente. "
        + "Nada foi enviado: informe os dois e envie."
    case .lockedBy(let holder): "\(name(of: holder)) está com o mesmo pedido ou cliente agora. Nada foi enviado."
    case .unsettled(let name, let at):
      "O envio de \(name) de \(Texts(language: .portuguese).dateTime(at)) ainda está em aberto: veja o diário (l)."
    case .registeredMeanwhile(let name): "\(name) acabou de cadastrar este cliente. Nada foi enviado."
    case .sentElsewhere:
      "Outro console ou comando está transmitindo isto agora: tente de novo quando terminar."
    }
  }

  private static func storeFault(_ fault: DeskError.StoreFault, _ detail: String) -> String {
    switch fault {
    case .locked: "O arquivo local está ocupado por outro programa. Nada foi enviado; tente de novo."
    case .readOnly: "O arquivo local só pode ser lido. Nada foi enviado; confira as permissões de --store."
    case .diskFull: "O disco está cheio. Nada foi enviado; libere espaço."
    case .corrupt: "O arquivo local está danificado. Nada foi enviado; guarde-o e use outro com --store."
    case .newerThanProgram: "O arquivo local é de uma versão mais nova do Balcão. Atualize o programa."
    case .otherAccount: "O arquivo local é de outra conta. Use outro com --store."
    case .notPermitted: "Sem permissão para o arquivo local. Nada foi enviado; confira --store."
    case .other: "O arquivo local falhou (\(detail)). Nada foi enviado."
    }
  }

  static func outcome(_ outcome: WriteOutcome, of id: OrderID) -> String {
    switch outcome {
    case .confirmed(let order, let differences):
      differences.isEmpty
        ? "Pedido \(id) confirmado em \(order.status)."
        : "Pedido \(id) confirmado em \(order.status); \(counted(differences.count, "diferença", "diferenças"))."
    case .accepted: "Pedido \(id) na fila da plataforma, ainda não conferido."
    case .notConfirmed(let order): "Pedido \(id): aceito, mas não confirmado a tempo; está em \(order.status)."
    case .unseen(let error, let last): "Pedido \(id): aceito, situação incerta\(lastRead(last)). \(fault(error))"
    case .unsettled(let entry, _):
      "Pedido \(id): nada foi enviado agora. O envio \(entry.id) de \(entry.intent.operatorName) ainda não foi visto."
    case .unrecorded(let outcome, let error):
      "\(self.outcome(outcome, of: id)) O histórico não pôde ser gravado (\(error.detail))."
    case .refused(let error): "Pedido \(id) recusado: \(error.detail.isEmpty ? fault(error) : error.detail)"
    case .unknown: "Pedido \(id) incerto: não veio resposta nem a mudança. Veja o diário (l)."
    // A fault of the store says itself that nothing was sent.
    case .notSent(let error) where error.isOfStore: "Pedido \(id): \(fault(error))"
    case .notSent(let error): "Pedido \(id): nada foi enviado. \(fault(error))"
    case .moved(let order): "Pedido \(id) mudou desde a leitura (agora \(order.status)). Nada foi enviado."
    case .alreadySo(let order): "Pedido \(id) já estava assim (\(order.status)). Nada foi enviado."
    }
  }

  private static func lastRead(_ last: Dated<Order>?) -> String {
    last.map { "; última leitura \($0.value.status) às \(Texts(language: .portuguese).time($0.readAt))" } ?? ""
  }

  static func discrepancy(_ discrepancy: Order.Discrepancy) -> String {
    switch discrepancy {
    case .linesDoNotAddUp: "As linhas não somam o subtotal que a plataforma dá."
    case .totalDoesNotAddUp: "As parcelas não somam o total que a plataforma dá."
    case .unreadableNumber: "Um número da resposta não é legível (v mostra)."
    case .repeatedProductCode: "Duas linhas têm o mesmo código."
    case .missingProductCode: "Uma linha não tem código."
    }
  }
}

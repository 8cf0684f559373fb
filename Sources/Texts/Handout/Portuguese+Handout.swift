import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: HandoutPhrase) -> String {
    switch phrase {
    case .pickingHead(let moment, let name): "Separação · \(moment) · \(name)"
    case .pickingOrders(1): "Pedido:"
    case .pickingOrders: "Pedidos:"
    case .notInList: "FORA DESTA LISTA, pois não foram lidos:"
    case .checkStatus: "Confira o status antes de separar:"
    case .withoutProducts: "Sem produtos:"
    case .stagedNotIn: "Alterações preparadas e não enviadas não estão nesta lista:"
    case .productCount(let count): counted(count, "produto", "produtos")
    case .unknownQuantities(let count):
      "Quantidade desconhecida (?) de \(counted(count, "produto", "produtos")): veja na plataforma antes de separar."
    case .nothingToPick: "Nenhum produto a separar."
    case .shippedAlready(let amount): "(já enviado: \(amount))"
    case .readingOrders(let done, let total): "lendo pedidos \(done)/\(total)"
    case .pickWithout(let unread, let total):
      total - unread.count == 1
        ? "Não lidos: \(listing(unread)). Fazer a lista só com o outro?"
        : "Não lidos: \(listing(unread)). Fazer a lista só com os outros \(total - unread.count)?"
    case .noneRead(let unread, let error): "Não lidos: \(listing(unread)). \(fault(error))"
    case .listCopied: "Lista copiada. Se não colar, selecione com Shift + mouse (ou :mouse)."
    case .fileTitle: "Gravar a lista como"
    case .textFile: "Texto"
    case .printing: "entregando a lista à impressora"
    case .printed(let program): "Imprimindo: \(program) recebeu a lista."
    case .notPrinted(_, .failed(let status, let said)) where !said.isEmpty: "Não impresso (código \(status)): \(said)"
    case .notPrinted(let program, let failure): "Não impresso: \(program) \(words(failure))"
    case .noPrintCommand: "Ainda sem impressora: escreva print_command: [lp, -d, NOME] no config.yaml."
    case .stillPrinting: "A lista já está sendo impressa."
    case .messageTitle(let id): "Mensagem sobre o pedido \(id)"
    case .chatWith(let phone): "WhatsApp \(phone)"
    case .noPhone(""): "Sem link: o pedido não tem telefone."
    case .noPhone(let text): "Sem link: “\(text)” não é um telefone com DDD."
    case .landline: "Telefone fixo: pode não ter WhatsApp."
    case .messageCopied: "Mensagem copiada. Se não colar, selecione com Shift + mouse (ou :mouse)."
    case .messageNotMade(let id, let error): "Pedido \(id) não lido: \(fault(error))"
    case .message(let status): "Olá, {nome}! " + message(about: status)
    case .unnamedCustomer: "cliente"
    case .unknownTotal: "a confirmar"
    }
  }

  private func message(about status: OrderStatus) -> String {
    switch status {
    case .preparing: "O seu pedido {pedido} está em preparação. Avisamos quando sair."
    case .dispatched: "O seu pedido {pedido} foi despachado e está a caminho."
    case .cancellationRequested:
      "Recebemos a sua solicitação de cancelamento do pedido {pedido} e logo damos retorno."
    case .sentToSupplier: "Recebemos o seu pedido {pedido} ({total}) e já estamos cuidando dele."
    case .awaitingAcceptance: "O pedido {pedido} ({total}) aguarda o seu aceite. Pode confirmar?"
    case .paymentOverdue: "O pagamento do pedido {pedido} ({total}) está em atraso. Se já pagou, desconsidere."
    case .canceled: "O pedido {pedido} foi cancelado. Se ficou alguma dúvida, é só responder aqui."
    case .awaitingStock: "O pedido {pedido} aguarda a chegada de produtos ao estoque. Avisamos quando seguir."
    case .paymentDeclined: "O pagamento do pedido {pedido} ({total}) não foi aprovado. Tentamos de outra forma?"
    case .failed: "Houve um problema com o pedido {pedido}. Já estamos cuidando disso e logo damos retorno."
    case .open: "O pedido {pedido} ({total}) está em aberto. Se precisar de algo, é só responder aqui."
    case .complete: "O pedido {pedido} está finalizado. Obrigado!"
    case .cancellationDenied:
      "Não foi possível cancelar o pedido {pedido}. Se ficou alguma dúvida, é só responder aqui."
    default: "O pedido {pedido} está com o status {status}."
    }
  }

  private func words(_ failure: PrintFailure) -> String {
    switch failure {
    case .notStarted: "não começou. Veja print_command no config.yaml."
    case .timedOut: "não terminou a tempo. Experimente no terminal."
    case .canceled: "foi parado."
    case .failed(let status, _): "falhou (código \(status)). Experimente no terminal."
    case .killed(let signal): "foi encerrado (sinal \(signal)). Experimente no terminal."
    }
  }

  /// As many as a dialog can hold.
  private func listing(_ names: [String]) -> String {
    names.prefix(24).joined(separator: " ") + (names.count > 24 ? " … +\(names.count - 24)" : "")
  }
}

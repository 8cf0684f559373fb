import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: MessagePhrase) -> String {
    switch phrase {
    case .title(let id): "Mensagem sobre o pedido \(id)"
    case .chatWith(let phone): "WhatsApp \(phone)"
    case .noPhone(""): "Sem link: o pedido não tem telefone."
    case .noPhone(let text): "Sem link: “\(text)” não é um telefone com DDD."
    case .landline: "Telefone fixo: pode não ter WhatsApp."
    case .copied: "Mensagem copiada. Se não colar, selecione com Shift + mouse (ou :mouse)."
    case .notMade(let id, let error): "Pedido \(id) não lido: \(fault(error))"
    case .template(let status): "Olá, {nome}! " + message(about: status)
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
}

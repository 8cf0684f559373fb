import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: PickingPhrase) -> String {
    switch phrase {
    case .head(let moment, let name): "Separação · \(moment) · \(name)"
    case .orders(1): "Pedido:"
    case .orders: "Pedidos:"
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
    case .makeWithout(let unread, let total):
      total - unread.count == 1
        ? "Não lidos: \(listing(unread)). Fazer a lista só com o outro?"
        : "Não lidos: \(listing(unread)). Fazer a lista só com os outros \(total - unread.count)?"
    case .noneRead(let unread, let error): "Não lidos: \(listing(unread)). \(fault(error))"
    case .copied: "Lista copiada. Se não colar, selecione com Shift + mouse (ou :mouse)."
    case .fileTitle: "Gravar a lista como"
    case .textFile: "Texto"
    case .printing: "entregando a lista à impressora"
    case .printed(let program): "Imprimindo: \(program) recebeu a lista."
    case .notPrinted(_, .failed(let status, let said)) where !said.isEmpty: "Não impresso (código \(status)): \(said)"
    case .notPrinted(let program, let failure): "Não impresso: \(program) \(words(failure))"
    case .noPrintCommand: "Ainda sem impressora: escreva print_command: [lp, -d, NOME] no config.yaml."
    case .stillPrinting: "A lista já está sendo impressa."
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

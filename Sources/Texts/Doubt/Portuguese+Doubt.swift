import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: DoubtPhrase) -> String {
    switch phrase {
    case .waiting(let id, let holder): "pedido \(id): \(waiting(for: holder))"
    case .waitingForCustomer(let holder): waitingForCustomer(holder)
    case .waitingForEarlier(let id, let name, let at): "pedido \(id): aceito de \(name) \(at), ainda não visto"
    case .lookingFor(let id): "pedido \(id): resultado incerto, conferindo"
    case .checkFails(let id, let error, let since): "pedido \(id): \(failing(error)) desde \(since), conferindo"
    case .earlierQuestion(let id, let state, let name, let at):
      "Pedido \(id): envio de \(name) \(at) (\(self.name(of: state).lowercased())), ainda não visto."
    case .earlierShows(let status, let at): "O pedido está em \(status), lido \(at)."
    case .earlierWarning: "Se aquele envio ainda chegar, vale o que a plataforma fizer por último. Enviar mesmo assim?"
    case .settledLater(let id, let at): "Pedido \(id): confirmado depois, \(at)."
    case .asking(let entry): "conferindo o envio \(entry)"
    case .stillOpen(let entry, let state):
      "Envio \(entry): conferido agora, ainda não visto no pedido (\(name(of: state).lowercased()))."
    case .notAsked(let entry, let error): "Envio \(entry): não foi possível conferir. \(fault(error))"
    case .cannotBeAsked: "A plataforma não tem leitura para conferir este envio. Feche com uma palavra."
    case .openSoNoWayBack:
      "O envio está em aberto: só um confirmado pode ser revertido. Tecle \(texts.key(.refresh)) para conferir."
    case .notOpen: "Este envio não está em aberto."
    case .closePrompt(let entry): "Fechar o envio \(entry); o que foi apurado: "
    case .closeNeedsWord: "Escreva o que foi apurado, ou tecle \(texts.key(.back))."
    case .closed(let entry): "Envio \(entry) fechado, com o que foi apurado."
    case .closedBy(let entry, let state): "Envio \(entry): \(name(of: state).lowercased()), já não estava em aberto."
    case .leftOpen(let count, isKept: true):
      "\(counted(count, "envio em aberto, sem resultado conhecido", "envios em aberto, sem resultado conhecido")): o Balcão continua a conferir quando abrir de novo."
    case .leftOpen(let count, isKept: false):
      "\(counted(count, "envio em aberto, sem resultado conhecido: não será mais conferido", "envios em aberto, sem resultado conhecido: não serão mais conferidos")), pois nada deste sandbox fica guardado."
    case .leftToYou(let count):
      "\(counted(count, "cadastro incerto", "cadastros incertos")), que só se confere na plataforma: veja o histórico de envios \(texts.key(.journal))."
    case .setEnded(let counts, let status): setEnded(counts, status)
    }
  }

  func waiting(for holder: LockHolder) -> String {
    holder.isStopped
      ? "\(name(of: holder)) tem este pedido num processo parado (\(holder.processID)): continue-o com fg, ou encerre-o"
      : "\(name(of: holder)) envia este pedido agora"
  }

  func waitingForCustomer(_ holder: LockHolder) -> String {
    holder.isStopped
      ? "\(name(of: holder)) tem este cliente num processo parado (\(holder.processID)): continue-o com fg, ou encerre-o"
      : "\(name(of: holder)) cadastra este cliente agora"
  }

  func name(of holder: LockHolder) -> String {
    holder.operatorName.isEmpty ? "outro processo" : holder.operatorName
  }

  private func setEnded(_ counts: OutcomeCounts, _ status: OrderStatus) -> String {
    let done = "\(counted(counts.done, "pedido confirmado", "pedidos confirmados")) em \(status)"
    guard !counts.isAllDone else { return done + "." }
    return done + ", " + self.counts(counts) + ". O que não foi confirmado continua marcado. \(texts.key(.back)) fecha."
  }

  /// The counts that need a person; without the zeros.
  func counts(_ counts: OutcomeCounts) -> String {
    let parts = [
      (counts.queued, "na fila", "na fila"), (counts.refused, "recusado", "recusados"),
      (counts.unknown, "incerto", "incertos"), (counts.notSent, "não enviado", "não enviados"),
    ]
    return parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }
}

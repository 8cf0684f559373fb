import Commerce
import Desk

extension Portuguese {
  /// What a confirmation asks; the statuses by their letters alone where there is little room.
  func moveQuestion(_ targets: [StatusChange.Target], to status: OrderStatus, brief: Bool) -> String {
    let total = targets.compactMap(\.total).reduce(Money.zero, +).text(decimalComma: true)
    let origins = Set(targets.map(\.status))
    let letters = origins.map(\.rawValue).sorted().joined(separator: ", ")
    let orders = targets.count == 1 ? "Pedido \(targets[0].orderID)" : "\(targets.count) pedidos"
    if brief { return "\(orders) \(letters)→\(status), R$ \(total)" }
    let from = origins.count == 1 ? named(targets[0].status) : letters
    return "\(orders): \(from) → \(named(status)), R$ \(total)"
  }

  private func named(_ status: OrderStatus) -> String { "\(texts.name(of: status)) (\(status))" }

  func risk(_ risk: StatusRisk) -> String {
    switch risk {
    case .leavesFinalStatus: "Sai de um status final."
    case .cancels: "Cancela o pedido."
    case .mayTakeStockAgain: "A plataforma pode baixar o estoque de novo, e desviar para B."
    case .leavesCancellationUnanswered: "O cancelamento pedido fica sem resposta: a resposta é I ou J."
    case .changesNothing: "Já está nesse status."
    }
  }

  func outcome(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace = .console) -> String {
    let isConsole = place == .console
    func fault(_ error: DeskError) -> String { self.fault(error, at: place) }
    // Reading again sends nothing.
    func notTaken(_ error: DeskError) -> String {
      self.fault(error, at: place, again: isConsole ? "repita o envio." : nil)
    }
    switch outcome {
    case .confirmed(let order, let differences):
      // The command line lists the differences below.
      return differences.isEmpty || !isConsole
        ? "Pedido \(id) confirmado em \(order.status)."
        : "Pedido \(id) confirmado em \(order.status); \(counted(differences.count, "diferença", "diferenças"))."
    case .accepted: return "Pedido \(id) na fila da plataforma, ainda não conferido."
    case .notConfirmed(let order): return "Pedido \(id): aceito, mas não confirmado a tempo; está em \(order.status)."
    case .diverted(let order, let since):
      return "Pedido \(id): aceito, mas a plataforma mostra \(order.status) desde \(texts.time(since))."
    case .unseen(let error, let last):
      // To repeat the command would send again.
      let words = self.fault(error, at: place, again: isConsole ? nil : "`balcao journal settle` confere.")
      return "Pedido \(id): aceito, situação incerta\(lastRead(last)). \(words)"
    case .refused(let error) where error.kind == .refused && !error.detail.isEmpty:
      return "Pedido \(id) recusado: \(error.detail)"
    case .refused(let error): return "Pedido \(id): não foi aceito. \(notTaken(error))"
    case .unknown(let error, let last):
      return "Pedido \(id): \(fault(error))"
        + (last.map { " Última leitura \($0.value.status) às \(texts.time($0.readAt))." } ?? "")
    case .notSent(let error):
      let words = notTaken(error)
      return words.contains("ada foi enviado") ? "Pedido \(id): \(words)" : "Pedido \(id): nada foi enviado. \(words)"
    case .moved(let order): return "Pedido \(id) mudou desde a leitura (agora \(order.status)). Nada foi enviado."
    case .alreadySo(let order): return "Pedido \(id) já estava assim (\(order.status)). Nada foi enviado."
    case .unsettled(let entry, _, let order):
      return "Pedido \(id): nada foi enviado agora. O envio \(entry.id) de \(entry.intent.operatorName), "
        + "\(texts.dateTime(entry.openedAt)), ainda não foi visto; o pedido está em \(order.status)."
        + (isConsole ? "" : " `balcao journal settle` confere; --over-unsettled envia assim mesmo.")
    case .unrecorded(let outcome, let error):
      return "\(self.outcome(outcome, of: id, at: place)) \(unrecorded(error, at: place))"
    }
  }

  /// The outcome of a change of lines, which is no status.
  func linesOutcome(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace = .console) -> String {
    switch outcome {
    case .confirmed(_, let differences):
      "Pedido \(id): produtos confirmados"
        + (differences.isEmpty || place == .command
          ? "." : "; \(counted(differences.count, "diferença", "diferenças")).")
    case .notConfirmed: "Pedido \(id): aceito, mas os produtos não foram confirmados a tempo."
    case .alreadySo: "Os produtos do pedido \(id) já estavam assim. Nada foi enviado."
    case .unrecorded(let outcome, let error):
      "\(linesOutcome(outcome, of: id, at: place)) \(unrecorded(error, at: place))"
    default: self.outcome(outcome, of: id, at: place)
    }
  }

  private func lastRead(_ last: Dated<Order>?) -> String {
    last.map { "; última leitura \($0.value.status) às \(texts.time($0.readAt))" } ?? ""
  }

  func discrepancy(_ discrepancy: Order.Discrepancy) -> String {
    switch discrepancy {
    case .linesDoNotAddUp: "As linhas não somam o subtotal que a plataforma dá."
    case .totalDoesNotAddUp: "As parcelas não somam o total que a plataforma dá."
    case .unreadableNumber: "Um número da resposta não é legível (\(texts.key(.raw)) mostra)."
    case .repeatedProductCode: "Duas linhas têm o mesmo código."
    case .missingProductCode: "Uma linha não tem código."
    }
  }
}

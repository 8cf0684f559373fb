extension Portuguese {
  func words(_ phrase: NewsPhrase) -> String {
    switch phrase {
    case .since(let time): "Novidades desde \(time)"
    case .nothingNew: "nada novo no que foi lido"
    case .nothingSince(let time): "Nada novo no que foi lido desde \(time)."
    case .seenBefore: "Nada mais novo: é o que já foi visto."
    case .legend(let totals, let alerts):
      "→P chegou · E→P mudou" + (totals ? " · 9→8 novo total" : "")
        + (alerts.isEmpty ? "" : " · ! " + alerts.joined(separator: ", "))
    case .waiting(let count, let more, let alerts, let key):
      (key.map { "\($0) " } ?? "") + "\(count)\(more ? "+" : "")"
        + (key != nil ? "" : count == 1 && !more ? " novidade" : " novidades") + (alerts == 0 ? "" : " !\(alerts)")
    case .alerted(let count):
      counted(count, "pedido", "pedidos") + " em status de alerta: \(texts.key(.news)) mostra as novidades."
    }
  }
}

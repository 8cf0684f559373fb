extension English {
  func words(_ phrase: NewsPhrase) -> String {
    switch phrase {
    case .since(let time): "News since \(time)"
    case .nothingNew: "nothing new in what was read"
    case .nothingSince(let time): "Nothing new in what was read since \(time)."
    case .seenBefore: "Nothing newer: this is what you looked at before."
    case .legend(let totals, let alerts):
      "→P came · E→P moved" + (totals ? " · 9→8 new total" : "")
        + (alerts.isEmpty ? "" : " · ! " + alerts.joined(separator: ", "))
    case .waiting(let count, let more, let alerts, let key):
      (key.map { "\($0) " } ?? "") + "\(count)\(more ? "+" : "")" + (key == nil ? " new" : "")
        + (alerts == 0 ? "" : " !\(alerts)")
    case .alerted(let count):
      counted(count, "order", "orders") + " in an alert status: \(texts.key(.news)) shows the news."
    }
  }
}

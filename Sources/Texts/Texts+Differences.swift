import Commerce
import Desk
import TextGrid

extension Texts {
  /// One difference in one line: what it is, before → after.
  public func describe(_ difference: OrderDifference) -> SafeText {
    switch difference {
    case .price(let code, let from, let to):
      SafeText(code) + " " + self(.columnPrice) + ": " + money(from) + " → " + money(to)
    case .quantity(let code, let from, let to):
      SafeText(code) + " " + self(.columnQuantity) + ": " + optional(from) + " → " + optional(to)
    case .lineGone(let code): SafeText(code) + ": " + self(.removedWord)
    case .lineCame(let code): SafeText(code) + ": " + self(.addedWord)
    case .shipping(let from, let to): self(.shipping) + ": " + money(from) + " → " + money(to)
    case .total(let from, let to): self(.total) + ": " + money(from) + " → " + money(to)
    case .status(let from, let to): self(.columnStatus) + ": " + name(of: from) + " → " + name(of: to)
    }
  }

  /// What a write changes, short enough for a table cell.
  public func describe(_ change: WriteChange) -> SafeText {
    switch change {
    case .status(let from, let to): SafeText("\(from)→\(to)")
    case .lines(let from, let to):
      self(.columnProduct)
        + SafeText(" ×\(Set(from).symmetricDifference(to).reduce(into: Set()) { $0.insert($1.productCode) }.count)")
    case .products(let batch): self(.columnProduct) + SafeText(" ×\(batch.items.count)")
    case .newCustomer: self(.newWord)
    case .terms(let updates) where updates.count == 1: "→ " + self(updates[0].isBlocked ? .blockedWord : .freeWord)
    case .terms(let updates): self(.termsWord) + SafeText(" ×\(updates.count)")
    }
  }

  private func optional(_ value: Quantity?) -> SafeText { value.map(quantity) ?? "—" }
}

import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Orders> {
  /// The words of a row that is no table row.
  func segments(of row: OrderDocument.Row, in shown: Order) -> [StyledText] {
    switch row {
    case .customer: [personal(shown.customer.fullName, .heading)]
    case .contact: [personal(shown.customer.phone), StyledText("  "), personal(shown.customer.email)]
    case .delivery: street(of: shown.delivery, .deliveryHeading)
    case .deliveryCity: city(of: shown.delivery)
    case .billing: street(of: shown.billing, .billingHeading)
    case .billingCity: city(of: shown.billing)
    case .total(let kind): total(kind, of: shown)
    case .draftTotal:
      [
        StyledText(texts(.draftTotal) + "  ", .after),
        StyledText(texts.money(own.draft?.estimatedSubtotal.inCentavos), .after),
        StyledText(
          (own.draft?.addedWithoutPrice).map { $0 > 0 ? "  " + texts(.withoutPrice($0)) : .empty } ?? .empty, .caution),
      ]
    case .heading(let phrase): [StyledText(texts(phrase), .heading)]
    case .note(let text): [StyledText("  "), personal(text.string)]
    case .field(let index):
      [StyledText("  " + SafeText(shown.fields[index].key) + "  ", .faint), personal(shown.fields[index].value)]
    case .discrepancy(let discrepancy): [StyledText("! " + texts(.discrepancy(discrepancy)), .caution)]
    case .event(let index, let line, let text): segments(ofEvent: index, line: line, text)
    case .other(let index): other(own.open.others[index])
    case .line, .added, .columnHeads: []
    }
  }

  /// Number, status, total, when it was placed, and since when that is known.
  private func other(_ known: Dated<OrderSummary>) -> [StyledText] {
    let summary = known.value
    let status = SafeText(summary.status.rawValue) + " " + texts.name(of: summary.status)
    let placed = summary.placedAt.map { texts.shortDateTime($0) } ?? .empty
    return [
      StyledText("  " + SafeText(summary.id.rawValue).padded(to: 10)),
      StyledText(placed.padded(to: 12) + " ", .faint),
      StyledText(texts.money(summary.total).padded(to: 12, alignment: .trailing) + "  "),
      StyledText(status.padded(to: 24), summary.status.role),
      StyledText("  " + texts.age(of: known.readAt, at: now), .faint),
    ]
  }

  private func street(of address: Order.Address, _ heading: Phrase) -> [StyledText] {
    let parts = [address.name, address.street, address.complement, address.district].filter { !$0.isEmpty }
    return [StyledText(texts(heading).padded(to: 10), .faint), personal(parts.joined(separator: " · "))]
  }

  private func city(of address: Order.Address) -> [StyledText] {
    let place = [address.city, address.state].filter { !$0.isEmpty }.joined(separator: "/")
    let parts = [place, texts.postalCode(of: address), address.country, address.phone].filter { !$0.isEmpty }
    return [StyledText(SafeText(repeating: .space, count: 10)), personal(parts.joined(separator: " · "))]
  }

  private func total(_ kind: OrderDocument.TotalKind, of shown: Order) -> [StyledText] {
    let phrase: Phrase =
      switch kind {
      case .subtotal: .subtotal
      case .discount: .discount
      case .subtotalDiscount: .subtotalDiscount
      case .shipping: .shipping
      case .tax: .tax
      case .total: .total
      }
    let role: Role = kind == .total ? .heading : .text
    return [
      StyledText(texts(phrase).padded(to: 24), kind == .total ? .heading : .faint),
      StyledText(texts.money(shown.totals[kind]).padded(to: 14, alignment: .trailing), role),
    ]
  }
}

import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts

/// The rows of an order from top to bottom. Their texts are made when they are drawn.
struct OrderDocument: Equatable {
  enum Row: Hashable {
    case customer, contact, delivery, deliveryCity, billing, billingCity
    case columnHeads
    case line(Int)
    case added(Int)
    case total(TotalKind)
    case draftTotal
    /// Boxed: a phrase can be as large as an order, and there is a row for every line.
    indirect case heading(Phrase)
    case note(SafeText)
    case field(Int)
    case discrepancy(Order.Discrepancy)
    /// One line of what happened to it, by the event's place in the timeline.
    case event(Int, line: Int, SafeText)
    /// Another order of the customer, by its place among those known.
    case other(Int)
  }

  enum TotalKind: CaseIterable {
    case subtotal, discount, subtotalDiscount, shipping, tax, total
  }

  let rows: [Row]

  /// - Parameters:
  ///   - timeline: the lines of each event.
  ///   - others: how many other orders of the customer are known.
  ///   - width: columns that wrapped notes may take.
  init(order: Order, draft: OrderDraft?, timeline: [[SafeText]] = [], others: Int = 0, width: Int) {
    var rows: [Row] = [.customer, .contact]
    if !order.delivery.isEmpty { rows += [.delivery, .deliveryCity] }
    if !order.billing.isEmpty, order.billing != order.delivery { rows += [.billing, .billingCity] }
    rows.append(order.lines.isEmpty && draft?.added.isEmpty != false ? .heading(.withoutLines) : .columnHeads)
    rows += order.lines.indices.map(Row.line)
    if let draft { rows += draft.added.indices.map(Row.added) }
    rows += TotalKind.allCases.filter { kind in
      guard let value = order.totals[kind] else { return kind == .total }
      return value != .zero || kind == .subtotal || kind == .total
    }.map(Row.total)
    if draft != nil { rows.append(.draftTotal) }
    rows += order.discrepancies.map(Row.discrepancy)
    for (heading, text) in [(Phrase.notesHeading, order.notes), (.internalNotesHeading, order.internalNotes)] {
      guard !text.isEmpty else { continue }
      rows.append(.heading(heading))
      for paragraph in text.split(whereSeparator: \.isNewline) {
        rows += SafeText(paragraph).wrapped(to: max(10, width - 4)).map(Row.note)
      }
    }
    if !order.fields.isEmpty {
      rows.append(.heading(.fieldsHeading))
      rows += order.fields.indices.map(Row.field)
    }
    if !timeline.isEmpty { rows.append(.heading(.team(.timelineHeading))) }
    for (index, lines) in timeline.enumerated() {
      rows += lines.enumerated().map { .event(index, line: $0.offset, $0.element) }
    }
    if others > 0 {
      rows.append(.heading(.othersHeading))
      rows += (0..<others).map(Row.other)
    }
    self.rows = rows
  }

  var count: Int { rows.count }

  /// The first product line, where the cursor begins.
  var firstLine: Int? {
    rows.firstIndex { if case .line = $0 { true } else { false } }
  }
}

extension Order.Totals {
  subscript(kind: OrderDocument.TotalKind) -> Money? {
    switch kind {
    case .subtotal: subtotal
    case .discount: discount
    case .subtotalDiscount: subtotalDiscount
    case .shipping: shipping
    case .tax: tax
    case .total: total
    }
  }
}

extension OrderDocument {
  func row(_ index: Int) -> Row? { rows.indices.contains(index) ? rows[index] : nil }

  static let empty = OrderDocument(rows: [])

  private init(rows: [Row]) {
    self.rows = rows
  }
}

extension OrderDocument.Row {
  var isProductLine: Bool {
    switch self {
    case .line, .added: true
    default: false
    }
  }
}

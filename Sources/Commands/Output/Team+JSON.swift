import Commerce
import Desk
import WireTree

extension OrderNote {
  /// The note as JSON: times in UTC (ISO 8601).
  var wire: WireValue {
    .object([
      .init("id", .number(String(id))), .init("order_id", .string(orderID.rawValue)),
      .init("operator", .string(author)), .init("at", .string(at.utcText)), .init("text", .string(text)),
    ])
  }
}

extension RecordDraft {
  /// The draft as JSON: its kind, and how many fields are filled in or products changed.
  fileprivate var wire: WireValue {
    let (kind, changes) =
      switch content {
      case .newCustomer(let fields): ("new_customer", fields)
      case .newProduct(let fields): ("new_product", fields)
      case .products(let count): ("products", count)
      }
    return .object([
      .init("kind", .string(kind)), .init("operator", .string(owner)), .init("changes", .number(String(changes))),
      .init("changed_at", .string(changedAt.utcText)),
    ])
  }
}

extension ShiftReport {
  /// The report as JSON; writes are as `journal list` gives them.
  var wire: WireValue {
    .object([
      .init("operator", .string(operatorName)), .init("made_at", .string(madeAt.utcText)),
      .init("open_writes", .array(openWrites.map(\.wire))),
      .init(
        "drafts",
        .array(
          drafts.map { draft in
            .object([
              .init("order_id", .string(draft.id.rawValue)), .init("operator", .string(draft.owner)),
              .init("changes", .number(String(draft.changeCount))),
              .init("changed_at", .string(draft.changedAt.utcText)),
            ])
          })),
      .init("record_drafts", .array(recordDrafts.map(\.wire))),
      .init(
        "claims",
        .array(
          claims.map { claim in
            .object([
              .init("order_id", .string(claim.orderID.rawValue)), .init("operator", .string(claim.operatorName)),
              .init("since", .string(claim.since.utcText)),
            ])
          })),
      .init("notes_since", .string(notesSince.utcText)), .init("notes", .array(notes.map(\.wire))),
      .init(
        "alerts",
        .array(
          alerts.map { alert in
            .object([
              .init("status", .string(alert.status.rawValue)), .init("count", .number(String(alert.count.value))),
              .init("counted_at", .string(alert.count.readAt.utcText)),
            ])
          })),
    ])
  }
}

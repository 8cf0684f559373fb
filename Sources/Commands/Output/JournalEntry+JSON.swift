import Commerce
import Desk
import Glibc
import WireTree

extension JournalEntry {
  /// The entry as JSON: times in UTC (ISO 8601), quantities as the platform writes them.
  var wire: WireValue {
    var members: [WireValue.Member] = [.init("id", .number(String(id)))]
    switch intent.target {
    case .order(let id): members.append(.init("order_id", .string(id.rawValue)))
    case .customer(let document): members.append(.init("document", .string(document.wireText)))
    case .catalog, .customers: break
    }
    return .object(
      members + [
        .init("change", intent.change.wire),
        .init("state", .string(state.rawValue)),
        .init("operator", .string(intent.operatorName)),
        .init("uid", .number(String(uid))),
        .init("profile", .string(intent.profile)),
        .init("request", .string(intent.request.rawValue)),
        .init("events", .array(events.map(\.wire))),
      ])
  }
}

extension JournalEntry.Event {
  fileprivate var wire: WireValue {
    .object(
      [.init("at", .string(at.utcText)), .init("state", .string(state.rawValue)), .init("note", .string(note))]
        + (repeatRequest.map { [.init("request", .string($0.rawValue))] } ?? []))
  }
}

extension WriteChange {
  var wire: WireValue {
    switch self {
    case .status(let from, let to):
      .object([.init("status", Self.pair(.string(from.rawValue), .string(to.rawValue)))])
    case .lines(let from, let to):
      .object([.init("products", Self.pair(Self.products(from), Self.products(to)))])
    case .products(let batch): .object([.init("catalog", Self.batch(batch))])
    case .newCustomer(let customer): .object([.init("new_customer", Self.form(CustomerForm(customer)))])
    case .terms(let updates): .object([.init("terms", .array(updates.map(Self.terms)))])
    }
  }

  /// The products that were sent, with the revision of each; the local copy has their content.
  private static func batch(_ batch: ProductBatchRecord) -> WireValue {
    let items = batch.items.map { item -> WireValue in
      .object([.init("ean", .string(item.ean.digits)), .init("revision", .number(String(item.revision)))])
    }
    return .object([
      .init("first_number", .number(String(batch.firstNumber))), .init("last", .bool(batch.endsSync)),
      .init("products", .array(items)),
    ])
  }

  private static func form(_ form: CustomerForm) -> WireValue {
    .object(
      CustomerField.allCases.filter { !form[$0].isEmpty }.map { WireValue.Member($0.rawValue, .string(form[$0])) })
  }

  private static func terms(_ update: TermsUpdate) -> WireValue {
    .object([
      .init("document", .string(update.document.wireText)), .init("blocked", .bool(update.isBlocked)),
      .init("limit", .string(update.limit.wireText)), .init("payments", switches(update.payments)),
      .init("usergroups", switches(update.groups)),
    ])
  }

  private static func switches(_ switches: [TermSwitch]) -> WireValue {
    .array(switches.map { .object([.init("code", .string($0.code)), .init("on", .bool($0.isOn))]) })
  }

  private static func pair(_ from: WireValue, _ to: WireValue) -> WireValue {
    .object([.init("from", from), .init("to", to)])
  }

  /// A list, since an order may have one code twice.
  private static func products(_ entries: [LineSet.Entry]) -> WireValue {
    .array(
      entries.map {
        .object([.init("product_code", .string($0.productCode)), .init("amount", .string($0.quantity.wireText))])
      })
  }
}

extension Timestamp {
  /// `2026-11-22T17:22:33Z`.
  var utcText: String {
    var seconds = time_t(self.seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    let date = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return date + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }
}

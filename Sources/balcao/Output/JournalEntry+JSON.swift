import Commerce
import Desk
import Glibc
import WireTree

extension JournalEntry {
  /// The entry for programs: times in UTC (ISO 8601), quantities as the platform writes them.
  var wire: WireValue {
    .object([
      .init("id", .number(String(id))),
      .init("order_id", .string(intent.orderID.rawValue)),
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
    .object([
      .init("at", .string(at.utcText)), .init("state", .string(state.rawValue)), .init("note", .string(note)),
    ])
  }
}

extension WriteChange {
  fileprivate var wire: WireValue {
    switch self {
    case .status(let from, let to):
      .object([.init("status", Self.pair(.string(from.rawValue), .string(to.rawValue)))])
    case .lines(let from, let to):
      .object([.init("products", Self.pair(Self.products(from), Self.products(to)))])
    }
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
  fileprivate var utcText: String {
    var seconds = time_t(self.seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    let date = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return date + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }
}

import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Sample {
  private static func ago(minutes: Int64) -> Timestamp {
    Timestamp(seconds: ConsoleDriver.start.seconds - minutes * 60)
  }

  static func note(
    _ id: Int64, by author: String, _ text: String, minutesAgo: Int64, on order: OrderID = id
  ) -> OrderNote {
    OrderNote(id: id, orderID: order, author: author, at: ago(minutes: minutesAgo), text: text)
  }

  static let notes = [
    note(
      1, by: "bia", "Cliente ligou: quer receber só na sexta, depois das 14 h; avisar a transportadora.", minutesAgo: 95
    ),
    note(2, by: "ana", "Avisei a transportadora.", minutesAgo: 12),
  ]

  static func write(
    _ entry: Int64, _ change: WriteChange, by name: String, _ state: WriteState, minutesAgo: Int64,
    on order: OrderID = id, at moment: Timestamp? = nil
  ) -> JournalEntry {
    let at = moment ?? ago(minutes: minutesAgo)
    let intent = WriteIntent(
      orderID: order, change: change, operatorName: name, profile: "sandbox", request: RequestID(rawValue: "r\(entry)"))
    return JournalEntry(
      id: entry, intent: intent, uid: 1000,
      events: [
        .init(state: .sending, at: at, note: ""), .init(state: state, at: at, note: ""),
      ])
  }

  static let timeline = timeline(adding: [])

  /// Placed, moved by the platform, written on by two, noted on by two and more.
  static func timeline(adding notes: [OrderNote]) -> OrderTimeline {
    OrderTimeline(
      placedAt: ago(minutes: 180),
      moves: [StatusMove(from: .open, to: .sentToSupplier, after: ago(minutes: 170), seenAt: ago(minutes: 150))],
      writes: [
        write(5, .status(from: .sentToSupplier, to: .preparing), by: "bia", .unknown, minutesAgo: 40),
        write(
          4, .lines(from: [.init(productCode: "7", quantity: Quantity(1))], to: []), by: "ana", .confirmed,
          minutesAgo: 50),
      ], notes: Self.notes + notes)
  }

  static let claims = [
    OrderClaim(orderID: id, operatorName: "bia", since: ago(minutes: 2)),
    OrderClaim(orderID: OrderID(rawValue: "13970"), operatorName: "caio", since: ago(minutes: 0)),
  ]

  static var shift: ShiftReport {
    var report = ShiftReport(operatorName: "ana", madeAt: ConsoleDriver.start, notesSince: ago(minutes: 720))
    report.openWrites = [
      write(5, .status(from: .sentToSupplier, to: .preparing), by: "bia", .unknown, minutesAgo: 40),
      write(
        3, .lines(from: [.init(productCode: "7", quantity: Quantity(1))], to: []), by: "ana", .notConfirmed,
        minutesAgo: 2_000, on: OrderID(rawValue: "13811")),
    ]
    report.drafts = [.removing(1, owner: "bia")]
    report.recordDrafts = [
      RecordDraft(owner: "ana", content: .newCustomer(fields: 5), changedAt: ago(minutes: 9)),
      RecordDraft(owner: "bia", content: .products(12), changedAt: ago(minutes: 30)),
    ]
    report.claims = claims
    report.notes = notes
    report.alerts = [
      .init(status: .cancellationRequested, count: Dated(7, readAt: ago(minutes: 20))),
      .init(status: .failed, count: Dated(2, readAt: ago(minutes: 20))),
    ]
    return report
  }
}

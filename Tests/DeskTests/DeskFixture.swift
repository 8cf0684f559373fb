import Commerce
import Desk
import DeskTesting
import Testing

/// A desk on a fake platform, a store in memory and a clock that nobody waits for.
struct DeskFixture {
  static let id = OrderID(rawValue: "3974")

  let platform: FakePlatform
  let store = MemoryStore()
  let clock = ManualClock()
  let desk: OrderDesk

  /// - Parameter orders: by default order 3974 in status E.
  init(
    orders: [Order] = [.sample(3974)], showsWritesAfter readings: Int = 0, readBack: OrderDesk.ReadBack = .init(),
    keptDays: Int? = nil
  ) {
    platform = FakePlatform(orders: orders, showsWritesAfter: readings)
    desk = OrderDesk(
      platform: platform, store: store, clock: clock,
      identity: OrderDesk.Identity(operatorName: "ana", profile: "test"), readBack: readBack, keptDays: keptDays)
  }

  /// Order 3974 from E to another status.
  func change(to wanted: OrderStatus = .preparing, of id: OrderID = Self.id) -> StatusChange {
    StatusChange(orderID: id, expected: .sentToSupplier, wanted: wanted)
  }

  /// The states each write went through, the oldest write first.
  var journalStates: [[WriteState]] { store.journal.map { $0.events.map(\.state) } }

  /// A draft on the order as the platform has it now.
  func draft(of id: OrderID = Self.id, _ edit: (inout OrderDraft) -> Void) throws -> OrderDraft {
    let order = try #require(platform.stored(id))
    var draft = OrderDraft(original: order, owner: "ana", changedAt: clock.now())
    edit(&draft)
    return draft
  }
}

extension WriteOutcome {
  /// The case alone, for comparing without the orders and errors in it.
  var name: String {
    switch self {
    case .confirmed: "confirmed"
    case .accepted: "accepted"
    case .notConfirmed: "notConfirmed"
    case .diverted: "diverted"
    case .refused: "refused"
    case .unknown: "unknown"
    case .notSent: "notSent"
    case .moved: "moved"
    case .alreadySo: "alreadySo"
    case .unseen: "unseen"
    case .unsettled: "unsettled"
    case .unrecorded(let outcome, _): "unrecorded \(outcome.name)"
    }
  }
}

import Commerce
import ConsoleKit
import Desk
import Texts

/// The orders: the list, the open order, what is staged and sent, what the team does, the news, and the sweep.
///
/// They are one component because they share the cursor, the drafts and the writes under way.
public struct Orders: Component {
  public internal(set) var list: OrderList
  public internal(set) var open = OpenOrder()
  public internal(set) var marks = OrderMarks()
  var ahead = OrderAhead()
  /// A product's code that may be an order's number, until it is known what it is.
  var lookup: CodeLookup?
  /// When the order under a resting cursor is to be read for the side by side view.
  public internal(set) var previewDue: Timestamp?
  /// What this operator has staged.
  public internal(set) var drafts: [OrderID: OrderDraft] = [:] {
    didSet {
      draftsRevision += 1
      team.kept.formIntersection(drafts.keys)
    }
  }
  /// Counts the changes of the drafts: what the store said of them before the last one is out of date.
  var draftsRevision = 0
  /// Lines that an order had while the console was looking, for the names and prices of what is staged to come back.
  var formerLines = FormerLines()
  var sending = OrdersBeingSent()
  public internal(set) var team = TeamState()
  public internal(set) var news = NewsState()
  public internal(set) var sweep: SweepState
  /// What was staged on the open order before an undo.
  var undone: OrderDraft?

  public init(status: OrderStatus, now: Timestamp) {
    list = OrderList(status: status)
    sweep = SweepState(lastKey: now)
  }

  /// The staged changes of the order that is shown.
  var draft: OrderDraft? { open.id.flatMap { drafts[$0] } }

  func isBeingSent(_ id: OrderID) -> Bool { sending.contains(id) }

  /// What all may know.
  public var facts: OrderFacts {
    OrderFacts(
      staged: Set(drafts.keys), stagedByOthers: Set(team.drafts.map(\.id)),
      beingSent: Set(sending.orders.values.joined()))
  }

  /// A load was given up.
  mutating func forget(_ token: LoadToken) {
    if list.loading?.token == token { list.loading = nil }
    if open.loading == token { open.loading = nil }
    if lookup?.token == token { lookup = nil }
    if list.search?.loading == token { list.search?.loading = nil }
  }
}

/// Writes to orders under way, by their tokens.
struct OrdersBeingSent: Sendable, Equatable {
  /// None of these orders is sent anything else meanwhile.
  var orders: [LoadToken: Set<OrderID>] = [:]
  /// Line changes as they were sent.
  var drafts: [LoadToken: OrderDraft] = [:]
  /// Single status changes.
  var changes: [LoadToken: StatusChange] = [:]

  func contains(_ id: OrderID) -> Bool { orders.values.contains { $0.contains(id) } }
}

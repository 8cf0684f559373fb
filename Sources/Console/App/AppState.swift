import Commerce
import Desk
import TextGrid
import Texts

/// The panes of the console.
public enum Pane: Sendable, Hashable, CaseIterable {
  case orders, order, catalog, customers

  /// The scope of its keys while nothing lies over it.
  var scope: Scope {
    switch self {
    case .orders: .orders
    case .order: .order
    case .catalog: .catalog
    case .customers: .customers
    }
  }

  /// The list of orders and the open order, which may be side by side.
  var isOfOrders: Bool { self == .orders || self == .order }

  /// The action that shows it; of the order panes, the list.
  var opener: ActionID {
    switch self {
    case .orders, .order: .showOrders
    case .catalog: .showCatalog
    case .customers: .showCustomers
    }
  }
}

/// Everything the screen shows, as one value. ``update(_:at:)`` is the only thing that changes it, and does no I/O.
public struct AppState: Sendable, Equatable, ShellReading {
  public internal(set) var shell: Shell
  public internal(set) var orders: OrdersState
  public internal(set) var order = OrderState()
  public internal(set) var catalog: Catalog
  public internal(set) var customers = Customers()
  public internal(set) var marks = OrderMarks()
  public internal(set) var team = TeamState()
  var orderAhead = OrderAhead()
  /// What this operator has staged.
  public internal(set) var drafts: [OrderID: OrderDraft] = [:] {
    didSet {
      draftsRevision += 1
      team.kept.formIntersection(drafts.keys)
    }
  }
  /// Counts the changes of the drafts: what the store said of them before the last one is out of date.
  var draftsRevision = 0
  public internal(set) var news = NewsState()
  public internal(set) var sweep: SweepState
  public internal(set) var overlays: [Overlay] = []
  public internal(set) var isFinished = false
  var gate: AnswerGate
  /// A product's code that may be an order's number, until it is known what it is.
  var lookup: CodeLookup?
  /// When the order under a resting cursor is to be read for the side by side view.
  public internal(set) var previewDue: Timestamp?
  /// What was last read for a list or a message that leaves the terminal.
  var handoutReading: LoadToken?
  /// The orders that writes are under way for: none of them is sent anything else meanwhile.
  var beingSent: [LoadToken: Set<OrderID>] = [:]
  /// The line changes under way, as they were sent.
  var sentDrafts: [LoadToken: OrderDraft] = [:]
  /// Single status changes on their way.
  var sentChanges: [LoadToken: StatusChange] = [:]
  var doubt: DoubtState
  /// Lines that an order had while the console was looking, for the names and prices of what is staged to come back.
  var formerLines = FormerLines()

  public init(session: SessionInfo, start: StartView, now: Timestamp) {
    shell = Shell(session: session, now: now)
    catalog = Catalog(columns: session.catalogColumns)
    gate = AnswerGate(moment: Self.instant(of: now))
    sweep = SweepState(lastKey: now)
    doubt = DoubtState(startedAt: now)
    switch start {
    case .orders(let status): orders = OrdersState(status: status)
    case .order, .catalog, .customers: orders = OrdersState(status: .sentToSupplier)
    }
  }

  /// Whether list and order are seen at the same time.
  var isSideBySide: Bool { isWide && (pane == .orders || pane == .order) }

  /// The window shows no more than which size it should have.
  var isTooSmall: Bool { ScreenLayout(size: size).isTooSmall }

  /// What has the keyboard.
  public var scope: Scope { overlays.last?.scope ?? pane.scope }

  mutating func push(_ overlay: Overlay) {
    overlays.append(overlay)
    awaitsPaint = overlay.isConfirmation
  }

  /// Shows what the program brings up by itself. It goes beneath what is open, so that it takes no key meant for that.
  mutating func present(_ overlay: Overlay) {
    guard overlays.isEmpty else { return overlays.insert(overlay, at: 0) }
    push(overlay)
  }

  func isBeingSent(_ id: OrderID) -> Bool { beingSent.values.contains { $0.contains(id) } }
}

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
}

/// Everything the screen shows, as one value. ``update(_:at:)`` is the only thing that changes it, and does no I/O.
public struct AppState: Sendable, Equatable {
  public internal(set) var session: SessionInfo
  public internal(set) var size = Size(width: 80, height: 24)
  /// The moment of the event that is being handled; ages are counted to it.
  public internal(set) var now: Timestamp
  public internal(set) var pane: Pane = .orders
  public internal(set) var orders: OrdersState
  public internal(set) var order = OrderState()
  public internal(set) var catalog = CatalogState()
  public internal(set) var customers = CustomersState()
  public internal(set) var marks = Marks()
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
  public internal(set) var notice: Notice?
  public internal(set) var activities: [Activity] = []
  public internal(set) var connection: Connection = .idle
  public internal(set) var isFinished = false
  /// A question has been asked and is not on the screen yet: keys typed before it is are dropped.
  public internal(set) var awaitsPaint = false {
    didSet { if awaitsPaint { gate.shownAt = nil } }
  }
  var gate: AnswerGate
  /// A product's code that may be an order's number, until it is known what it is.
  var lookup: CodeLookup?
  /// When the order under a resting cursor is to be read for the side by side view.
  public internal(set) var previewDue: Timestamp?
  var tokens: LoadToken = 0
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

  /// Whether the last answer came, as the top line shows it.
  public enum Connection: Sendable, Hashable {
    case idle, good, failing, logInRefused, noPassword
    /// The server was there, and no good answer came.
    case troubled
  }

  public init(session: SessionInfo, start: StartView, now: Timestamp) {
    self.session = session
    if let columns = session.catalogColumns {
      catalog.hiddenColumns = Set(CatalogColumn.optional).subtracting(columns)
    }
    self.now = now
    gate = AnswerGate(moment: Self.instant(of: now))
    sweep = SweepState(lastKey: now)
    doubt = DoubtState(startedAt: now)
    switch start {
    case .orders(let status): orders = OrdersState(status: status)
    case .order, .catalog, .customers: orders = OrdersState(status: .sentToSupplier)
    }
  }

  public var texts: Texts { Texts(language: session.language, keys: session.catalog.firstKeys) }

  /// Side by side from 120 columns on.
  public var isWide: Bool { size.width >= 120 }

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

  mutating func newToken() -> LoadToken {
    tokens += 1
    return tokens
  }

  func isBeingSent(_ id: OrderID) -> Bool { beingSent.values.contains { $0.contains(id) } }

  /// Shows a sentence in the message line until the next key.
  mutating func say(_ phrase: Phrase, _ kind: Notice.Kind = .information) {
    notice = Notice(text: texts(phrase), kind: kind)
  }

  /// Shows a further sentence behind the one that was said by the same key.
  mutating func add(_ remark: SafeText, _ kind: Notice.Kind = .warning) {
    notice = notice.map { Notice(text: $0.text + " " + remark, kind: $0.kind) } ?? Notice(text: remark, kind: kind)
  }
}

/// A sentence in the message line.
public struct Notice: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case information, success, warning, failure
  }

  public var text: SafeText
  public var kind: Kind

  public init(text: SafeText, kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

/// Something under way, shown with a spinner and the time it has taken.
public struct Activity: Sendable, Hashable {
  public var token: LoadToken
  public var phrase: Phrase
  public var startedAt: Timestamp
  /// A write that is waited for: leaving asks first.
  public var isWrite: Bool
  /// How long it goes unmentioned, in milliseconds: what the local store answers at once would only flicker.
  public var quiet: Int64

  init(token: LoadToken, phrase: Phrase, startedAt: Timestamp, isWrite: Bool = false, quiet: Int64 = 0) {
    self.token = token
    self.phrase = phrase
    self.startedAt = startedAt
    self.isWrite = isWrite
    self.quiet = quiet
  }

  /// Whether it is too young to be mentioned.
  func isQuiet(at now: Timestamp) -> Bool { now.milliseconds - startedAt.milliseconds < quiet }
}

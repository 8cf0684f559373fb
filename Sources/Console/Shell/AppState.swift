import CatalogPane
import Commerce
import ConsoleKit
import CustomersPane
import Desk
import OrderPanes
import TextGrid
import Texts

/// Everything the screen shows, as one value. ``update(_:at:)`` is the only thing that changes it, and does no I/O.
public struct AppState: Sendable, Equatable, ShellReading {
  public internal(set) var shell: Shell
  public internal(set) var orders: Orders
  public internal(set) var catalog: Catalog
  public internal(set) var customers = Customers()
  public internal(set) var importing = Importing()
  public internal(set) var picking = Picking()
  public internal(set) var messages = Messages()
  public internal(set) var journal: Journal
  public internal(set) var overlays: [Overlay] = []
  public internal(set) var isFinished = false
  var gate: AnswerGate

  public init(session: SessionInfo, start: StartView, now: Timestamp) {
    shell = Shell(session: session, now: now)
    catalog = Catalog(columns: session.catalogColumns)
    gate = AnswerGate(moment: Self.instant(of: now))
    journal = Journal(startedAt: now)
    let status: OrderStatus = if case .orders(let status) = start { status } else { .sentToSupplier }
    orders = Orders(status: status, now: now)
  }

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
}

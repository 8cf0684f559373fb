import CatalogPane
import Commerce
import CustomersPane
import OrderPanes
import Texts

// All components of the console. A new one has its line in ``AppState/components`` and its mount here.

extension AppState {
  static let components: [any Mounted] = [
    Mount.journal, Mount.orders, Mount.catalog, Mount.customers, Mount.importing, Mount.picking, Mount.messages,
  ]

  /// The component whose pane is on screen.
  var paneOwner: any PaneMounted {
    switch pane {
    case .orders, .order: Mount.orders
    case .catalog: Mount.catalog
    case .customers: Mount.customers
    }
  }
}

extension Mount<Orders> {
  static let orders = Mount(
    \.orders, vacant: Orders(status: .sentToSupplier, now: Timestamp(seconds: 0)), panes: [.orders, .order],
    page: Case(lift: Overlay.orders) { if case .orders(let page) = $0 { page } else { nil } },
    choice: Case(lift: MenuPurpose.orders) { if case .orders(let choice) = $0 { choice } else { nil } },
    inquiry: Case(lift: QuestionPurpose.orders) { if case .orders(let inquiry) = $0 { inquiry } else { nil } },
    input: Case(lift: InputPurpose.orders) { if case .orders(let entry) = $0 { entry } else { nil } },
    effect: Effect.orders)
}

extension Mount<Catalog> {
  static let catalog = Mount(
    \.catalog, vacant: Catalog(), panes: [.catalog],
    page: Case(lift: Overlay.catalog) { if case .catalog(let page) = $0 { page } else { nil } },
    choice: Case(lift: MenuPurpose.catalog) { if case .catalog(let choice) = $0 { choice } else { nil } },
    inquiry: Case(lift: QuestionPurpose.catalog) { if case .catalog(let inquiry) = $0 { inquiry } else { nil } },
    input: .none, effect: Effect.catalog)
}

extension Mount<Customers> {
  static let customers = Mount(
    \.customers, vacant: Customers(), panes: [.customers],
    page: Case(lift: Overlay.customers) { if case .customers(let page) = $0 { page } else { nil } },
    choice: Case(lift: MenuPurpose.customers) { if case .customers(let choice) = $0 { choice } else { nil } },
    inquiry: Case(lift: QuestionPurpose.customers) { if case .customers(let inquiry) = $0 { inquiry } else { nil } },
    input: .none, effect: Effect.customers)
}

extension Mount<Importing> {
  static let importing = Mount(
    \.importing, vacant: Importing(),
    page: Case(lift: Overlay.importing) { if case .importing(let view) = $0 { view } else { nil } },
    choice: .none, inquiry: .none, input: .none, effect: Effect.importing)
}

extension Mount<Picking> {
  static let picking = Mount(
    \.picking, vacant: Picking(),
    page: Case(lift: Overlay.picking) { if case .picking(let view) = $0 { view } else { nil } },
    choice: Case(lift: MenuPurpose.picking) { if case .picking(let choice) = $0 { choice } else { nil } },
    inquiry: Case(lift: QuestionPurpose.picking) { if case .picking(let inquiry) = $0 { inquiry } else { nil } },
    input: .none, effect: Effect.picking)
}

extension Mount<Messages> {
  static let messages = Mount(
    \.messages, vacant: Messages(),
    page: Case(lift: Overlay.message) { if case .message(let view) = $0 { view } else { nil } },
    choice: .none, inquiry: .none, input: .none, effect: Effect.messages)
}

extension Mount<Journal> {
  static let journal = Mount(
    \.journal, vacant: Journal(startedAt: Timestamp(milliseconds: 0)),
    page: Case(lift: Overlay.journal) { if case .journal(let view) = $0 { view } else { nil } },
    choice: .none, inquiry: .none,
    input: Case(lift: InputPurpose.journal) { if case .journal(let entry) = $0 { entry } else { nil } },
    effect: Effect.journal)
}

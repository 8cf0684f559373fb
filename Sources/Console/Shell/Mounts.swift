import Texts

// All components of the console. A new one has its line in ``AppState/components`` and its mount here.

extension AppState {
  static let components: [any Mounted] = [Mount.catalog, Mount.customers]

  private static let paneOwners: [Pane: any PaneMounted] = Dictionary(
    components.compactMap { $0 as? any PaneMounted }.flatMap { owner in owner.panes.map { ($0, owner) } }
  ) { first, _ in first }

  /// The component whose pane is on screen.
  var paneOwner: (any PaneMounted)? { Self.paneOwners[pane] }
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

import Texts

// All components of the console. A new one has its line in ``AppState/components`` and its mount here.

extension AppState {
  static let components: [any Mounted] = [Mount.customers, Mount.importing]

  private static let paneOwners: [Pane: any PaneMounted] = Dictionary(
    components.compactMap { $0 as? any PaneMounted }.flatMap { owner in owner.panes.map { ($0, owner) } }
  ) { first, _ in first }

  /// The component whose pane is on screen.
  var paneOwner: (any PaneMounted)? { Self.paneOwners[pane] }
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

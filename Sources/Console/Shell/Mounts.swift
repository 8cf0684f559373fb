import Texts

// All components of the console. A new one has its line in ``AppState/components`` and its mount here.

extension AppState {
  static let components: [any Mounted] = [Mount.customers]
}

extension Mount<Customers> {
  static let customers = Mount(
    \.customers, vacant: Customers(), panes: [.customers],
    page: Case(lift: Overlay.customers) { if case .customers(let page) = $0 { page } else { nil } },
    choice: Case(lift: MenuPurpose.customers) { if case .customers(let choice) = $0 { choice } else { nil } },
    inquiry: Case(lift: QuestionPurpose.customers) { if case .customers(let inquiry) = $0 { inquiry } else { nil } },
    entry: .none, effect: Effect.customers)
}

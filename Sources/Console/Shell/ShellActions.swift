import ConsoleKit
import Texts

/// An action of the console itself: of what exists once.
struct ShellAction: Sendable {
  let action: Action
  let availability: @Sendable (AppState) -> Availability
  let perform: @Sendable (inout AppState) -> [Effect]

  init(
    _ id: ActionID, in scopes: Set<Scope>, keys: [String], footer: Int? = nil, command: Bool = false,
    when availability: @escaping @Sendable (AppState) -> Availability = { _ in .enabled },
    _ perform: @escaping @Sendable (inout AppState) -> [Effect]
  ) {
    action = Action(id, in: scopes, keys: keys, footer: footer, command: command)
    self.availability = availability
    self.perform = perform
  }

  /// An action that components have, too.
  init(
    _ shared: SharedAction, in scopes: Set<Scope>,
    when availability: @escaping @Sendable (AppState) -> Availability = { _ in .enabled },
    _ perform: @escaping @Sendable (inout AppState) -> [Effect]
  ) {
    self.init(
      shared.id, in: scopes, keys: shared.keys, footer: shared.footer, command: shared.isCommand, when: availability,
      perform)
  }

  private static let everywhere = Set(Scope.allCases)
  private static let panes: Set<Scope> = [.orders, .order, .catalog, .customers]
  /// What lies over the panes and has a cursor, or is scrolled.
  private static let moving: Set<Scope> = [
    .menu, .viewer, .journal, .review, .comparison, .progress, .product, .customer, .picking, .message,
  ]

  static let all: [ShellAction] =
    [
      // Panes
      ShellAction(.nextPane, in: panes.union(ActionCatalog.pages), keys: ["tab"], when: { $0.canLeavePane }) {
        $0.show($0.neighbour(1))
      },
      ShellAction(.previousPane, in: panes.union(ActionCatalog.pages), keys: ["shift-tab"], when: { $0.canLeavePane }) {
        $0.show($0.neighbour(-1))
      },
      show(.orders, .showOrders, "f5"), show(.order, .showOrder, "f6"), show(.catalog, .showCatalog, "f7"),
      show(.customers, .showCustomers, "f8"),
      // Session and terminal
      ShellAction(.privacy, in: panes.union([.customer, .message]), keys: ["p"], command: true) { $0.togglePrivacy() },
      ShellAction(.unlock, in: panes, keys: [], command: true, when: { $0.needsLock }) { $0.unlock(minutes: 15) },
      ShellAction(.lock, in: panes, keys: [], command: true, when: { $0.needsLock }) { $0.lockAgain() },
      ShellAction(.theme, in: panes, keys: [], command: true) { $0.askForArgument(of: .theme) },
      ShellAction(.language, in: panes, keys: [], command: true) { $0.askForArgument(of: .language) },
      ShellAction(.mouse, in: panes, keys: [], command: true) { $0.toggleMouse() },
      ShellAction(.logIn, in: panes, keys: [], command: true) { $0.logInAgain() },
      ShellAction(.suspend, in: everywhere, keys: ["ctrl-z"], command: true) { _ in [.terminal(.suspend)] },
      ShellAction(.redraw, in: everywhere, keys: ["ctrl-l"], command: true) { _ in [.terminal(.redraw)] },
      ShellAction(.quit, in: panes, keys: ["q"], footer: 99, command: true) { $0.quit() },
      // What lies over the panes
      ShellAction(.help, in: everywhere, keys: ["?", "f1"], footer: 98, command: true) { $0.showHelp() },
      ShellAction(.commandLine, in: panes.union([.journal, .viewer]), keys: [":"], footer: 97) { $0.ask(.command) },
      ShellAction(.copy, in: [.viewer]) { $0.copyText() },
      ShellAction(.choose, in: [.menu]) { $0.choose() },
      ShellAction(.confirm, in: [.question], when: { $0.availabilityOfAnswer }) { $0.confirm() },
      ShellAction(.decline, in: [.question], keys: ["n"], footer: 20) { $0.goBack() },
      ShellAction(
        .complete, in: [.commandLine, .finder, .search, .typedQuestion], when: { $0.availabilityOfAnswer }
      ) { $0.completeInput() },
      ShellAction(.nextField, in: [.commandLine]) { $0.completeCommand() },
      ShellAction(.back, in: everywhere) { $0.goBack() },
      ShellAction(.interrupt, in: everywhere, keys: ["ctrl-c"]) { $0.interrupt() },
    ]
    + SharedAction.moves.map { move in
      // The search moves the cursor of the list beneath; only arrows and pages do.
      let isOfSearch = move.id != .top && move.id != .bottom
      return ShellAction(move, in: isOfSearch ? moving.union([.search]) : moving) { $0.move(move.id) }
    }

  private static func show(_ pane: Pane, _ id: ActionID, _ key: String) -> ShellAction {
    ShellAction(
      id, in: panes.union(ActionCatalog.pages), keys: [key], command: true, when: { $0.availability(ofShowing: pane) }
    ) { $0.show(pane) }
  }

  private static let table: [Scope: [ActionID: ShellAction]] = {
    var table: [Scope: [ActionID: ShellAction]] = [:]
    for entry in all {
      for scope in entry.action.scopes { table[scope, default: [:]][entry.action.id] = entry }
    }
    return table
  }()

  static func entry(_ id: ActionID, in scope: Scope) -> ShellAction? { table[scope]?[id] }
}

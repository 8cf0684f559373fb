import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Lets a component handle something.
  mutating func update<Own>(_ mount: Mount<Own>, _ body: (inout Update<Own>) -> Void) -> [Effect] {
    var update = Update(own: self[keyPath: mount.state], layers: mount.layers(of: overlays), shell: shell)
    self[keyPath: mount.state] = mount.vacant
    let before = update.layers
    body(&update)
    self[keyPath: mount.state] = update.own
    shell = update.shell
    shell.orders = orders.facts
    if update.layers != before { overlays = mount.overlays(of: update.layers, in: overlays) }
    return update.outcomes.flatMap { outcome -> [Effect] in
      switch outcome {
      case .effect(let effect): [mount.effect(effect)]
      case .cancel(let token): [.cancel(token)]
      case .terminal(let request): [.terminal(request)]
      case .request(let request): carryOut(request)
      case .argument(let id): askForArgument(of: id)
      }
    }
  }

  /// A component as it stands, read only.
  ///
  /// - Parameter beneathReaders: leaves out texts that are read over everything, such as the help, which speaks of what lies
  ///   beneath it.
  func view<Own>(_ mount: Mount<Own>, answers: [Dialog.Answer] = [], beneathReaders: Bool = false) -> View<Own> {
    let overlays = beneathReaders ? overlaysBeneathReaders : overlays[...]
    return View(
      own: self[keyPath: mount.state], layers: mount.layers(of: overlays), shell: shell, answers: answers)
  }

  /// The overlays without the texts that are read on top of them.
  private var overlaysBeneathReaders: ArraySlice<Overlay> {
    overlays[..<(overlays.lastIndex { if case .viewer = $0 { false } else { true } }.map { $0 + 1 } ?? 0)]
  }

  /// The first component that has an answer.
  func ask<Answer>(_ question: (any Mounted) -> Answer?) -> Answer? { Self.components.lazy.compactMap(question).first }

  /// Lets the first component act that something is for.
  mutating func tell(_ act: (any Mounted, inout AppState) -> [Effect]?) -> [Effect]? {
    for component in Self.components {
      if let effects = act(component, &self) { return effects }
    }
    return nil
  }

  /// What was shown or the size has changed: each component keeps its cursors on the screen.
  mutating func settleComponents() -> [Effect] { Self.components.flatMap { $0.settle(&self) } }

  /// What components have changed goes to the store.
  mutating func keepComponents() -> [Effect] { Self.components.flatMap { $0.keep(&self) } }

  /// The component that an action belongs to in a scope: what lies on top, else the pane, else any that is known there.
  ///
  /// A text that is read over something leaves the owner as it is, but for what is done with the text. The scope of a pane is the
  /// pane's, whatever lies over it.
  func owner(of id: ActionID, in scope: Scope) -> (any Mounted)? {
    if scope != pane.scope, let top = scope == .viewer ? overlays.last : overlaysBeneathReaders.last {
      return Self.components.first { $0.laid(top) && $0.declares(id, in: scope) }
    }
    return Self.components.first { $0.panes.contains(pane) && $0.declares(id, in: scope) }
      ?? Self.components.first { $0.declares(id, in: scope) }
  }

  mutating func carryOut(_ request: Request) -> [Effect] {
    switch request {
    case .show(let pane): show(pane)
    case .export(let content, let remarks): openExportMenu(content, remarks)
    case .openOrder(let id): update(.orders) { $0.openOrder(id) }
    case .retryLogInIfRefused: connection == .logInRefused || connection == .noPassword ? retryLogIn() : []
    case .lookForOpenWrites: [.journal(.look)]
    case .openProduct(let code, let error): update(.catalog) { $0.open(code, insteadOf: error) }
    case .makePickingList(let ids, let known): update(.picking) { $0.make(of: ids, known: known) }
    case .writeMessage(let id, let known): update(.messages) { $0.write(about: id, known: known) }
    case .prepareWayBack(let id, let change): prepareWayBack(id, from: change)
    case .showImported: readRecordsAgain()
    case .findCustomer(let document): update(.customers) { $0.find(document) }
    }
  }

  /// The order comes into view, whatever lay over the panes.
  private mutating func prepareWayBack(_ id: OrderID, from change: WriteChange) -> [Effect] {
    overlays.removeAll()
    return update(.orders) { $0.openForWayBack(id, from: change) }
  }

  /// Record panes show what the local copy has now; one that was never open reads it when it is.
  private mutating func readRecordsAgain() -> [Effect] {
    (catalog.list.isRead ? update(.catalog) { $0.read() } : [])
      + (customers.list.isRead ? update(.customers) { $0.load(.refresh) } : [])
  }
}

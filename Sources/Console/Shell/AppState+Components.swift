import TextGrid
import Texts
import Widgets

extension AppState {
  /// Lets a component handle something.
  mutating func update<Own>(_ mount: Mount<Own>, _ body: (inout Update<Own>) -> Void) -> [Effect] {
    noteOrderFacts()
    var update = Update(own: self[keyPath: mount.state], layers: mount.layers(of: overlays), shell: shell)
    self[keyPath: mount.state] = mount.vacant
    let before = update.layers
    body(&update)
    self[keyPath: mount.state] = update.own
    shell = update.shell
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

  /// Renews what all may know of the orders; after each event, and before a component handles something.
  mutating func noteOrderFacts() {
    shell.orders = OrderFacts(
      staged: Set(drafts.keys), stagedByOthers: Set(team.drafts.map(\.id)), beingSent: Set(beingSent.values.joined()))
  }

  /// A component as it stands, read only.
  func view<Own>(_ mount: Mount<Own>, answers: [Dialog.Answer] = []) -> View<Own> {
    View(own: self[keyPath: mount.state], layers: mount.layers(of: overlays), shell: shell, answers: answers)
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

  /// The component that an action belongs to where the console stands: what lies on top, else the pane, else any that is known there.
  ///
  /// A text that is read over something leaves the owner as it is, but for what is done with the text.
  func owner(of id: ActionID, in scope: Scope) -> (any Mounted)? {
    if let top = scope == .viewer ? overlays.last : overlays.last(where: { !$0.isReader }) {
      return Self.components.first { $0.owns(top) && $0.declares(id, in: scope) }
    }
    return Self.components.first { $0.panes.contains(pane) && $0.declares(id, in: scope) }
      ?? Self.components.first { $0.declares(id, in: scope) }
  }

  mutating func carryOut(_ request: Request) -> [Effect] {
    switch request {
    case .show(let pane): show(pane)
    case .export(let content, let remarks): openExportMenu(content, remarks)
    case .openOrder(let id): openOrder(id)
    case .openProduct(let code, let error): openSheet(of: code, insteadOf: error)
    case .makePickingList(let ids, let known): update(.picking) { $0.make(of: ids, known: known) }
    case .writeMessage(let id, let known): update(.messages) { $0.write(about: id, known: known) }
    case .prepareWayBack(let id, let change): prepareWayBack(id, from: change)
    case .showImported: readRecordsAgain()
    case .findCustomer(let document): update(.customers) { $0.find(document) }
    }
  }

  /// Record panes show what the local copy has now; one that was never open reads it when it is.
  private mutating func readRecordsAgain() -> [Effect] {
    (catalog.window == nil ? [] : openCatalog())
      + (customers.total == nil ? [] : update(.customers) { $0.load(.refresh) })
  }
}

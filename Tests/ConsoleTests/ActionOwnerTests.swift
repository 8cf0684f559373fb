import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Each action of the catalog, in each of its scopes, is performed by the owner it has there.
@Suite("The owners of actions")
struct ActionOwnerTests {
  /// An action where it is declared.
  private struct Place: Hashable, CustomStringConvertible {
    let id: ActionID
    let scope: Scope

    var description: String { "\(id.rawValue) in \(scope.rawValue)" }
  }

  private static let states = [Size(width: 80, height: 24), Size(width: 40, height: 10)].flatMap { size in
    RecordedScene.all.map { (name: $0.description, state: $0.play(.portuguese, size).state) }
  }

  /// At their end lists and texts can be moved up.
  private static let statesAtTheEnd = states.map { name, state in
    var state = state
    let declared = Set(state.session.catalog.actions(in: state.scope).map(\.id))
    if let down = [ActionID.bottom, .down].first(where: declared.contains) { _ = state.perform(down) }
    return (name: name, state: state)
  }

  /// The open order is shown already; an empty command line has nothing to complete.
  private static let withoutEffect: Set<Place> = [
    Place(id: .showOrder, scope: .order), Place(id: .nextField, scope: .commandLine),
  ]

  private static let places = Set(
    ActionCatalog.standardActions.flatMap { action in action.scopes.map { Place(id: action.id, scope: $0) } })

  @Test("perform what can be done, in every recorded situation")
  func performedWhereEnabled() {
    for (name, state) in Self.states {
      for action in state.session.catalog.actions(in: state.scope) where state.availability(of: action.id) == .enabled {
        var state = state
        let scope = state.scope
        #expect(
          state.performByOwner(action.id) != nil,
          "\(name): nothing performs \(action.id.rawValue) in \(scope.rawValue)"
        )
      }
    }
  }

  @Test("change something or ask for something in each scope: no action is declared where it never does anything")
  func effectiveInEachScope() {
    var idle = Self.places.subtracting(Self.withoutEffect)
    for (_, state) in Self.states + Self.statesAtTheEnd {
      for action in state.session.catalog.actions(in: state.scope) {
        let place = Place(id: action.id, scope: state.scope)
        guard idle.contains(place) else { continue }
        var after = state
        let effects = after.perform(action.id)
        if !effects.isEmpty || after != state { idle.remove(place) }
      }
    }
    #expect(idle.isEmpty, "\(idle.map(\.description).sorted())")
  }

  @Test("refuse what is typed in a pane that does not know it, in every recorded situation")
  func refusedElsewhere() {
    for (name, state) in Self.states {
      for action in ActionCatalog.standardActions where action.isCommand && !action.scopes.contains(state.scope) {
        let panes = Pane.allCases.filter { action.scopes.contains($0.scope) }
        // The two panes of the orders act for each other.
        let isKnown = panes.contains(state.pane) || state.pane.isOfOrders && panes.contains(where: \.isOfOrders)
        guard let first = panes.first, !isKnown else { continue }
        var after = state
        let effects = after.perform(action.id)
        let saysWhere = after.notice?.text.string.contains(after.texts.key(first.opener)) == true
        after.notice = state.notice
        // A whole state is too long to be printed.
        let isUnchanged = after == state && effects.isEmpty
        #expect(saysWhere && isUnchanged, "\(name): \(action.id.rawValue)")
      }
    }
  }

  @Test("are declared once for each pane, and with the same keys everywhere")
  func declaredOnce() {
    let tables = [ShellAction.all.map(\.action)] + AppState.components.map(\.actions)
    for scope in Pane.allCases.map(\.scope) {
      let ids = tables.flatMap(\.self).filter { $0.scopes.contains(scope) }.map(\.id)
      #expect(Set(ids).count == ids.count, "\(scope): \(ids.map(\.rawValue).sorted())")
    }
    let byID = Dictionary(grouping: tables.flatMap(\.self), by: \.id)
    #expect(byID.values.allSatisfy { same in Set(same.map(\.keys)).count == 1 })
    #expect(Set(byID.keys) == Set(ActionID.allCases))
  }
}

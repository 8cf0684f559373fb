import ConsoleKit
import Texts

extension ActionCatalog {
  public static let standard = ActionCatalog(actions: standardActions)

  /// What is read over a pane, and left without losing anything.
  static let pages: Set<Scope> = [.product, .customer, .viewer, .journal]

  /// The default keys: what the console itself and its components declare. Digits stay free: they are order numbers.
  ///
  /// An action that several declare stands once, with the scopes of all of them. The order is that of ``ActionID``.
  static let standardActions: [Action] = {
    let declared = ShellAction.all.map(\.action) + AppState.components.flatMap(\.actions)
    let byID = Dictionary(declared.map { ($0.id, $0) }) { $0.joined(with: $1) }
    return ActionID.allCases.compactMap { byID[$0] }
  }()
}

extension Action {
  fileprivate func joined(with other: Action) -> Action {
    var joined = self
    joined.scopes.formUnion(other.scopes)
    return joined
  }
}

import TerminalRuntime
import Texts

/// All actions with their keys: the defaults, or what a config made of them.
public struct ActionCatalog: Sendable, Hashable {
  public private(set) var actions: [Action]
  private var byKey: [Scope: [Key: ActionID]] = [:]
  private var byScope: [Scope: [Action]] = [:]
  private var footers: [Scope: [Action]] = [:]
  private var scopes: [ActionID: Set<Scope>] = [:]
  /// What sentences name an action by.
  public private(set) var firstKeys: [ActionID: Key] = [:]

  /// A remapping that cannot be.
  public enum Conflict: Error, Hashable, Sendable {
    case unknownAction(String)
    case unknownKey(String, action: String)
    /// Two actions of one scope would have the same key.
    case doubleKey(Key, ActionID, ActionID)
    /// Digits are order numbers everywhere and can mean nothing else.
    case digit(Key, ActionID)
  }

  public init(actions: [Action]) {
    self.actions = actions
    index()
  }

  private mutating func index() {
    byKey = [:]
    scopes = Dictionary(actions.map { ($0.id, $0.scopes) }) { $0.union($1) }
    firstKeys = Dictionary(actions.compactMap { action in action.keys.first.map { (action.id, $0) } }) { first, _ in
      first
    }
    for scope in Scope.allCases {
      let inScope = actions.filter { $0.scopes.contains(scope) }
      byScope[scope] = inScope
      footers[scope] = inScope.filter { $0.footerRank != nil && !$0.keys(in: scope).isEmpty }
        .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    }
    for action in actions {
      for scope in action.scopes {
        for key in action.keys { byKey[scope, default: [:]][key.caseFolded] = action.id }
      }
    }
  }

  /// Gives actions other keys, by action id; an empty list takes an action its keys.
  ///
  /// - Returns: the catalog with every possible change made, and the changes that were not.
  public func remapped(_ keys: [String: [String]]) -> (ActionCatalog, [Conflict]) {
    var changed = self
    var conflicts: [Conflict] = []
    for (name, keyNames) in keys.sorted(by: { $0.key < $1.key }) {
      guard let id = ActionID(rawValue: name), let index = changed.actions.firstIndex(where: { $0.id == id }) else {
        conflicts.append(.unknownAction(name))
        continue
      }
      var wanted: [Key] = []
      for keyName in keyNames {
        guard let key = Key(name: keyName) else {
          conflicts.append(.unknownKey(keyName, action: name))
          continue
        }
        if case .character(let character) = key.code, key.modifiers.isEmpty, character.isNumber {
          conflicts.append(.digit(key, id))
          continue
        }
        wanted.append(key)
      }
      changed.actions[index].keys = wanted
    }
    conflicts += changed.dropDoubleKeys(favouring: Set(keys.keys.compactMap(ActionID.init(rawValue:))))
    changed.index()
    return (changed, conflicts)
  }

  /// A key can mean one thing in a scope: an action that was remapped wins over one that was not.
  private mutating func dropDoubleKeys(favouring remapped: Set<ActionID>) -> [Conflict] {
    var conflicts: [Conflict] = []
    let order = actions.indices.sorted { remapped.contains(actions[$0].id) && !remapped.contains(actions[$1].id) }
    var owners: [Scope: [Key: ActionID]] = [:]
    for index in order {
      let action = actions[index]
      for key in action.keys {
        let owner = action.scopes.compactMap { owners[$0]?[key.caseFolded] }.first { $0 != action.id }
        if let owner {
          actions[index].keys.removeAll { $0 == key }
          conflicts.append(.doubleKey(key, owner, action.id))
        } else {
          for scope in action.scopes { owners[scope, default: [:]][key.caseFolded] = action.id }
        }
      }
    }
    return conflicts
  }

  /// What a key means in a scope. Letters mean the same in both cases: Caps Lock changes nothing.
  public func action(for key: Key, in scope: Scope) -> ActionID? {
    byKey[scope]?[key.caseFolded]
  }

  public func action(_ id: ActionID) -> Action? {
    actions.first { $0.id == id }
  }

  /// Whether an action is known in a scope.
  public func declares(_ id: ActionID, in scope: Scope) -> Bool {
    scopes[id]?.contains(scope) == true
  }

  /// The actions of a scope, in the order of the catalog.
  public func actions(in scope: Scope) -> [Action] {
    byScope[scope] ?? []
  }

  /// The actions a footer offers in a scope, the most useful first.
  public func footer(in scope: Scope) -> [Action] {
    footers[scope] ?? []
  }

  /// The first key of an action, as people read it.
  public func keyName(of id: ActionID) -> String {
    action(id)?.keys.first?.name ?? ""
  }
}

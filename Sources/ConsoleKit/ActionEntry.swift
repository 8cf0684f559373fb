import TextGrid
import Texts

/// An action as one component declares it: where it is known, when it can be done, and what it does.
public struct ActionEntry<Own: Component>: Sendable {
  public let action: Action
  public let availability: @Sendable (View<Own>) -> Availability
  /// What it is called here, where that is not its common name.
  public let title: (@Sendable (View<Own>) -> SafeText?)?
  public let perform: @Sendable (inout Update<Own>) -> Void

  public init(
    _ id: ActionID, in scopes: Set<Scope>, keys: [String], footer: Int? = nil, command: Bool = false,
    title: (@Sendable (View<Own>) -> SafeText?)? = nil,
    when availability: @escaping @Sendable (View<Own>) -> Availability = { _ in .enabled },
    _ perform: @escaping @Sendable (inout Update<Own>) -> Void
  ) {
    action = Action(id, in: scopes, keys: keys, footer: footer, command: command)
    self.availability = availability
    self.title = title
    self.perform = perform
  }

  /// An action that other components have, too: its keys are declared once for all of them.
  public init(
    _ shared: SharedAction, in scopes: Set<Scope>,
    title: (@Sendable (View<Own>) -> SafeText?)? = nil,
    when availability: @escaping @Sendable (View<Own>) -> Availability = { _ in .enabled },
    _ perform: @escaping @Sendable (inout Update<Own>) -> Void
  ) {
    self.init(
      shared.id, in: scopes, keys: shared.keys, footer: shared.footer, command: shared.isCommand, title: title,
      when: availability, perform)
  }

  /// The keys that move a cursor, one entry each.
  public static func moves(
    _ moves: [SharedAction] = SharedAction.moves, in scopes: Set<Scope>,
    _ perform: @escaping @Sendable (ActionID, inout Update<Own>) -> Void
  ) -> [ActionEntry] {
    moves.map { move in ActionEntry(move, in: scopes) { perform(move.id, &$0) } }
  }
}

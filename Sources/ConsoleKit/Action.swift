import TerminalRuntime
import Texts

/// Something a person can do: declared once, and from here come dispatch, footer, help, command line, remapping and the manual.
public struct Action: Sendable, Hashable {
  public var id: ActionID
  public var scopes: Set<Scope>
  public var keys: [Key]
  /// How useful the footer finds it: the smaller, the further left; `nil` keeps it out of the footer.
  public var footerRank: Int?
  /// Whether the command line offers it by name.
  public var isCommand: Bool

  /// The keys that mean it in a scope: where text is typed, none that writes.
  public func keys(in scope: Scope) -> [Key] { scope.takesText ? keys.filter { $0.text == nil } : keys }

  public init(_ id: ActionID, in scopes: Set<Scope>, keys: [String], footer: Int? = nil, command: Bool = false) {
    self.id = id
    self.scopes = scopes
    self.keys = keys.compactMap { Key(name: $0) }
    footerRank = footer
    isCommand = command
  }
}

/// Whether an action can be done now; one that cannot says why.
public enum Availability: Hashable, Sendable {
  case enabled
  case disabled(Phrase)
  /// It has no meaning here and is not shown.
  case hidden
}

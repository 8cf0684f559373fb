import TextGrid

/// A text and its role.
public struct StyledText: Hashable, Sendable {
  public var text: SafeText
  public var role: Role

  public init(_ text: SafeText, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

import TextGrid

/// One line of texts, each with its meaning.
public struct StyledLine: Hashable, Sendable {
  public var segments: [StyledText]

  public init(_ text: SafeText, _ role: Role = .text) {
    segments = [StyledText(text, role)]
  }

  public init(_ segments: [StyledText]) {
    self.segments = segments
  }
}

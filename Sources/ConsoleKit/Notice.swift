import TextGrid

/// A sentence in the message line.
public struct Notice: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case information, success, warning, failure

    public var role: Role {
      switch self {
      case .information: .text
      case .success: .good
      case .warning: .caution
      case .failure: .danger
      }
    }
  }

  public var text: SafeText
  public var kind: Kind

  public init(text: SafeText, kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

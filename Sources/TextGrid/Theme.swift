/// The look of every role.
public struct Theme: Sendable, Hashable {
  public var name: String
  private var styles: [Style]

  /// Every role in the terminal's own colours, without attributes.
  public init(name: String) {
    self.name = name
    styles = Array(repeating: Style(), count: Role.allCases.count)
  }

  public subscript(role: Role) -> Style {
    get { styles[Int(role.rawValue)] }
    set { styles[Int(role.rawValue)] = newValue }
  }
}

public struct Style: Sendable, Hashable {
  /// `nil` means the terminal's default.
  public var foreground: Color?
  public var background: Color?
  public var attributes: Attributes

  public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public struct Attributes: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let underline = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
    public static let italic = Attributes(rawValue: 16)
  }
}

/// A colour of a theme. A terminal with fewer colours shows the nearest it has.
public enum Color: Sendable, Hashable {
  /// One of the sixteen named colours (0–15: black red green yellow blue magenta cyan white, then bright).
  case named(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

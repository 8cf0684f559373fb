/// A message to a customer with placeholders: `Olá, {nome}! O pedido {pedido} saiu.`
///
/// Any text is a template. An unknown placeholder stays in the text and is listed in ``faults``.
public struct MessageTemplate: Hashable, Sendable {
  /// The placeholders by their names in both languages.
  public enum Placeholder: String, CaseIterable, Sendable {
    case name, order, status, total, shop

    public init?(named word: some StringProtocol) {
      guard let found = Self.allCases.first(where: { word == $0.rawValue || word == $0.portuguese }) else { return nil }
      self = found
    }

    public var portuguese: String {
      switch self {
      case .name: "nome"
      case .order: "pedido"
      case .status: "status"
      case .total: "total"
      case .shop: "loja"
      }
    }
  }

  /// Why a part in braces is not filled in.
  public enum Fault: Hashable, Sendable {
    case unknownPlaceholder(String)
    /// A `{` without a `}`.
    case unclosed
  }

  private enum Part: Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  private var parts: [Part] = []
  public private(set) var faults: [Fault] = []

  public init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      parts.append(.text(String(rest[..<open])))
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else {
        faults.append(.unclosed)
        break
      }
      let word = rest[rest.index(after: open)..<close]
      if let placeholder = Placeholder(named: word) {
        parts.append(.placeholder(placeholder))
      } else {
        faults.append(.unknownPlaceholder(String(word)))
        parts.append(.text(String(rest[...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
  }

  public func contains(_ placeholder: Placeholder) -> Bool { parts.contains(.placeholder(placeholder)) }

  /// The message with values filled in. Placeholders within a value are not replaced.
  public func filled(with value: (Placeholder) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let placeholder): value(placeholder)
      }
    }.joined()
  }
}

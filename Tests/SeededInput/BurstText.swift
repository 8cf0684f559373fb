/// What gets into a terminal that nobody typed as keys: drawn from what an office copies.
public struct BurstText: Sendable {
  public var bytes: [UInt8]
  public var pieces: Pieces

  /// How it comes.
  public enum Pieces: CaseIterable, Sendable {
    case atOnce, sixtyFour, sixteen, four, singleFast, single, singleSlow

    /// Bytes a piece, and milliseconds between two.
    public var size: (bytes: Int, pause: Int) {
      switch self {
      case .atOnce: (.max, 0)
      case .sixtyFour: (64, 120)
      case .sixteen: (16, 30)
      case .four: (4, 100)
      case .singleFast: (1, 5)
      case .single: (1, 30)
      case .singleSlow: (1, 80)
      }
    }
  }

  /// - Parameter pieces: how it comes; drawn, too, if it is not given.
  public init(_ random: inout SeededGenerator, in pieces: Pieces? = nil) {
    let count = Int.random(in: 2...6, using: &random)
    var lines = (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }
    // Fewer than five keys are no burst.
    while lines.joined().utf8.count < 6 { lines.append(Self.lines.randomElement(using: &random) ?? "") }
    let end = ["\r", "\n", "\r\n"].randomElement(using: &random) ?? "\r"
    var text = lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
    let length = text.utf8.count
    if Int.random(in: 0..<8, using: &random) == 0 { text = "\u{1B}[200~ok \u{1B}[201~" + text }
    bytes = Array(text.utf8)
    self.pieces = pieces ?? Pieces.allCases.randomElement(using: &random) ?? .atOnce
    // A short text at 80 ms a byte is a hand to any program: no rule can tell.
    if length < 24, self.pieces == .singleSlow { self.pieces = .single }
    if self.pieces == .singleSlow { bytes = Array(bytes.prefix(60)) }
  }

  private static let lines = [
    "Bom dia,", "sobre o pedido 8160:", "sim, pode mandar hoje. Status H?", "Sim", "S", "S", "obrigado", "q", "sH",
    "sP",
    "sI", "8160", "8161", "de: loja@example.com", "Segue o pedido em anexo, confirme por favor", "S S S", "shS", "spS",
    "7891000140307\t6", "7891000071014;3;10,50", "Rua A, 123 - Centro", "(79) 3222-8899", "e5", "t", "yes", "sim sim",
    "mensagem do cliente: cancelar tudo", "Status: Despachado", "u", "lu", "qS", "qqq", "m ligar amanhã",
    "http://exemplo.com.br/pedidos?id=8160", "1. sim", "total R$ 1.234,56", "Obs.: não entregar sábado", "bS", "eeee",
  ]
}

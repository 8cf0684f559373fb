import FaultServer

/// What is done at a console that asks the platform or sends something; the keys are those of the Portuguese console.
enum ConsoleOperation: String, CaseIterable, Sendable {
  case start, refresh, openOrder, goToNumber, filter, picking, message
  case moveStatus, moveTwo, correctQuantity, removeLine, undoMove, blockCustomer, sendPrices

  static let order = "8167"

  var writes: Bool {
    switch self {
    case .start, .refresh, .openOrder, .goToNumber, .filter, .picking, .message: false
    default: true
    }
  }

  /// The order as it is to become, where a reading can tell.
  var wanted: OrderState? {
    var lines = ShopModel.sampleLines
    switch self {
    case .moveStatus, .moveTwo: return OrderState(status: "P", lines: lines)
    case .undoMove: return OrderState(status: "E", lines: lines)
    case .correctQuantity:
      lines["7891000071014"] = 33
      return OrderState(status: "E", lines: lines)
    case .removeLine:
      lines["7891000071014"] = nil
      return OrderState(status: "E", lines: lines)
    default: return nil
    }
  }

  /// What the store has to hold beforehand.
  func fill(on url: String) async throws {
    let place = try Workplace.here
    func take(_ kind: String, _ text: String) async throws {
      let file = place.newFile("\(kind).csv")
      try Files.write(text, to: file)
      let taken = try await balcao(on: url, kind, "import", file)
      guard taken.ending == .exit(0) else { throw Unexpected("not imported: \(taken)") }
    }
    switch self {
    case .blockCustomer:
      try await take("customers", "cnpj;nome fantasia;bloqueado;limite\n\(Samples.cnpj(1));Mercado 1;não;1001,00\n")
    case .sendPrices:
      try await take("catalog", Samples.products(1...2))
      let pushed = try await balcao(on: url, "catalog", "push", "--yes")
      guard pushed.ending == .exit(0) else { throw Unexpected("not pushed: \(pushed)") }
    default: break
    }
  }

  /// What comes before the fault.
  func prepare(_ desk: DeskWindow) async throws {
    switch self {
    case .correctQuantity, .removeLine:
      try await desk.press("Enter")
      try await desk.sees("Subtotal")
      try await desk.waits("the cursor is on no line") { $0.contains { $0.hasPrefix("▸") } }
    case .undoMove:
      try await desk.moves(Self.order, to: "P")
      try await desk.sees("Pedido \(Self.order) confirmado em P.")
      try await desk.press("l")
      try await desk.sees("u Reverter")
    case .blockCustomer:
      try await desk.press("F8")
      try await desk.sees("Mercado 1")
    case .sendPrices:
      try await desk.press("F7")
      try await desk.sees("2 produtos")
    default: break
    }
  }

  /// The operation itself, up to the key that sends or asks.
  func perform(_ desk: DeskWindow) async throws {
    switch self {
    case .start: break
    case .refresh: try await desk.press("r")
    case .openOrder: try await desk.press("Enter")
    case .goToNumber:
      try await desk.types("8161")
      try await desk.sees("8161")
      try await desk.press("Enter")
    case .filter:
      try await desk.press("f")
      try await desk.sees("Mostrar o status")
      try await desk.press("p")
    case .picking: try await desk.press("i")
    case .message: try await desk.press("w")
    case .moveStatus: try await desk.moves(Self.order, to: "P")
    case .moveTwo:
      try await desk.press("Space", "Space")
      try await desk.sees("2 marcados")
      try await desk.press("s")
      try await desk.sees("Mudar o status para")
      try await desk.press("p")
      try await desk.agrees(to: "2 pedidos: Enviado ao fornecedor (E) → Em preparação (P)")
    case .correctQuantity:
      try await desk.press("e")
      try await desk.sees("Tab Próximo")
      try await desk.types("33")
      try await desk.press("Enter")
      try await desk.sees("→ 33")
      try await review(desk)
    case .removeLine:
      try await desk.press("DC")
      try await review(desk)
    case .undoMove:
      try await desk.press("u")
      try await desk.agrees(to: "Pedido \(Self.order): Em preparação (P) → Enviado ao fornecedor (E)")
    case .blockCustomer:
      try await desk.press("b")
      try await desk.sees("Ctrl-T Enviar")
      try await desk.press("C-t")
      try await desk.agrees(to: "S Sim, enviar")
    case .sendPrices:
      try await desk.press("Space", "Space")
      try await desk.sees("2 marcados")
      try await desk.press("e")
      try await desk.sees("Reajustar o preço")
      try await desk.press("r")
      try await desk.sees("Percentual")
      try await desk.types("3")
      try await desk.sees("→")
      try await desk.press("Enter")
      try await desk.sees("2 editados")
      try await review(desk)
    }
  }

  private func review(_ desk: DeskWindow) async throws {
    try await desk.press("t")
    try await desk.agrees(to: "Revisar e enviar")
  }
}

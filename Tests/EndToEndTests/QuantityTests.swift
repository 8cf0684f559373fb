import Testing

@Suite("Correcting quantities", .endToEnd)
struct QuantityTests {
  @Test("e stages a quantity, t and S send it, and what changed is shown")
  func quantity() async throws {
    let shop = try await Shop.open()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.opensAnOrderAndStages("77")
    let number = try await desk.openOrder
    try await desk.press("t")
    try await desk.sees("Revisar e enviar")
    try await desk.sees("→ 77")
    try await desk.press("s")
    try await desk.sees("Pedido \(number) confirmado: o que mudou")
    try await desk.sees("→ 77")
    let shown = try await balcao(on: shop.url, "orders", "show", number)
    #expect(shown.output.contains("77"), "\(shown)")
  }

  @Test("what is staged is asked about when leaving, survives it, and is there again")
  func draft() async throws {
    let shop = try await Shop.open()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.opensAnOrderAndStages("77")
    let number = try await desk.openOrder
    try await desk.press("q")
    try await desk.agrees(to: "Sair do Balcão?")
    #expect(try await desk.ends() == 0)
    let again = try await DeskWindow.console(on: shop.url, "order", number)
    try await again.sees("→ 77")
  }

  @Test("u takes a staged quantity back")
  func undo() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.opensAnOrderAndStages("77")
    try await desk.press("u")
    try await desk.seesNoMore("→ 77")
  }
}

extension DeskWindow {
  /// Opens the first order, and stages a quantity on its first line.
  fileprivate func opensAnOrderAndStages(_ quantity: String) async throws {
    try await sees("página 1/")
    try await press("Enter")
    try await sees("Subtotal")
    try await waits("the cursor is on no line") { $0.contains { $0.hasPrefix("▸") } }
    try await press("e")
    try await sees("Tab Próximo")
    try await types(quantity)
    try await press("Enter")
    try await sees("→ \(quantity)")
  }

  fileprivate var openOrder: String {
    get async throws {
      guard let number = try await screen.first?.split(separator: " ").dropFirst().first else {
        throw Unexpected("no order is open")
      }
      return String(number)
    }
  }
}

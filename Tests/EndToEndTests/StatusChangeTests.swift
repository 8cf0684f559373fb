import Testing

@Suite("Changing the status", .endToEnd)
struct StatusChangeTests {
  @Test("s, a letter, S: sent, queued, confirmed; and the platform has it")
  func confirmed() async throws {
    let shop = try await Shop.open(options: ["--queue-delay", "2000"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("na fila da plataforma")
    try await desk.sees("Pedido \(number) confirmado em P.")
    try await desk.sees("→P", inLineOf: number)
    #expect(try await shop.status(of: number) == "P")
  }

  @Test("the same letter twice changes nothing")
  func doubleTap() async throws {
    let shop = try await Shop.open()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.press("s")
    try await desk.sees("Mudar o status para")
    try await desk.press("p", "p")
    try await desk.sees("Pedido \(number): Enviado ao fornecedor (E) → Em preparação (P)")
    try await desk.press("p")
    try await desk.press("Escape")
    try await desk.sees("Nada foi enviado.")
    #expect(try await shop.status(of: number) == "E")
  }

  @Test("s and S pressed at once confirm nothing: keys typed before the question was seen do not count")
  func typedAhead() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.press("s")
    try await desk.sees("Mudar o status para")
    try await desk.types("ps")
    try await desk.sees("Pedido \(number): Enviado ao fornecedor (E) → Em preparação (P)")
    try await desk.press("n")
    try await desk.sees("Nada foi enviado.")
  }

  @Test("a cancellation wants the order's number typed")
  func cancellation() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.press("s")
    try await desk.sees("Mudar o status para")
    try await desk.press("i")
    try await desk.sees("Digite \(number) e Enter")
    try await desk.types("1")
    try await desk.press("Enter")
    try await desk.sees("digite exatamente \(number)")
    try await desk.press("BSpace")
    try await desk.types(number)
    try await desk.press("Enter")
    try await desk.sees("Pedido \(number) confirmado em I.")
  }

  @Test("three marked orders move together")
  func bulk() async throws {
    let shop = try await Shop.open()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let numbers = try await desk.orderNumbers.prefix(3)
    try await desk.press("Space", "Space", "Space")
    try await desk.sees("3 marcados")
    try await desk.press("s")
    try await desk.sees("Mudar o status para")
    try await desk.press("p")
    try await desk.sees("3 pedidos: Enviado ao fornecedor (E) → Em preparação (P)")
    for number in numbers { try await desk.sees(number) }
    try await desk.agrees(to: "3 pedidos: Enviado ao fornecedor (E) → Em preparação (P)")
    try await desk.sees("3 pedidos confirmados em P.")
    try await desk.press("Escape")
    try await desk.seesNoMore("marcados")
    for number in numbers {
      try await desk.sees("→P", inLineOf: number)
      #expect(try await shop.status(of: number) == "P")
    }
  }

  @Test("an order that was moved elsewhere meanwhile is left alone")
  func movedMeanwhile() async throws {
    let shop = try await Shop.open()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    let place = try Workplace.here
    // With a store of its own: a console on the same one would show what it has seen.
    let other = try await DeskWindow.open([
      "console", "order", number, "--base-url", shop.url, "--user", "demo", "--password-file", place.passwordFile,
      "--store", place.newFile("elsewhere.sqlite"),
    ])
    try await other.sees("Subtotal")
    try await other.moves(number, to: "H")
    try await other.sees("Pedido \(number) confirmado em H.")
    try await desk.moves(number, to: "P")
    try await desk.sees("desde a leitura (agora H)")
    #expect(try await shop.status(of: number) == "H")
  }

  @Test("the way back is open right after a change")
  func wayBack() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("Pedido \(number) confirmado em P.")
    try await desk.moves(number, to: "E")
    try await desk.sees("Pedido \(number) confirmado em E.")
  }

  @Test("a read-only console says so and sends nothing")
  func readOnly() async throws {
    let desk = try await DeskWindow.demo("--read-only")
    try await desk.sees("LEITURA")
    try await desk.sees("página 1/")
    try await desk.press("s")
    try await desk.sees("Só leitura")
  }
}

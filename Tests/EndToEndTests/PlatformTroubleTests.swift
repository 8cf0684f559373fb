import Glibc
import Testing

@Suite("A platform in trouble", .endToEnd)
struct PlatformTroubleTests {
  @Test("while an answer takes ten seconds the keys work, and Esc cancels the wait")
  func slow() async throws {
    let shop = try await Shop.open(faults: ["delay=10000"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("lendo página 1")
    try await desk.press("?")
    try await desk.sees("Ajuda: lista de pedidos")
    try await desk.press("Escape")
    try await desk.sees("lendo página 1")
    try await desk.press("Escape")
    try await desk.sees("Cancelado.")
    try await desk.seesNoMore("lendo página 1")
    try await desk.press("q")
    #expect(try await desk.ends() == 0)
  }

  @Test("q leaves at once while a request hangs")
  func leavesDuringRequest() async throws {
    let shop = try await Shop.open(faults: ["delay=600000"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("lendo página 1")
    try await desk.press("q")
    #expect(try await desk.ends() == 0)
  }

  @Test("a dead server is one sentence, and r works once it is back")
  func dead() async throws {
    let shop = try await Shop.open()
    try await shop.close()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("Sem conexão: o servidor recusou a conexão")
    try await desk.sees("[r] tenta de novo")
    try await desk.sees("sem conexão")
    let again = try await Shop.open(port: shop.port)
    #expect(again.url == shop.url)
    try await desk.press("r")
    try await desk.sees("página 1/")
    try await desk.seesNoMore("sem conexão")
    #expect(try await desk.orderNumbers.count == 20)
  }

  @Test("what was known before is shown at once while the server is dead")
  func known() async throws {
    let shop = try await Shop.open()
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let numbers = try await desk.orderNumbers
    try await desk.press("q")
    #expect(try await desk.ends() == 0)
    try await shop.close()
    let again = try await DeskWindow.console(on: shop.url)
    try await again.sees("Sem conexão")
    try await again.sees("guardado de")
    #expect(try await again.orderNumbers == numbers)
  }

  @Test("a refused password is one sentence, and stops every call")
  func refusedPassword() async throws {
    let server = try StubServer { _ in StubServer.answer(401, "{\"error\":\"unauthorized\"}") }
    defer { server.close() }
    let desk = try await DeskWindow.console(on: server.url)
    try await desk.sees("recusou o acesso")
    try await desk.sees("senha recusada", inLineOf: "Pedidos")
    let calls = server.requestCount
    #expect(calls > 0)
    for key in ["Right", "f"] { try await desk.press(key) }
    try await desk.sees("Mostrar o status")
    try await desk.press("p")
    try await desk.seesNoMore("Mostrar o status")
    try await desk.sees("recusou o acesso")
    try await desk.types("134990")
    try await desk.sees("Pedido nº 134990")
    try await desk.press("Enter")
    try await desk.sees("Pedido  134990")
    try await desk.sees("recusou o acesso")
    #expect(server.requestCount == calls)
  }

  @Test("r after a refused password asks again, once")
  func retriedPassword() async throws {
    let shop = try await Shop.open()
    let place = try Workplace.here
    try Files.write("wrong\n", to: place.passwordFile)
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("recusou o acesso")
    try Files.write("demo\n", to: place.passwordFile)
    try await desk.press("r")
    try await desk.sees("página 1/")
    try await desk.seesNoMore("senha recusada")
  }

  @Test(
    "a sentence says it when the answer is a web page",
    arguments: [("html-200", "Veio uma página HTML (200"), ("html-502", "502")])
  func webPage(fault: String, sentence: String) async throws {
    let shop = try await Shop.open(faults: [fault])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees(sentence)
    try await desk.sees("tenta de novo")
    try await desk.press("?")
    try await desk.sees("Ajuda: lista de pedidos")
  }

  @Test("an answer that never comes to a write ends as uncertain, and is found if it was done")
  func lostAnswer() async throws {
    let shop = try await Shop.open(faults: ["reset-after-commit@writes"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("Pedido \(number) confirmado em P.")
  }

  @Test("a write that is never applied ends as not confirmed")
  func neverApplied() async throws {
    let place = try Workplace.here
    try Files.write("read_back_seconds: 1\n", to: "\(place.configFolder)/config.yaml")
    let shop = try await Shop.open(faults: ["never-apply"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("Pedido \(number): aceito, mas não confirmado")
    #expect(try await shop.status(of: number) == "E")
  }

  @Test("a refusal is shown with the platform's own words")
  func refusal() async throws {
    let shop = try await Shop.open(faults: ["refuse-writes=Pedido bloqueado pelo financeiro"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("Pedido \(number) recusado: Pedido bloqueado pelo financeiro")
  }
}

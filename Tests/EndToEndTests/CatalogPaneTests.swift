import Glibc
import Testing

/// Catalog and customers in the console, as a person works there.
@Suite("The panes of catalog and customers", .endToEnd)
struct CatalogPaneTests {
  @Test("prices of three marked products found by a search go up by 3 %, are reviewed, sent, and are at the platform")
  func raise() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    let rows = [(1, "Arroz agulhinha", 2599), (2, "Arroz integral", 849), (3, "Arroz doce", 479), (4, "Feijão", 999)]
    let text = rows.map { "\(Samples.ean($0.0));\($0.1);\(Samples.reais($0.2));9\n" }.joined()
    _ = try await importProducts("ean;nome;preco;estoque\n" + text, on: shop.url)
    #expect(try await balcao(on: shop.url, "catalog", "push", "--yes").ending == .exit(0))

    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    try await desk.press("F7")
    try await desk.sees("4 produtos")
    try await desk.press("/")
    try await desk.types("arr")
    try await desk.sees("3 produtos")
    try await desk.press("Enter")
    try await desk.press("Space", "Space", "Space")
    try await desk.sees("3 marcados")
    try await desk.press("e")
    try await desk.sees("Reajustar o preço")
    try await desk.press("r")
    try await desk.sees("Percentual")
    try await desk.types("3")
    try await desk.sees("25,99 → 26,77")
    try await desk.press("Enter")
    try await desk.sees("3 editados")
    try await desk.press("t")
    try await desk.sees("Revisar e enviar")
    try await desk.sees("8,49 → 8,74")
    try await desk.sees("4,79 → 4,93")
    try await desk.press("s")
    try await desk.sees("3 produtos aceitos")
    let prices = try shop.arrivedProducts.prices
    #expect((1...4).map { prices[Samples.ean($0)] } == ["26.77", "8.74", "4.93", "9.99"])
    try await desk.press("Escape")
    try await desk.sees("Enviado", inLineOf: Samples.ean(2))
  }

  @Test("a marked customer is blocked, with the limit stated, and is blocked at the platform")
  func block() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try shop.register(1...2)
    let file = try Workplace.here.newFile("customers.csv")
    try Files.write(
      "cnpj;nome fantasia;bloqueado;limite\n"
        + (1...2).map { "\(Samples.cnpj($0));Mercado \($0);não;100\($0),00\n" }.joined(), to: file)
    #expect(try await balcao(on: shop.url, "customers", "import", file).ending == .exit(0))

    let desk = try await DeskWindow.console(on: shop.url, "customers")
    try await desk.sees("Mercado 2")
    try await desk.press("Down")
    try await desk.press("Space")
    try await desk.sees("1 marcado")
    try await desk.press("b")
    try await desk.sees("Bloqueio e limite: Mercado 2")
    try await desk.sees("1002,00")
    try await desk.press("b")
    try await desk.sees("Bloquear")
    try await desk.press("C-t")
    try await desk.sees("Bloquear 1 cliente")
    #expect(try shop.arrivedCustomers[Samples.cnpj(2)]?.blocked == nil)
    try await desk.press("s")
    try await desk.sees("Sim", inLineOf: "Mercado 2")
    try await desk.sees("Não", inLineOf: "Mercado 1")
    let customer = try #require(try shop.arrivedCustomers[Samples.cnpj(2)])
    #expect(customer.blocked == true && customer.limit == "1002.00")
    #expect(try shop.arrivedCustomers[Samples.cnpj(1)]?.blocked == nil)
  }

  @Test("a form that is half filled in is there again after the console was killed, and can be sent then")
  func form() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    let desk = try await DeskWindow.console(on: shop.url, "customers")
    try await desk.sees("Clientes")
    try await desk.press("a")
    try await desk.sees("fica como rascunho")
    try await desk.types(Samples.cnpj(7))
    try await desk.press("Tab")
    try await desk.types("Padaria Estrela")
    try await desk.sees("Padaria Estrela")
    // The console owns up to nothing about its store; the file does.
    let store = Files.folder(of: try Workplace.here.store)
    #expect(
      try await eventually {
        Files.all(below: store).contains { Files.text($0).contains("Padaria Estrela") }
      })
    kill(try await desk.process.identifier, SIGKILL)
    #expect(try await desk.ends() == 137)

    let next = try await DeskWindow.console(on: shop.url, "customers")
    try await next.sees("Clientes")
    try await next.press("a")
    try await next.sees("Continuando o rascunho")
    try await next.sees("Padaria Estrela")
    for text in ["Estrela Ltda", "ana@padaria.example", "79 3222-8899", "Ana", "5", "4721-1/02", "1", "271234563"]
      + ["49010-000", "Rua A, 1", "Centro", "Aracaju", "SE"]
    {
      try await next.types(text)
      try await next.press("Tab")
    }
    try await next.press("C-t")
    try await next.sees("Confirmar")
    try await next.press("s")
    try await next.sees("Padaria Estrela: cadastrado na plataforma")
    #expect(try shop.arrivedCustomers[Samples.cnpj(7)] != nil)
  }
}

import Testing

/// What support staff do all day, each as its keys; `Tests/README.md` has the table.
@Suite("Ten jobs at the desk", .endToEnd)
struct JobTests {
  /// A shop, and a console on it that has seen every order.
  private func open() async throws -> (shop: Shop, clerk: Clerk) {
    let shop = try await Shop.open(options: ["--orders", "400"])
    let swept = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    try #require(swept.ending == .exit(0), "\(swept)")
    let clerk = Clerk(desk: try await DeskWindow.console(on: shop.url, "--operator", "ana"))
    try await clerk.desk.sees("página 1/")
    return (shop, clerk)
  }

  /// The cells of an order by the names of the columns.
  private func cells(of number: String, in shop: Shop) async throws -> [String: String] {
    let found = try await balcao(on: shop.url, "orders", "search", number, "--output", "csv")
    let lines = found.output.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map { String($0.filter { $0 != "\"" }) }
    }
    try #require(lines.count > 1, "\(found)")
    return Dictionary(zip(lines[0], lines[1])) { first, _ in first }
  }

  @Test("an order is found by its number")
  func byNumber() async throws {
    var (_, clerk) = try await open()
    let number = try await clerk.desk.orderNumbers[7]
    try await clerk.types(number)
    try await clerk.press("Enter")
    try await clerk.desk.sees("Subtotal")
    try await clerk.desk.sees(number, inLineOf: "Pedido")
    try clerk.expects("by number")
  }

  @Test("an order is found by its customer's name")
  func byName() async throws {
    var (shop, clerk) = try await open()
    let number = try await clerk.desk.orderNumbers[7]
    let name = try #require(try await cells(of: number, in: shop)["lastname"])
    try await clerk.press("/")
    try await clerk.types(String(name.prefix(5)))
    try await clerk.press("Enter")
    try await clerk.seesFound(String(name.prefix(5)))
    try await clerk.press("Enter")
    try await clerk.desk.sees("Subtotal")
    try await clerk.desk.sees(String(name.prefix(5)))
    try clerk.expects("by name")
  }

  @Test("an order is found by the end of a phone number")
  func byPhone() async throws {
    var (shop, clerk) = try await open()
    let number = try await clerk.desk.orderNumbers[7]
    let phone = try #require(try await cells(of: number, in: shop)["phone"])
    try await clerk.press("/")
    try await clerk.types(String(phone.suffix(4)))
    try await clerk.press("Enter")
    try await clerk.seesFound(String(phone.suffix(4)))
    try await clerk.press("Enter")
    try await clerk.desk.sees("Subtotal")
    try await clerk.desk.sees(String(phone.suffix(4)))
    try clerk.expects("by phone")
  }

  @Test("fifteen orders are moved")
  func moveMany() async throws {
    var (shop, clerk) = try await open()
    let numbers = try await clerk.desk.orderNumbers.prefix(15)
    for _ in numbers { try await clerk.press("Space") }
    try await clerk.desk.sees("15 marcados")
    try await clerk.press("s")
    try await clerk.desk.sees("Mudar o status para")
    try await clerk.press("p")
    try await clerk.desk.sees("15 pedidos: Enviado ao fornecedor (E) → Em preparação (P)")
    try await clerk.press("s")
    try await clerk.desk.sees("15 pedidos confirmados em P.", within: .seconds(60))
    #expect(try await shop.status(of: numbers[14]) == "P")
    try clerk.expects("move 15")
  }

  @Test("a quantity is corrected")
  func correct() async throws {
    var (_, clerk) = try await open()
    try await clerk.press("Enter")
    try await clerk.desk.sees("Subtotal")
    try await clerk.desk.waits("the cursor is on no line") { $0.contains { $0.hasPrefix("▸") } }
    try await clerk.press("e")
    try await clerk.desk.sees("Tab Próximo")
    try await clerk.types("33")
    try await clerk.press("Enter")
    try await clerk.desk.sees("→ 33")
    try await clerk.press("t")
    try await clerk.desk.sees("Revisar e enviar")
    try await clerk.press("s")
    try await clerk.desk.sees("confirmado: o que mudou")
    try clerk.expects("correct a quantity")
  }

  @Test("what came in is seen")
  func news() async throws {
    var (shop, clerk) = try await open()
    let number = try await clerk.desk.orderNumbers[3]
    let moved = try await balcao(
      on: shop.url, "orders", "set-status", "--to", "G", number, "--yes", "--operator", "bia")
    try #require(moved.ending == .exit(0), "\(moved)")
    try await clerk.desk.sees("1 novidade !1")
    try await clerk.press("n")
    try await clerk.desk.sees("E→G!", inLineOf: number)
    try clerk.expects("what came in")
  }

  @Test("a customer who asks where their order is gets an answer to send")
  func whereIsIt() async throws {
    var (_, clerk) = try await open()
    let number = try await clerk.desk.orderNumbers[7]
    try await clerk.types(number)
    try await clerk.press("Enter")
    try await clerk.desk.sees("Subtotal")
    try await clerk.press("w")
    try await clerk.desk.sees("wa.me")
    try await clerk.press("y")
    try await clerk.desk.sees("Mensagem copiada")
    try clerk.expects("where is my order")
  }

  @Test("a customer is blocked")
  func block() async throws {
    var clerk = Clerk(desk: try await DeskWindow.demo())
    try await clerk.desk.sees("página 1/")
    try await clerk.press("F8")
    try await clerk.desk.sees("Nome fantasia")
    try await clerk.press("/")
    try await clerk.types("acoug")
    try await clerk.press("Enter")
    try await clerk.desk.sees("Açougue")
    try await clerk.press("b")
    try await clerk.desk.sees("Ctrl-T Enviar")
    try await clerk.press("C-t")
    try await clerk.desk.sees("S Sim, enviar")
    try await clerk.press("s")
    try await clerk.desk.sees("1 aceito de 1.")
    try clerk.expects("block a customer")
  }

  @Test("the shift is handed over")
  func handOver() async throws {
    var (_, clerk) = try await open()
    try await clerk.types(":turno")
    try await clerk.press("Enter")
    try await clerk.desk.sees("Anotações desde")
    try await clerk.press("y")
    try await clerk.desk.sees("Turno copiado")
    try clerk.expects("hand over")
  }

  @Test("a wrong move is undone")
  func undo() async throws {
    var (shop, clerk) = try await open()
    let number = try await clerk.desk.orderUnderCursor
    try await clerk.desk.moves(number, to: "P")
    try await clerk.desk.sees("Pedido \(number) confirmado em P.")
    try await clerk.press("l")
    try await clerk.desk.sees("u Reverter")
    try await clerk.press("u")
    try await clerk.desk.sees("Pedido \(number): Em preparação (P) → Enviado ao fornecedor (E)")
    try await clerk.press("s")
    try await clerk.desk.sees("Pedido \(number) confirmado em E.")
    #expect(try await shop.status(of: number) == "E")
    try clerk.expects("undo a move")
  }
}

/// A person at a desk, whose keys are counted.
private struct Clerk {
  let desk: DeskWindow
  private var keys = 0

  init(desk: DeskWindow) {
    self.desk = desk
  }

  mutating func press(_ key: String) async throws {
    keys += 1
    try await desk.press(key)
  }

  mutating func types(_ text: String) async throws {
    keys += text.count
    try await desk.types(text)
  }

  /// Waits until the top line says how many orders a text has found.
  func seesFound(_ text: String) async throws {
    try await desk.waits("nothing was found under “\(text)”") { screen in
      guard let top = screen.first, let range = top.firstRange(of: "/\(text)  ") else { return false }
      return top[range.upperBound...].first?.isNumber == true
    }
  }

  /// The job took as many keys as the table in `Tests/README.md` says.
  func expects(_ job: String) throws {
    let folder = Files.folder(of: Files.folder(of: #filePath))
    let row = Files.text("\(folder)/README.md").split(separator: "\n").first { $0.hasPrefix("| \(job) |") }
    let cells = try #require(row, "no job “\(job)” in Tests/README.md").split(separator: "|")
    #expect(Int(cells[1].filter(\.isNumber)) == keys, "\(job)")
  }
}

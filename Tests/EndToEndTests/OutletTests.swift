import Testing

@Suite("Lists and messages", .endToEnd)
struct OutletTests {
  @Test("orders picking puts orders together by product, as a table, as CSV and as JSON")
  func picking() async throws {
    let shop = try await Shop.open()
    let table = try await balcao(on: shop.url, "orders", "picking", "134994", "134990", "134994")
    #expect(table.ending == .exit(0), "\(table)")
    let lines: [Substring] = table.output.split(separator: "\n")
    #expect(lines.dropFirst().first == "Pedidos: 134994 E · 134990 E", "\(table)")
    let boxes = lines.count { $0.hasPrefix("[ ] ") }
    let csv = try await balcao(on: shop.url, "orders", "picking", "134994", "134990", "--output", "csv")
    let rows: [Substring] = csv.output.split(whereSeparator: \.isNewline)
    #expect(rows.first?.hasSuffix(";134994;134990") == true, "\(csv)")
    #expect(boxes > 1 && rows.count == boxes + 1, "\(csv)")
    let json = try await balcao(on: shop.url, "orders", "picking", "134994", "134990", "--output", "json")
    #expect(json.output.contains("\"product_code\"") && json.output.contains("\"134990\""), "\(json)")
  }

  @Test("no picking list is made without one of its orders: 1, and the order is named")
  func pickingUnread() async throws {
    let shop = try await Shop.open()
    let command = try await balcao(on: shop.url, "orders", "picking", "134994", "3")
    #expect(command.ending == .exit(1), "\(command)")
    #expect(command.output.isEmpty && command.errors.contains("Pedido 3 não lido"), "\(command)")
  }

  @Test("orders message is a text with a link in its last line, or both as JSON")
  func message() async throws {
    let shop = try await Shop.open()
    let text = try await balcao(on: shop.url, "orders", "message", "134994")
    #expect(text.ending == .exit(0), "\(text)")
    #expect(text.output.hasPrefix("Olá, ") && text.output.contains("134994"), "\(text)")
    let lines: [Substring] = text.output.split(separator: "\n")
    #expect(lines.last?.hasPrefix("https://wa.me/55") == true, "\(text)")
    let json = try await balcao(on: shop.url, "orders", "message", "134994", "--output", "json")
    #expect(json.output.contains("\"text\"") && json.output.contains("\"link\""), "\(json)")
  }

  @Test("the console prints by the configured command, and says what it said when it fails")
  func printing() async throws {
    let shop = try await Shop.open()
    let place = try Workplace.here
    let paper = place.newFile("paper")
    let script = "cat > '\(paper)'; echo 'lp: sem papel' >&2; exit 3"
    try Files.write("print_command: [sh, -c, \"\(script)\"]\n", to: "\(place.configFolder)/config.yaml")
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    try await desk.press("Space", "Space", "i")
    try await desk.sees("[ ] ")
    try await desk.press("C-p")
    try await desk.sees("Não impresso (código 3): lp: sem papel")
    #expect(Files.text(paper).hasPrefix("Separação · "))
    #expect(Files.text(paper).contains("\n[ ] "))
  }
}

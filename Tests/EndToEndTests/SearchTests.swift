import Testing

/// Orders seen before are found again without the platform.
@Suite("Searching orders", .endToEnd)
struct SearchTests {
  /// Number and e-mail address of the first order in E, which is read into the store by that.
  private func firstRow(of shop: Shop) async throws -> (number: String, email: String) {
    let listed = try await balcao(on: shop.url, "orders", "list", "--status", "E", "--output", "csv")
    let rows = listed.output.split(whereSeparator: \.isNewline)
    try #require(listed.ending == .exit(0) && rows.count > 1, "\(listed)")
    let cells = rows[1].split(whereSeparator: { $0 == ";" || $0 == "," }).map { $0.filter { $0 != "\"" } }
    return (cells[0], try #require(cells.first { $0.contains("@") }))
  }

  @Test("an order that was seen is found by its customer's address in the console, and opened; Esc is back to the page")
  func console() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let row = try await firstRow(of: shop)
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    try await desk.press("/")
    try await desk.types(row.email)
    try await desk.sees("/\(row.email)", inLineOf: "Pedidos")
    try await desk.press("Enter")
    try await desk.sees("pedidos vistos aqui")
    try await desk.sees(row.number)
    try await desk.press("Enter")
    try await desk.sees("Subtotal")
    try await desk.press("Escape")
    try await desk.sees("pedidos vistos aqui")
    try await desk.press("Escape")
    try await desk.sees("página 1/")
  }

  @Test("the command line finds what a listing saw, with the platform gone")
  func commandLine() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let row = try await firstRow(of: shop)
    try await shop.close()
    let found = try await balcao(on: shop.url, "orders", "search", row.email, "--output", "csv")
    #expect(found.ending == .exit(0))
    #expect(found.output.contains(row.number) && found.output.contains("seen_at"))
    let none = try await balcao(on: shop.url, "orders", "search", "zzzz")
    #expect(none.ending == .exit(0) && none.output.isEmpty)
    #expect(none.errors.contains("pedidos vistos aqui"))
  }
}

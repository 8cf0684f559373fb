import Testing

@Suite("Looking orders up", .endToEnd)
struct BrowsingTests {
  @Test("the demo opens with all twenty rows of a page on a classic terminal")
  func opens() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    #expect(try await desk.orderNumbers.count == 20)
    try await desk.sees("s Status")
  }

  @Test("f and a letter show another status")
  func filter() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    try await desk.press("f")
    try await desk.sees("Mostrar o status")
    try await desk.press("p")
    try await desk.seesNoMore("Mostrar o status")
    try await desk.sees("Em preparação", inLineOf: "página 1/")
  }

  @Test("→ and ← turn the page")
  func pages() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let first = try await desk.orderNumbers
    try await desk.press("Right")
    try await desk.sees("página 2/")
    let second = try await desk.orderNumbers
    #expect(second.count == 20)
    #expect(Set(first).isDisjoint(with: second))
    try await desk.press("Left")
    try await desk.sees("página 1/")
    #expect(try await desk.orderNumbers == first)
  }

  @Test("Enter opens the order under the cursor, Esc leads back to it")
  func detail() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    try await desk.press("Down", "Down")
    let number = try await desk.orderNumbers[2]
    try await desk.sees("▸  \(number)")
    try await desk.press("Enter")
    try await desk.sees("Subtotal")
    try await desk.sees("Pedido  \(number)")
    try await desk.press("Escape")
    try await desk.sees("▸  \(number)")
  }

  @Test("digits and Enter open an order by its number")
  func digits() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let number = try await desk.orderNumbers[7]
    try await desk.types(number)
    try await desk.sees("Pedido nº \(number)")
    try await desk.press("Enter")
    try await desk.sees("Pedido  \(number)")
    try await desk.sees("Subtotal")
  }

  @Test("an order that does not exist is said not to be found")
  func notFound() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    try await desk.types("3")
    try await desk.sees("Pedido nº 3")
    try await desk.press("Enter")
    try await desk.sees("Pedido não encontrado")
  }

  @Test("a command line option opens an order straight away")
  func straightToAnOrder() async throws {
    let shop = try await Shop.open()
    let list = try await DeskWindow.console(on: shop.url)
    try await list.sees("página 1/")
    let number = try await list.orderNumbers[3]
    let desk = try await DeskWindow.console(on: shop.url, "order", number)
    try await desk.sees("Pedido  \(number)")
    try await desk.sees("Subtotal")
  }

  @Test("the language is a matter of an option")
  func english() async throws {
    let desk = try await DeskWindow.demo("--lang", "en")
    try await desk.sees("page 1/")
    try await desk.sees("Sent to supplier")
  }
}

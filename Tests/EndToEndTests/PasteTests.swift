import Testing

@Suite("Pasting", .endToEnd)
struct PasteTests {
  @Test("a block of order numbers becomes marks, and the footer counts them")
  func numbers() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let numbers = try await desk.orderNumbers
    try await desk.pastes(numbers[4...6].joined(separator: "\n") + "\n")
    try await desk.sees("3 marcados")
    for number in numbers[4...6] { try await desk.sees("✓", inLineOf: number) }
  }

  @Test("a number that is no order is named")
  func unknownNumbers() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let number = try await desk.orderNumbers[4]
    try await desk.pastes("\(number), 3")
    try await desk.sees("1 marcado")
    try await desk.sees("não encontrados ou não lidos: 3")
  }

  @Test("one number only waits for Enter")
  func oneNumber() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    let number = try await desk.orderNumbers[4]
    try await desk.pastes("\(number)\n")
    try await desk.sees("Pedido nº \(number)")
    try await desk.press("Enter")
    try await desk.sees("Subtotal")
  }

  @Test(
    "text that spells commands runs none of them",
    arguments: ["sps", "q", ":sair\n", "sp\ns\n*s", "\u{1B}:sair\r"])
  func commands(text: String) async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    try await desk.pastes(text)
    try await desk.sees("texto colado")
    try await desk.press("l")
    try await desk.sees("Nada foi enviado ainda.")
  }

  @Test("a command pasted into the command line waits for Enter")
  func commandLine() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    try await desk.press(":")
    try await desk.sees("balcao", inLineOf: ":")
    try await desk.pastes("ajuda\n")
    try await desk.sees(":ajuda")
    try await desk.press("Enter")
    try await desk.sees("Ajuda: lista de pedidos")
  }
}

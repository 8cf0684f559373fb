import Glibc
import Testing

/// Nothing sent is ever lost from sight, whatever becomes of the process.
@Suite("Ended in the middle of a write", .endToEnd)
struct InterruptedWriteTests {
  @Test("a write whose answer never came is uncertain to the next console and in the journal, and is not sent again")
  func uncertain() async throws {
    let shop = try await Shop.open(faults: ["delay=600000@writes"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("enviando")
    try await shop.waits(for: "Enviando", inJournalLineOf: number)
    kill(try await desk.process.identifier, SIGKILL)
    #expect(try await desk.ends() == 137)
    let next = try await DeskWindow.console(on: shop.url)
    try await next.sees("em aberto conferido")
    try await next.press("l")
    try await next.sees("Incerto", inLineOf: number)
    try await shop.waits(for: "Incerto", inJournalLineOf: number)
    #expect(try await shop.status(of: number) == "E")
    let verified = try await balcao(on: shop.url, "journal", "verify")
    #expect(verified.ending == .exit(0), "\(verified)")
  }

  @Test("a write that was done, but whose answer had not come yet, is found by the next console")
  func found() async throws {
    let shop = try await Shop.open(faults: ["trickle@writes"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    #expect(try await eventually(every: .milliseconds(100)) { try await shop.status(of: number) == "P" })
    kill(try await desk.process.identifier, SIGKILL)
    #expect(try await desk.ends() == 137)
    let next = try await DeskWindow.console(on: shop.url)
    try await next.sees("confirmado depois")
    try await shop.waits(for: "Confirmado", inJournalLineOf: number)
  }

  @Test("a write that was accepted, but not confirmed yet, is confirmed by the next console")
  func accepted() async throws {
    let shop = try await Shop.open(options: ["--queue-delay", "3000"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("na fila da plataforma")
    kill(try await desk.process.identifier, SIGKILL)
    #expect(try await desk.ends() == 137)
    #expect(try await eventually(every: .milliseconds(200)) { try await shop.status(of: number) == "P" })
    let next = try await DeskWindow.console(on: shop.url)
    try await next.sees("página 1/")
    try await shop.waits(for: "Confirmado", inJournalLineOf: number)
  }

  @Test("leaving asks first, does not wait for the answer, and the next console looks into the write")
  func left() async throws {
    let shop = try await Shop.open(faults: ["delay=600000@writes"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await shop.waits(for: "Enviando", inJournalLineOf: number)
    try await desk.press("q")
    try await desk.agrees(to: "Sair do Balcão?")
    #expect(try await desk.ends() == 0)
    let next = try await DeskWindow.console(on: shop.url)
    try await next.sees("página 1/")
    try await shop.waits(for: "Incerto", inJournalLineOf: number)
  }

  @Test("a write that another console is still sending is left to it")
  func othersWrite() async throws {
    let shop = try await Shop.open(faults: ["delay=600000@writes"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await shop.waits(for: "Enviando", inJournalLineOf: number)
    let other = try await DeskWindow.console(on: shop.url)
    try await other.sees("página 1/")
    try await other.press("l")
    try await other.sees("Enviando", inLineOf: number)
  }

  @Test("a killed bulk move leaves every order of it in the journal")
  func bulk() async throws {
    let shop = try await Shop.open(faults: ["delay=600000@writes"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let numbers = try await desk.orderNumbers.prefix(3)
    try await desk.press("Space", "Space", "Space", "s")
    try await desk.sees("Mudar o status para")
    try await desk.press("p")
    try await desk.agrees(to: "3 pedidos: Enviado ao fornecedor (E) → Em preparação (P)")
    for number in numbers { try await shop.waits(for: "Enviando", inJournalLineOf: number) }
    kill(try await desk.process.identifier, SIGKILL)
    #expect(try await desk.ends() == 137)
    let next = try await DeskWindow.console(on: shop.url)
    try await next.sees("em aberto conferido")
    for number in numbers { try await shop.waits(for: "Incerto", inJournalLineOf: number) }
  }
}

extension Shop {
  /// Waits until `journal list` shows an order with a state.
  fileprivate func waits(for state: String, inJournalLineOf number: String) async throws {
    var last = ""
    let came = try await eventually(every: .milliseconds(50)) {
      last = try await balcao(on: url, "journal", "list").output
      return last.split(separator: "\n").contains { $0.contains(number) && $0.contains(state) }
    }
    if !came { throw Unexpected("the journal never showed \(number) as \(state):\n\(last)") }
  }
}

import Glibc
import Testing

/// Two operators, each at a console of their own, on one store.
@Suite("A team", .endToEnd)
struct TeamTests {
  private func open(_ shop: Shop, as name: String) async throws -> DeskWindow {
    let desk = try await DeskWindow.console(on: shop.url, "--operator", name)
    try await desk.sees("página 1/")
    try await desk.press("Enter")
    try await desk.sees("Linha do tempo")
    return desk
  }

  @Test("a note and a claim of one appear in the other's console, and go with their reason")
  func noteAndClaim() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let (ana, bia) = (try await open(shop, as: "ana"), try await open(shop, as: "bia"))
    try await bia.press("m")
    try await bia.types("ligar antes das 15 h")
    try await bia.press("Enter")
    try await ana.sees("1 anotação")
    try await ana.sees("ligar antes das 15 h", inLineOf: "bia")
    try await bia.press("e")
    try await ana.sees("bia está aqui")
    try await bia.press("Escape")
    try await bia.press("Escape")
    try await ana.seesNoMore("bia está aqui")
  }

  @Test("a draft is taken over by another, and is not there any more for them")
  func takeOver() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let (ana, bia) = (try await open(shop, as: "ana"), try await open(shop, as: "bia"))
    try await bia.press("DC")
    try await ana.sees("rascunho de bia")
    try await ana.press(":")
    try await ana.types("assumir")
    try await ana.press("Enter")
    try await ana.agrees(to: "Assumir 1 alteração de bia")
    try await ana.sees("agora é seu")
    try await bia.sees("saiu daqui")
    try await bia.sees("rascunho de ana")
  }

  @Test("the command line notes, lists, hands over and removes")
  func commandLine() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let added = try await balcao(on: shop.url, "notes", "add", "130001", "ligar", "amanhã", "--operator", "bia")
    #expect(added.ending == .exit(0) && added.output.contains("ligar amanhã"), "\(added)")
    let shift = try await balcao(on: shop.url, "shift")
    #expect(shift.ending == .exit(0) && shift.output.contains("bia: ligar amanhã"), "\(shift)")
    let foreign = try await balcao(on: shop.url, "notes", "remove", "1", "--operator", "ana")
    #expect(foreign.ending == .exit(1) && foreign.output.isEmpty, "\(foreign)")
    let listed = try await balcao(on: shop.url, "notes", "list", "130001", "--since", "8h", "--output", "json")
    #expect(listed.ending == .exit(0) && listed.output.contains("\"text\": \"ligar amanhã\""), "\(listed)")
    let removed = try await balcao(on: shop.url, "notes", "remove", "1", "--operator", "bia")
    #expect(removed.ending == .exit(0), "\(removed)")
    #expect(try await balcao(on: shop.url, "notes", "list").output.isEmpty)
    for wrong in [
      ["add", "abc", "x"], ["add", "130001", " "], ["list", "--since", "31/2"], ["list", "--since", "31/02/2026"],
      ["remove", "x"],
    ] {
      let command = try await run([Workplace.balcao, "notes"] + wrong + connectionArguments(shop.url))
      #expect(command.ending == .exit(2), "\(command)")
    }
  }
}

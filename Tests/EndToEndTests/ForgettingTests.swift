import Testing

/// What is kept here of persons can be erased, and goes by itself when it is old.
@Suite("Forgetting orders", .endToEnd)
struct ForgettingTests {
  /// Number and e-mail address of the first order in E, with everything known.
  private func sweptRow(of shop: Shop) async throws -> (number: String, email: String) {
    let sweep = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    let listed = try await balcao(on: shop.url, "orders", "list", "--status", "E", "--output", "csv")
    let rows = listed.output.split(whereSeparator: \.isNewline)
    try #require(sweep.ending == .exit(0) && rows.count > 1, "\(sweep) \(listed)")
    let cells = rows[1].split(whereSeparator: { $0 == ";" || $0 == "," }).map { $0.filter { $0 != "\"" } }
    return (cells[0], try #require(cells.first { $0.contains("@") }))
  }

  @Test("all of a customer goes, from the files too, and the next reading may bring it back")
  func customer() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let (number, email) = try await sweptRow(of: shop)
    _ = try await balcao(on: shop.url, "orders", "show", number)
    #expect(try holders(of: email) != [])
    let asked = try await balcao(on: shop.url, "orders", "forget", "--customer", email)
    #expect(asked.ending == .exit(2) && asked.errors.contains("--yes"), "\(asked)")
    #expect(try await known(on: shop.url) == 60)
    let done = try await balcao(on: shop.url, "orders", "forget", "--customer", email.uppercased(), "--yes")
    #expect(done.ending == .exit(0) && done.errors.contains("do arquivo local"), "\(done)")
    #expect(try await known(on: shop.url) < 60)
    let search = try await balcao(on: shop.url, "orders", "search", email)
    #expect(search.output.isEmpty, "\(search)")
    #expect(try holders(of: email) == [])
    _ = try await balcao(on: shop.url, "orders", "list", "--status", "E")
    let back = try await balcao(on: shop.url, "orders", "search", email)
    #expect(back.output.contains(number), "\(back)")
  }

  @Test("an order goes by its number; one that is not kept is no mistake")
  func number() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let (number, _) = try await sweptRow(of: shop)
    let done = try await balcao(on: shop.url, "orders", "forget", number, number, "3", "--yes")
    #expect(done.ending == .exit(0) && done.errors.contains("1 pedido apagado"), "\(done)")
    #expect(try await known(on: shop.url) == 59)
    let again = try await balcao(on: shop.url, "orders", "forget", number, "--yes")
    #expect(again.ending == .exit(0) && again.errors.contains("Nenhum pedido"), "\(again)")
    _ = try await balcao(on: shop.url, "orders", "show", number)
    let one = try await balcao(on: shop.url, "orders", "forget", number, "--yes", "--output", "json")
    #expect(one.ending == .exit(0) && one.output.contains("\"forgotten\": 1"), "\(one)")
    let none = try await balcao(on: shop.url, "orders", "forget", number, "--yes", "--output", "json")
    #expect(none.ending == .exit(0) && none.output.contains("\"forgotten\": 0") && none.errors.isEmpty, "\(none)")
  }

  @Test(
    "mistakes in usage: 2",
    arguments: [[], ["abc"], ["--customer", "Ana"], ["--customer", "13974"], ["--customer", ""]])
  func usage(arguments: [String]) async throws {
    let command = try await run(
      [Workplace.balcao, "orders", "forget", "--yes"] + arguments + connectionArguments("http://127.0.0.1:9"))
    #expect(command.ending == .exit(2) && !command.errors.isEmpty, "\(command)")
  }

  @Test("keep_orders_days leaves older orders out")
  func days() async throws {
    let place = try Workplace.here
    let shop = try await Shop.open(options: ["--orders", "400"])
    try Files.write("keep_orders_days: 1\n", to: "\(place.configFolder)/config.yaml")
    let sweep = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    #expect(sweep.ending == .exit(0), "\(sweep)")
    let count = try await known(on: shop.url)
    #expect(count > 0 && count < 400)
    let again = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    #expect(again.errors.contains("0 pedidos novos") && !again.errors.contains("esquecidos"), "\(again)")
    #expect(try await known(on: shop.url) == count)
  }

  @Test("keep_orders_days forgets nothing that was read just now")
  func readJustNow() async throws {
    let place = try Workplace.here
    let shop = try await Shop.open(options: ["--orders", "400"])
    _ = try await sweptRow(of: shop)
    try Files.write("keep_orders_days: 1\n", to: "\(place.configFolder)/config.yaml")
    let sweep = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    #expect(sweep.ending == .exit(0) && !sweep.errors.contains("esquecidos"), "\(sweep)")
    #expect(try await known(on: shop.url) == 400)
  }

  /// The store's files with a text in them.
  private func holders(of text: String) throws -> [String] {
    Files.all(below: Files.folder(of: try Workplace.here.store)).filter { path in
      Files.read(path)?.firstRange(of: Array(text.utf8)) != nil
    }
  }
}

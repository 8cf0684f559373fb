import Testing

/// A real catalog through the real program to a sandbox.
@Suite("Importing and pushing a catalog", .endToEnd)
struct CatalogPushTests {
  @Test(
    "six thousand products: shown first, then sent as shown in a hundred requests, ended once; then nothing is left")
  func sixThousand() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let imported = try await importProducts(Samples.products(1...6000), on: relay.url)
    #expect(imported.errors.contains("6000 novos"), "\(imported)")

    let shown = try await balcao(on: relay.url, "catalog", "push", "--dry-run")
    #expect(shown.ending == .exit(0) && relay.requests.isEmpty, "\(shown.errors)")
    let pushed = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(pushed.ending == .exit(0), "\(pushed)")
    #expect(pushed.errors.contains("6000 produtos a enviar, em 100 requisições"), "\(pushed)")
    #expect(
      pushed.errors.contains("6000 aceitos (sem como conferir), 0 recusados, 0 incertos, 0 não enviados"), "\(pushed)")

    let bodies = shown.output.split(separator: "\n").map(String.init)
    #expect(relay.batches.count == 100 && Set(relay.batches) == Set(bodies))
    #expect(relay.batches.last == bodies.last, "the batch that ends the sync goes after all others")
    let sent = try bodies.map { try SentProducts($0).products }
    #expect(sent.allSatisfy { $0.count == 60 })
    #expect(sent.flatMap { $0 }.map(\.number) == (1...6000).map(String.init))
    #expect(sent.flatMap { $0 }.map(\.ean) == (1...6000).map(Samples.ean))
    #expect(sent.flatMap { $0 }.filter(\.last).map(\.number) == ["6000"])
    let arrived = try shop.arrivedProducts
    #expect(arrived.count == 6000 && arrived.batches == 100 && arrived.arrivals.last?.last == true)
    #expect(arrived.arrivals.filter(\.last).count == 1 && arrived.products.allSatisfy { $0.times == 1 })

    let again = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(again.ending == .exit(0) && again.errors.contains("Nada a enviar"), "\(again)")
    #expect(relay.requests.count == 100)
  }

  @Test("a bad one among six thousand is named with the reason, all others arrive: 1")
  func oneBad() async throws {
    let bad = Samples.ean(3456)
    let shop = try await Shop.open(faults: ["refuse-ean=\(bad)"], options: ["--orders", "10"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    _ = try await importProducts(Samples.products(1...6000), on: relay.url)
    let pushed = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(pushed.ending == .exit(1), "\(pushed)")
    #expect(pushed.output == "\(bad) Produto 3456: Um dos produtos não pode ser processado.\n")
    #expect(
      pushed.errors.contains("5999 aceitos (sem como conferir), 1 recusado, 0 incertos, 0 não enviados"), "\(pushed)")
    let arrived = try shop.arrivedProducts
    #expect(arrived.count == 5999 && arrived.prices[bad] == nil)
    #expect(arrived.arrivals.filter(\.last).count == 1 && arrived.arrivals.last?.last == true)

    let sent = relay.requests.count
    let again = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(again.ending == .exit(0) && relay.requests.count == sent, "\(again)")
    let refused = try await balcao(on: relay.url, "catalog", "list", "--refused")
    #expect(refused.output.contains(bad) && refused.output.split(separator: "\n").count == 2, "\(refused)")
  }

  @Test("without a terminal it wants --yes, and sends nothing without")
  func asks() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    _ = try await importProducts(Samples.products(1...3), on: shop.url)
    let asked = try await balcao(on: shop.url, "catalog", "push")
    #expect(asked.ending == .exit(2) && asked.errors.contains("--yes"), "\(asked)")
    #expect(try shop.arrivedProducts.batches == 0)
  }

  @Test("yesterday's stock is not published: 1, with what to do; today's file mends it")
  func staleStock() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    let old = "ean;nome;preco;estoque;estoque_em\n\(Samples.ean(1));Leite;4,50;7;21/11/2020 08:00\n"
    _ = try await importProducts(old, on: shop.url)
    let refused = try await balcao(on: shop.url, "catalog", "push", "--yes")
    #expect(refused.ending == .exit(1) && refused.errors.contains("estoque de hoje"), "\(refused)")
    #expect(try shop.arrivedProducts.batches == 0)
    _ = try await importProducts(Samples.products([1]), on: shop.url)
    #expect(try await balcao(on: shop.url, "catalog", "push", "--yes").ending == .exit(0))
    #expect(try shop.arrivedProducts.count == 1)
  }

  @Test("an answer that counts fewer products than were sent is told, and is in the journal")
  func shortCount() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    relay.changeAnswers { $0.replacing("\"60.0\"", with: "\"59.0\"") }
    _ = try await importProducts(Samples.products(1...70), on: relay.url)
    let pushed = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(pushed.ending == .exit(0) && pushed.errors.contains("Em 1 respostas"), "\(pushed)")
    let journal = try await balcao(on: relay.url, "journal", "list", "--output", "json")
    #expect(journal.output.contains("the platform says it took 59 of 60"), "\(journal)")
  }

  @Test("what was exported imports as it was", arguments: ["csv", "json"])
  func roundTrip(form: String) async throws {
    let place = try Workplace.here
    let url = "http://127.0.0.1:9"
    let odd = """
      ean;nome;preco;estoque;marca;categoria;descricao;ncm;peso;precos;multiplo;codigo_interno;situacao;preco_promocional;promocao_de
      \(Samples.ean(1));"Café ""Bom"", 500 g";1.234,5678;12,5;'=NESTLÉ;Mercearia;"duas
      linhas";1806.90.00;500;0:1=9,90 | 110:50=0,95;6;'-7;1;9,90;22/11/2026 08:00
      \(Samples.ean(2));'+Oferta;0,01;0;;;;;;;;;0;;

      """
    let imported = try await importProducts(odd, on: url)
    #expect(imported.errors.contains("2 novos"), "\(imported)")
    let (first, second) = (place.newFile("first.\(form)"), place.newFile("second.\(form)"))
    #expect(try await balcao(on: url, "catalog", "export", first).ending == .exit(0))
    let back = try await balcao(on: url, "catalog", "import", first)
    #expect(back.ending == .exit(0) && back.errors.contains("0 novos, 0 alterados, 2 sem mudança"), "\(back)")
    // Nor does it depend on what was there.
    let other = place.newFile("other.sqlite")
    for arguments in [["import", first], ["export", second]] {
      let done = try await run(
        [Workplace.balcao, "catalog"] + arguments
          + ["--base-url", url, "--user", "demo", "--password-file", place.passwordFile, "--store", other])
      #expect(done.ending == .exit(0), "\(done)")
    }
    #expect(Files.text(first) == Files.text(second) && Files.text(first).contains("Café"))
  }
}

/// `catalog import` of a file with this text.
func importProducts(_ text: String, on url: String) async throws -> CommandResult {
  let file = try Workplace.here.newFile("products.csv")
  try Files.write(text, to: file)
  let command = try await balcao(on: url, "catalog", "import", file)
  guard command.ending == .exit(0) else { throw Unexpected("not imported: \(command)") }
  return command
}

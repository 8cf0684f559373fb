import Testing

/// Customers through the real program to a sandbox.
@Suite("Importing, stating and registering customers", .endToEnd)
struct CustomersTests {
  private static func file(_ numbers: some Sequence<Int>, statedAt moment: String? = nil) -> String {
    "cnpj;nome fantasia;cidade;bloqueado;limite\(moment == nil ? "" : ";limite_em")\n"
      + numbers.map { number in
        "\(Samples.cnpj(number));Mercado \(number);Aracaju;\(isBlocked(number) ? "sim" : "não");\(number * 10),50"
          + (moment.map { ";" + $0 } ?? "") + "\n"
      }.joined()
  }

  private static func isBlocked(_ number: Int) -> Bool { number.isMultiple(of: 3) }

  @Test("sixty imported ones go in fifty and ten, as shown before, each with flag and limit; then nothing is left")
  func push() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try shop.register(1...60)
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let imported = try await importCustomers(Self.file(1...60), on: relay.url)
    #expect(imported.errors.contains("60 novos"), "\(imported)")
    let shown = try await balcao(on: relay.url, "customers", "push", "--dry-run")
    #expect(shown.ending == .exit(0) && relay.requests.isEmpty, "\(shown)")
    let pushed = try await balcao(on: relay.url, "customers", "push", "--yes")
    #expect(pushed.ending == .exit(0) && pushed.errors.contains("60 aceitos"), "\(pushed)")

    #expect(relay.statements == shown.output.split(separator: "\n").map(String.init))
    let sent = try relay.statements.map { try SentTerms($0).customer }
    #expect(sent.map(\.count) == [50, 10])
    #expect(Set(sent.joined().map(\.document)) == Set((1...60).map(Samples.cnpj)))
    #expect(sent.joined().allSatisfy { $0.isBlocked != nil && $0.limit?.isEmpty == false })
    let arrived = try shop.arrivedCustomers
    for number in 1...60 {
      let customer = arrived[Samples.cnpj(number)]
      #expect(customer?.blocked == Self.isBlocked(number) && customer?.limit == "\(number * 10).50")
    }
    let again = try await balcao(on: relay.url, "customers", "push", "--yes")
    #expect(again.ending == .exit(0) && relay.statements.count == 2, "\(again)")
  }

  @Test(
    "flag and limit are both stated or nothing is sent: 2, with the reason",
    arguments: [
      ([], "R$ 99.999.999,00"), (["--blocked", "yes"], "R$ 99.999.999,00"),
      (["--limit", "10,00"], "R$ 99.999.999,00"), (["--blocked", "maybe", "--limit", "10,00"], "maybe"),
      (["--blocked", "no", "--limit", "x"], "--limit: "),
    ])
  func bothNeeded(options: [String], reason: String) async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try shop.register(1...1)
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let command = try await run(
      [Workplace.balcao, "customers", "set", Samples.cnpj(1), "--yes"] + options + connectionArguments(relay.url))
    #expect(command.ending == .exit(2) && command.errors.contains(reason), "\(command)")
    #expect(relay.requests.isEmpty)
  }

  @Test("a customer is blocked at the platform, with payments and groups, and in the list here")
  func set() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try shop.register(1...1)
    let document = Samples.cnpj(1)
    let command = try await balcao(
      on: shop.url, "customers", "set", document, "--blocked", "yes", "--limit", "1.234,56", "--payment", "CARX=0",
      "--group", "51=1", "--yes")
    #expect(command.ending == .exit(0), "\(command)")
    let customer = try #require(try shop.arrivedCustomers[document])
    #expect(customer.blocked == true && customer.limit == "1234.56" && customer.times == 1)
    #expect(customer.payments == ["CARX": false] && customer.usergroups == ["51": true])
    let blocked = try await balcao(on: shop.url, "customers", "list", "--blocked", "--output", "json")
    #expect(blocked.ending == .exit(0) && blocked.output.contains(document), "\(blocked)")
    let unblocked = try await balcao(
      on: shop.url, "customers", "set", document, "--blocked", "no", "--limit", "1000", "--yes")
    #expect(unblocked.ending == .exit(0), "\(unblocked)")
    #expect(try shop.arrivedCustomers[document]?.blocked == false)
    #expect(try await balcao(on: shop.url, "customers", "list", "--blocked").errors.contains("Nada encontrado"))
  }

  @Test("a limit of yesterday or of unknown age is not repeated: 1, with what to do; typed anew it goes")
  func stale() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try shop.register(1...2)
    let relay = try Relay(to: shop)
    defer { relay.close() }
    _ = try await importCustomers(Self.file(1...1, statedAt: "20/11/2020 08:00"), on: relay.url)
    _ = try await importCustomers(Self.file(2...2, statedAt: ""), on: relay.url)
    let refused = try await balcao(on: relay.url, "customers", "push", "--yes")
    #expect(refused.ending == .exit(1) && refused.errors.contains("2 clientes sem bloqueio"), "\(refused)")
    #expect(refused.errors.contains("customers set"), "\(refused)")
    #expect(relay.requests.isEmpty)
    for number in 1...2 {
      let command = try await balcao(
        on: relay.url, "customers", "set", Samples.cnpj(number), "--blocked", "yes", "--limit", "5", "--yes")
      #expect(command.ending == .exit(0), "\(command)")
    }
    let pushed = try await balcao(on: relay.url, "customers", "push", "--yes")
    #expect(pushed.ending == .exit(0) && relay.statements.count == 2, "\(pushed)")
  }

  @Test("one that the platform does not know is named, the others have their terms: 1")
  func unknown() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try shop.register([1, 3])
    _ = try await importCustomers(Self.file(1...3), on: shop.url)
    let pushed = try await balcao(on: shop.url, "customers", "push", "--yes")
    #expect(pushed.ending == .exit(1) && pushed.output.contains("não foi encontrado"), "\(pushed)")
    #expect(
      pushed.output.split(separator: "\n").count == 1
        && pushed.errors.contains("2 aceitos (sem como conferir), 1 recusado,"))
    #expect(try shop.arrivedCustomers[Samples.cnpj(3)]?.blocked == true)
  }

  @Test("a file with one whole customer registers it, once; the second time the platform's words are shown: 1")
  func add() async throws {
    let place = try Workplace.here
    let shop = try await Shop.open(options: ["--orders", "10"])
    let file = place.newFile("customer.csv")
    try Files.write(Samples.customerForm, to: file)
    let added = try await balcao(on: shop.url, "customers", "add", "--file", file, "--yes")
    #expect(added.ending == .exit(0) && added.output.contains("Cadastrado como "), "\(added)")
    #expect(try shop.arrivedCustomers[Samples.cnpj(1)] != nil)
    let again = try await balcao(on: shop.url, "customers", "add", "--file", file, "--yes")
    #expect(again.ending == .exit(1) && again.errors.contains("já existe"), "\(again)")
    #expect(again.errors.contains("já é conhecido aqui"), "\(again)")
  }

  @Test(
    "a payment form or profile that is named twice is a wrong command line, whatever it says: 2",
    arguments: ["--payment", "--group"])
  func switchTwice(option: String) async throws {
    for second in ["A=0", "A=1"] {
      let command = try await balcao(
        on: "http://127.0.0.1:9", "customers", "set", Samples.cnpj(1), "--blocked", "no", "--limit", "100", option,
        "A=1",
        option, second, "--yes")
      #expect(command.ending == .exit(2) && command.errors.contains("A foi dado duas vezes"), "\(command)")
    }
  }

  @Test("a customer with fields missing is not sent: 6, each field named")
  func incomplete() async throws {
    let place = try Workplace.here
    let file = place.newFile("customer.csv")
    try Files.write("cnpj;nome fantasia\n\(Samples.cnpj(1));Mercado 1\n", to: file)
    let command = try await balcao(on: "http://127.0.0.1:9", "customers", "add", "--file", file, "--yes")
    #expect(command.ending == .exit(6) && command.output.contains("s_zipcode: Falta preencher."), "\(command)")
  }

  @Test("a registration whose answer never comes is uncertain: 4, asked once, and in the journal")
  func lostAnswer() async throws {
    let place = try Workplace.here
    let shop = try await Shop.open(faults: ["reset-after-commit@writes"], options: ["--orders", "10"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let file = place.newFile("customer.csv")
    try Files.write(Samples.customerForm, to: file)
    let command = try await balcao(on: relay.url, "customers", "add", "--file", file, "--yes")
    #expect(command.ending == .exit(4) && command.errors.contains("pode estar cadastrado"), "\(command)")
    #expect(relay.requests.count == 1)
    let journal = try await JournalledWrite.all(relay.url)
    #expect(journal.map(\.state) == ["unknown"] && journal.map(\.request) == relay.requests.map(\.id))
  }

  private func importCustomers(_ text: String, on url: String) async throws -> CommandResult {
    let file = try Workplace.here.newFile("customers.csv")
    try Files.write(text, to: file)
    let command = try await balcao(on: url, "customers", "import", file)
    guard command.ending == .exit(0) else { throw Unexpected("not imported: \(command)") }
    return command
  }
}

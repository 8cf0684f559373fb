import Glibc
import Testing

@Suite("The command line", .endToEnd)
struct CommandLineTests {
  @Test("a list is data on stdout and talk on stderr")
  func list() async throws {
    let shop = try await Shop.open()
    let command = try await balcao(on: shop.url, "orders", "list", "--status", "E", "--output", "csv")
    #expect(command.ending == .exit(0))
    #expect(command.output.split(whereSeparator: \.isNewline).count == 21)
    // A list cut short says so.
    #expect(command.errors.contains("--page 2"), "\(command)")
  }

  @Test("a reader that goes away ends it quietly")
  func pipe() async throws {
    let shop = try await Shop.open()
    let options = try connectionArguments(shop.url).joined(separator: " ")
    let piped = try await shell("balcao orders list --status E --output json \(options) | head -1")
    #expect(piped.ending == .exit(0))
    #expect(piped.output == "{\n", "\(piped)")
    #expect(!piped.errors.lowercased().contains("pipe") && !piped.errors.contains("error"), "\(piped)")
  }

  @Test("an order that is not there is refused: 1")
  func notFound() async throws {
    let shop = try await Shop.open()
    let command = try await balcao(on: shop.url, "orders", "show", "3")
    #expect(command.ending == .exit(1), "\(command)")
    #expect(command.output.isEmpty)
    #expect(command.errors.contains("não encontrado"))
  }

  @Test("a refused write: 1, with the platform's words")
  func refused() async throws {
    let shop = try await Shop.open(faults: ["refuse-writes=Pedido bloqueado"])
    let command = try await shop.movesToP(options: [])
    #expect(command.ending == .exit(1), "\(command)")
    #expect(command.output.contains("Pedido bloqueado"), "\(command)")
  }

  @Test(
    "what stderr repeats of the command line is harmless to a terminal",
    arguments: [
      ["orders", "show", "\u{1B}]0;x\u{7}"], ["\u{1B}[31mfrobnicate"], ["orders", "list", "--status", "\u{9B}2J"],
      ["orders", "list", "--\u{1B}c"], ["catalog", "import", "a\u{1B}[2Jb\rc\u{202E}.csv"],
    ])
  func harmless(arguments: [String]) async throws {
    let command = try await run([Workplace.balcao] + arguments)
    let unsafe = command.errors.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}")
    }
    #expect(unsafe.isEmpty && !command.errors.isEmpty, "\(command)")
  }

  @Test(
    "without evidence of its encoding a file is not guessed at: 6, naming the option; a mixed one is refused by its cell"
  )
  func encodings() async throws {
    let path = try Workplace.here.newFile("encodings.csv")
    for (letter, said) in [("\\242", "--encoding"), ("ó\\226", "linha 2: nome: “")] {
      let made = try await shell(
        "printf 'ean;nome;preco;estoque\\n\(Samples.ean(1));Leite \(letter);1,00;1\\n' > '\(path)'")
      #expect(made.ending == .exit(0))
      let command = try await balcao(on: "http://127.0.0.1:9", "catalog", "import", "--dry-run", path)
      #expect(command.ending == .exit(6), "\(command)")
      #expect((command.output + command.errors).contains(said), "\(command)")
    }
  }

  @Test(
    "mistakes in usage: 2",
    arguments: [
      ["frobnicate"], ["orders", "list", "--status", "Z"], ["orders", "list", "--nope"], ["orders", "list"],
      ["orders", "show", "abc"],
      ["orders", "set-status", "1"], ["orders", "set-status", "--to", "Z", "1"], ["demo", "--orders", "-1"],
      ["sandbox", "--fault", "nope"], ["sandbox", "--fault", "delay"],
      ["orders", "list", "--status", "E", "--timeout", "0"], ["orders", "list", "--status", "E", "--lang", "xx"],
    ])
  func usage(arguments: [String]) async throws {
    let command = try await run([Workplace.balcao] + arguments)
    #expect(command.ending == .exit(2), "\(command)")
    #expect(command.output.isEmpty && !command.errors.isEmpty, "\(command)")
  }

  @Test("a server that is not there: 3, safe to retry")
  func unreachable() async throws {
    let shop = try await Shop.open()
    try await shop.close()
    let command = try await balcao(on: shop.url, "orders", "list", "--status", "E")
    #expect(command.ending == .exit(3), "\(command)")
    #expect(command.output.isEmpty && command.errors.contains("Sem conexão"), "\(command)")
  }

  @Test("a write that is accepted and never seen: 4, look before retrying")
  func unknown() async throws {
    try Files.write("read_back_seconds: 1\n", to: "\(Workplace.here.configFolder)/config.yaml")
    let shop = try await Shop.open(faults: ["never-apply"])
    let command = try await shop.movesToP(options: [])
    #expect(command.ending == .exit(4), "\(command)")
  }

  @Test("a refused password: 5")
  func wrongPassword() async throws {
    let shop = try await Shop.open()
    try Files.write("wrong\n", to: Workplace.here.passwordFile)
    let command = try await balcao(on: shop.url, "orders", "list", "--status", "E")
    #expect(command.ending == .exit(5), "\(command)")
    #expect(command.errors.contains("recusou o acesso"), "\(command)")
  }

  @Test("a store that cannot be: 6", arguments: ["/proc/nowhere/desk.sqlite", "/dev/null"])
  func badStore(path: String) async throws {
    let place = try Workplace.here
    let command = try await run(
      [Workplace.balcao, "journal", "list", "--base-url", "http://127.0.0.1:9", "--user", "demo"]
        + ["--password-file", place.passwordFile, "--store", path])
    #expect(command.ending == .exit(6), "\(command)")
    #expect(command.output.isEmpty && !command.errors.isEmpty, "\(command)")
  }

  @Test("a file that is no store is refused and left alone: 6")
  func notAStore() async throws {
    let place = try Workplace.here
    try Files.write("my notes, not a database, and long enough to be one\n", to: place.store)
    let command = try await balcao(on: "http://127.0.0.1:9", "journal", "list")
    #expect(command.ending == .exit(6), "\(command)")
    #expect(Files.text(place.store).hasPrefix("my notes"))
  }

  @Test("a read can be interrupted: 130 to a shell")
  func interrupted() async throws {
    let shop = try await Shop.open(faults: ["delay=600000"])
    let place = try Workplace.here
    let child = try place.start(
      [Workplace.balcao, "orders", "list", "--status", "E"] + connectionArguments(shop.url))
    #expect(try await eventually { access(place.store, F_OK) == 0 })
    child.send(SIGINT)
    let ending = try await child.end()
    #expect(ending == .exit(130) || ending == .signal(SIGINT), "\(ending)")
  }

  @Test("a write that is interrupted says so, and is uncertain in the journal: 130")
  func interruptedWrite() async throws {
    let shop = try await Shop.open(faults: ["delay=600000@writes"])
    let place = try Workplace.here
    let output = place.newFile("out")
    let child = try place.start(
      [Workplace.balcao, "orders", "set-status", "--to", "P", "134990", "--yes"] + connectionArguments(shop.url),
      output: .file(output), errors: .file(output))
    #expect(try await eventually { try await balcao(on: shop.url, "journal", "list").output.contains("Enviando") })
    child.send(SIGINT)
    let ending = try await child.end()
    #expect(ending == .exit(130), "\(Files.text(output))")
    #expect(Files.text(output).contains("134990"))
    let journal = try await balcao(on: shop.url, "journal", "list")
    #expect(journal.output.contains("Incerto"), "\(journal)")
  }

  @Test("set-status without a terminal wants --yes, and tells what it would do with --dry-run")
  func confirming() async throws {
    let shop = try await Shop.open()
    let asked = try await shop.movesToP(options: [], saysYes: false)
    #expect(asked.ending == .exit(2), "\(asked)")
    let rehearsed = try await shop.movesToP(options: ["--dry-run"], saysYes: false)
    #expect(rehearsed.ending == .exit(0), "\(rehearsed)")
    #expect(rehearsed.output.contains("{\"order\":{\"status\":\"P\"}}"), "\(rehearsed)")
    let journal = try await balcao(on: shop.url, "journal", "list", "--output", "json")
    #expect(!journal.output.contains("P"), "\(journal)")
    let done = try await shop.movesToP(options: [])
    #expect(done.ending == .exit(0), "\(done)")
    let again = try await shop.movesToP(options: [])
    #expect(again.ending == .exit(0), "\(again)")
  }

  @Test("set-quantity sends all lines and changes the one named")
  func quantity() async throws {
    let shop = try await Shop.open()
    let number = try await shop.firstOrder
    let shown = try await balcao(on: shop.url, "orders", "show", number)
    let words: [Substring] = shown.output.split { !$0.isNumber }
    let code = try #require(words.first { $0.count == 13 })
    let command = try await balcao(on: shop.url, "orders", "set-quantity", number, "\(code)=77", "--yes")
    #expect(command.ending == .exit(0), "\(command)")
    let after = try await balcao(on: shop.url, "orders", "show", number)
    let lines: [Substring] = after.output.split(whereSeparator: \.isNewline)
    let line = try #require(lines.first { $0.hasPrefix(code) })
    #expect(line.contains(" 77 "), "\(line)")
    let wrong = try await balcao(on: shop.url, "orders", "set-quantity", number, "123=1", "--yes")
    #expect(wrong.ending == .exit(2), "\(wrong)")
    #expect(wrong.errors.contains("123"))
  }

  @Test("a changed byte in the journal is found by journal verify: 6")
  func verify() async throws {
    let shop = try await Shop.open()
    #expect(try await shop.movesToP(options: []).ending == .exit(0))
    let whole = try await balcao(on: shop.url, "journal", "verify")
    #expect(whole.ending == .exit(0), "\(whole)")
    let store = try Workplace.here.store
    // What SQLite would say is beside the point: the head of the journal is lost.
    unlink(store + ".head")
    let broken = try await balcao(on: shop.url, "journal", "verify")
    #expect(broken.ending == .exit(6), "\(broken)")
  }

  @Test("keys lists every key, as the console has them")
  func keys() async throws {
    let command = try await balcao("keys")
    #expect(command.ending == .exit(0))
    #expect(command.output.contains("order.status") && command.output.contains("orders.filter"))
  }

  @Test(
    "help and version are asked for: 0, on stdout",
    arguments: [["--help"], ["--version"], ["orders", "list", "--help"]])
  func help(arguments: [String]) async throws {
    let command = try await run([Workplace.balcao] + arguments)
    #expect(command.ending == .exit(0))
    #expect(!command.output.isEmpty && command.errors.isEmpty)
  }
}

extension Shop {
  /// The newest order in E.
  fileprivate var firstOrder: String {
    get async throws {
      let list = try await balcao(on: url, "orders", "list", "--status", "E")
      let words: [Substring] = list.output.split { !$0.isNumber }
      guard let number = words.first else { throw Unexpected("no orders: \(list)") }
      return String(number)
    }
  }

  /// `orders set-status --to P` on a certain order.
  fileprivate func movesToP(options: [String], saysYes: Bool = true) async throws -> CommandResult {
    let number = "134990"
    return try await run(
      [Workplace.balcao, "orders", "set-status", "--to", "P", number] + options + (saysYes ? ["--yes"] : [])
        + connectionArguments(url))
  }
}

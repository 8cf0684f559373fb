import FaultServer
import Testing

@Suite("Command lines that say something wrong", .endToEnd)
struct UsageTests {
  @Test(
    "are told in the language of the reader: 2",
    arguments: [
      (["orders", "list", "--status", "E", "--stauts", "E"], "Opção desconhecida: '--stauts'. Seria '--status'?"),
      (["orders", "list", "--status"], "Falta o valor de '--status <status>'"),
      (["orders", "list"], "Falta o argumento '--status <status>'"),
      (["orders", "show"], "Falta o argumento"),
      (["orders", "list", "--status", "E", "--page", "x"], "O valor 'x' não serve para '--page <page>'"),
      (["orders", "list", "--status", "E", "a", "b"], "2 argumentos inesperados: 'a', 'b'"),
      (["orders", "list", "--status", "E", "a"], "Argumento inesperado: 'a'"),
      (["orders", "lst"], "Comando desconhecido: \"lst\". Seria \"list\"?"),
      (["orders", "list", "--status", "E", "--read-only=x"], "A opção '--read-only' não aceita valor, e recebeu 'x'."),
      (["sandbox", "--port", "70000"], "--port aceita de 0 a 65535."),
      (["sandbox", "--fault", "slow"], "O sandbox não tem a falha “slow”"),
      (["sandbox", "--fault", "delay=x"], "“delay=x” não é uma falha: escreva delay=MS."),
    ])
  func portuguese(arguments: [String], sentence: String) async throws {
    let command = try await run([Workplace.balcao] + arguments)
    #expect(command.ending == .exit(2) && command.errors.contains(sentence), "\(command)")
    for word in ["Error", "Usage", "Help:", "See '", "Unknown", "Missing"] {
      #expect(!command.errors.contains(word), "\(command)")
    }
    let english = try await run([Workplace.balcao] + arguments, environment: ["BALCAO_LANG": "en"])
    #expect(english.ending == .exit(2) && !english.errors.contains(sentence), "\(english)")
  }

  @Test("--lang goes before the environment, and that before the configuration, and that before the locale")
  func language() async throws {
    let folder = try Workplace.here.configFolder
    func says(_ word: String, _ options: [String] = [], _ environment: [String: String?]) async throws {
      let command = try await run(
        [Workplace.balcao, "orders", "list"] + options, environment: ["BALCAO_LANG": nil].merging(environment) { $1 })
      #expect(command.errors.contains(word), "\(command)")
    }
    try await says("Missing", ["--lang", "en"], ["BALCAO_LANG": "pt-BR"])
    try await says("Falta", ["--lang=pt-BR"], ["BALCAO_LANG": "en"])
    try await says("Falta", [], ["LANG": "pt_BR.UTF-8"])
    try await says("Missing", [], ["LANG": "en_US.UTF-8"])
    try Files.write("background_sweep: no\nlang: pt-BR\n", to: "\(folder)/config.yaml")
    try await says("Falta", [], ["LANG": "en_US.UTF-8"])
  }

  @Test(
    "help is that of the command that is named, whatever stands before it, between its words or behind them",
    arguments: [
      ([], "balcao <subcommand>"), (["--lang", "pt-BR"], "balcao <subcommand>"),
      (["--read-only"], "balcao <subcommand>"),
      (["orders"], "balcao orders <subcommand>"), (["orders", "--lang", "pt-BR"], "balcao orders <subcommand>"),
      (["--lang", "pt-BR", "orders"], "balcao orders <subcommand>"), (["--no-color", "orders"], "balcao orders"),
      (["orders", "--status", "E"], "balcao orders <subcommand>"), (["catalog", "--no-color"], "balcao catalog <"),
      (["--theme", "orders", "customers", "--store=x"], "balcao customers <subcommand>"),
      (["--lang", "en", "orders", "--limit", "list", "list"], "balcao orders list"),
      (["orders", "--read-only", "news", "--since", "8h"], "balcao orders news"),
      (["journal", "--lang", "en", "list"], "balcao journal list"), (["order", "134990"], "balcao console"),
    ])
  func help(words: [String], usage: String) async throws {
    for option in ["--help", "-h"] {
      let help = try await run([Workplace.balcao] + words + [option])
      #expect(help.ending == .exit(0) && help.output.contains("USAGE: \(usage)"), "\(help)")
    }
  }

  @Test("an option may stand before the command's name")
  func optionsFirst() async throws {
    let keys = try await balcao("--lang", "en", "keys", "--output", "json")
    let list = try await balcao("--no-color", "--lang", "en", "themes", "list")
    #expect(keys.ending == .exit(0) && keys.output.hasPrefix("["), "\(keys)")
    #expect(list.ending == .exit(0) && !list.output.isEmpty, "\(list)")
  }

  @Test(
    "help on what is no command says what there is help on: 2",
    arguments: [
      (["help", "products"], "\"products\"", "console, demo, orders, catalog"),
      (["--lang", "en", "help", "products"], "\"products\". There is on", "console, demo, orders, catalog"),
      (["help", "orders", "lst"], "Não há ajuda sobre \"lst\"", "list, search, show"),
      (["help", "keys", "all"], "\"all\"", "console, demo, orders"),
      (["orders", "lst", "--help"], "Comando desconhecido: \"lst\". Seria \"list\"?", "list"),
    ])
  func unknownTopic(words: [String], sentence: String, topics: String) async throws {
    let command = try await run([Workplace.balcao] + words)
    #expect(command.ending == .exit(2) && command.output.isEmpty, "\(command)")
    #expect(command.errors.contains(sentence) && command.errors.contains(topics), "\(command)")
  }

  @Test(
    "help on a command is its help",
    arguments: [(["orders", "--lang", "en"], "balcao orders <"), (["orders", "list"], "balcao orders list")])
  func topic(words: [String], usage: String) async throws {
    let help = try await run([Workplace.balcao, "help"] + words)
    #expect(help.ending == .exit(0) && help.output.contains("USAGE: \(usage)"), "\(help)")
  }

  @Test("the sandbox's help lists its faults")
  func faults() async throws {
    let help = try await balcao("sandbox", "--help").output.replacing("\n", with: " ")
    for name in ["delay=MS", "refuse-writes=SENTENCE", "@reads"] { #expect(help.contains(name), "\(help)") }
  }

  @Test("without threads it says so: 6; under a limit that leaves enough it works")
  func threads() async throws {
    let server = try FaultServer()
    defer { server.close() }
    let options = try connectionArguments(server.url).joined(separator: " ")
    // With large stacks the threads are what counts: the first limits leave room for none, the last for all.
    var endings: [ChildProcess.Ending] = []
    for limit in stride(from: 400_000, through: 1_600_000, by: 100_000) {
      let shown = try await shell("ulimit -s 100000; ulimit -v \(limit); balcao orders show 8160 \(options)")
      let holds = shown.ending == .exit(6) ? shown.errors.contains("não dá threads") : shown.output.contains("8160")
      #expect(holds, "\(limit): \(shown)")
      endings.append(shown.ending)
    }
    #expect(endings.first == .exit(6) && endings.last == .exit(0), "\(endings)")
  }
}

import Testing

@Suite("Configuration and themes", .endToEnd)
struct ConfigurationTests {
  @Test(
    "a mistake is named with file and line and ends with 6, before anything is opened",
    arguments: [
      ("profiles:\n  loja:\n    base_url: https://loja.example\n    usr: ana\n", 4, "usr"),
      ("lang: pt-BR\ntheme: [dark\n", 3, "config.yaml"),
      ("\nlang: klingon\n", 2, "klingon"),
      ("default_profile: loja\n", 1, "loja"),
      ("profiles:\n  loja:\n    senha: abc\n", 3, "senha"),
    ])
  func mistakes(text: String, line: Int, word: String) async throws {
    let file = "\(try Workplace.here.configFolder)/config.yaml"
    try Files.write(text, to: file)
    for arguments in [["orders", "list", "--status", "E"], ["console"]] {
      let command = try await run([Workplace.balcao] + arguments)
      #expect(command.ending == .exit(6), "\(command)")
      #expect(command.errors.contains("\(file):\(line)") && command.errors.contains(word), "\(command)")
      #expect(command.output.isEmpty)
    }
  }

  @Test("a configuration that is asked for must be there")
  func missing() async throws {
    let command = try await balcao("orders", "list", "--status", "E", "--config", "/nowhere/config.yaml")
    #expect(command.ending == .exit(6), "\(command)")
    #expect(command.errors.contains("/nowhere/config.yaml"))
  }

  @Test("without any account the next step is said")
  func noProfile() async throws {
    let command = try await balcao("orders", "list", "--status", "E")
    #expect(command.ending == .exit(2), "\(command)")
    #expect(command.errors.contains("--base-url") && command.errors.contains("--user"), "\(command)")
  }

  @Test("a profile is all a command needs")
  func profile() async throws {
    let shop = try await Shop.open()
    try Workplace.here.writeProfile(for: shop)
    let command = try await balcao("orders", "list", "--status", "E")
    #expect(command.ending == .exit(0), "\(command)")
    let desk = try await DeskWindow.open([])
    try await desk.sees("página 1/")
    try await desk.sees("loja", inLineOf: "Pedidos")
  }

  @Test("themes check names file, line and role of a mistake")
  func badTheme() async throws {
    let file = "\(try Workplace.here.folder)/mine.yaml"
    try Files.write("inherits: dark\nroles:\n  cursor: { foreground: reddish }\n", to: file)
    let command = try await balcao("themes", "check", file)
    #expect(command.ending == .exit(6), "\(command)")
    #expect((command.output + command.errors).contains("\(file):3"), "\(command)")
    #expect((command.output + command.errors).contains("cursor"), "\(command)")
  }

  @Test("a bad theme is a word in the console, which opens all the same")
  func badThemeInTheConsole() async throws {
    let folder = try Workplace.here.configFolder
    try Files.write("inherits: dark\nroles:\n  cursor: { foreground: reddish }\n", to: "\(folder)/themes/mine.yaml")
    let desk = try await DeskWindow.demo("--theme", "mine")
    try await desk.sees("mine.yaml")
    try await desk.sees("134990")
  }

  @Test("a key can be given to another action, and the footer says so")
  func remappedKey() async throws {
    let place = try Workplace.here
    try Files.write("keys:\n  orders.filter: [g]\n", to: "\(place.configFolder)/config.yaml")
    let desk = try await DeskWindow.demo()
    try await desk.sees("g Filtro")
    try await desk.press("g")
    try await desk.sees("Mostrar o status")
  }
}

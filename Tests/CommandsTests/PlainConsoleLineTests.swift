import Testing

@testable import Commands

@Suite("The console's command line, read without the parser")
struct PlainConsoleLineTests {
  /// Each option of the console, as the parser has them.
  private static let options = [
    "--profile loja", "--base-url https://x", "--user=ana", "--password-file p", "--password-stdin", "--ca-file c",
    "--store s", "--config f", "--theme mono", "--lang en", "--operator bia", "--read-only", "--no-color",
    "--timeout 9",
  ]

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  @Test("it means what the parser makes of it", arguments: options + [options.joined(separator: " "), "--status H"])
  func asParsed(line: String) throws {
    for view in ["", "orders", "order 13974", "catalog", "customers"] where !line.contains("--status") || view.isEmpty {
      let arguments = words(line + " " + view)
      let plain = try #require(PlainConsoleLine(arguments))
      let parsed = try ConsoleCommand.parse(arguments)
      #expect(plain.start == ConsoleStart(view: parsed.view, status: parsed.status))
      #expect(plain.overrides == parsed.options.overrides)
    }
  }

  @Test("no option of the console is forgotten")
  func whole() {
    let names = ConsoleCommand._dumpHelp().matches(of: /"kind" : "long",\s*"name" : "([a-z-]+)"/).map { "--" + $0.1 }
    let known = Self.options.compactMap { $0.split { " =".contains($0) }.first.map(String.init) } + ["--status"]
    #expect(Set(names).subtracting(["--help", "--version"]) == Set(known))
  }

  @Test(
    "whatever is not plain is left to the parser",
    arguments: [
      "orders list", "lst", "--help", "-h", "--version", "help", "demo", "--user", "--user --lang en", "--timeout x",
      "--read-only=yes", "catalog --status H", "-- orders", "console", "keys",
    ])
  func leftToParser(line: String) {
    #expect(PlainConsoleLine(words(line)) == nil)
  }
}

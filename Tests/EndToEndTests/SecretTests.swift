import Glibc
import Testing

@Suite("The password", .endToEnd)
struct SecretTests {
  private static let password = "canario-9f27c1aa"
  /// `demo:canario-9f27c1aa` as it goes over the line.
  private static let encoded = "ZGVtbzpjYW5hcmlvLTlmMjdjMWFh"

  @Test("stays out of arguments, environments, files, screens and errors while orders are read and written")
  func canary() async throws {
    let place = try Workplace.here
    let shop = try await Shop.open()
    let relay = try Self.relay(to: shop)
    defer { relay.close() }
    try Files.write(Self.password + "\n", to: place.passwordFile)

    let desk = try await DeskWindow.console(on: relay.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("Pedido \(number) confirmado em P.")
    try await desk.press("Enter")
    try await desk.sees("Subtotal")
    try await desk.presses("v", untilSeeing: "Resposta original")
    #expect(!Self.isIn(try await desk.screen.joined()))
    #expect(relay.requestCount > 0)

    for identifier in Files.names(in: "/proc").compactMap({ pid_t($0) }) {
      for file in ["cmdline", "environ"] {
        #expect(!Self.isIn(Files.text("/proc/\(identifier)/\(file)")), "in \(file) of \(identifier)")
      }
    }
    for arguments in [
      ["orders", "list", "--status", "E"], ["orders", "show", number], ["journal", "list"], ["journal", "export"],
    ] {
      let command = try await run([Workplace.balcao] + arguments + connectionArguments(relay.url))
      #expect(command.ending == .exit(0), "\(command)")
      #expect(!Self.isIn(command.output + command.errors), "\(command)")
    }
    let files = Files.all(below: place.folder).filter { $0 != place.passwordFile }
    #expect(files.contains(place.store))
    for file in files { #expect(!Self.isIn(Files.text(file)), "in \(file)") }
  }

  @Test("is in nothing that a crash leaves, and neither is what the order says", arguments: [SIGSEGV, SIGABRT])
  func crash(signal: Int32) async throws {
    let place = try Workplace.here
    let shop = try await Shop.open()
    let relay = try Self.relay(to: shop)
    defer { relay.close() }
    try Files.write(Self.password + "\n", to: place.passwordFile)
    let desk = try await DeskWindow.shell()
    let options = try connectionArguments(relay.url).joined(separator: " ")
    try await desk.enters(
      "sh -c 'echo $$ >\(place.folder)/pid; exec \(Workplace.balcao) \(options)' 2>\(place.folder)/errors; echo end=$?")
    try await desk.sees("página 1/")
    let identifier = try #require(pid_t(Files.text("\(place.folder)/pid").dropLast()))
    #expect(kill(identifier, signal) == 0)
    try await desk.sees("end=\(128 + signal)")
    #expect(!Self.isIn(try await desk.screen.joined()))
    for file in Files.all(below: place.folder) where file != place.passwordFile {
      #expect(!Self.isIn(Files.text(file)), "in \(file)")
    }
    #expect(!Files.text("\(place.folder)/errors").contains("@"), "\(Files.text("\(place.folder)/errors"))")
  }

  @Test("from standard input serves, too, and is as silent when it is refused")
  func standardInput() async throws {
    let shop = try await Shop.open()
    let arguments = ["orders", "list", "--status", "E", "--base-url", shop.url, "--user", "demo", "--password-stdin"]
    let place = try Workplace.here
    let accepted = try await run([Workplace.balcao] + arguments + ["--store", place.store], input: "demo\n")
    #expect(accepted.ending == .exit(0), "\(accepted)")
    let refused = try await run([Workplace.balcao] + arguments + ["--store", place.store], input: Self.password + "\n")
    #expect(refused.ending == .exit(5), "\(refused)")
    #expect(!Self.isIn(refused.output + refused.errors))
  }

  @Test("has no place in the environment")
  func environment() async throws {
    let command = try await balcao("orders", "list", "--status", "E", environment: ["BALCAO_PASSWORD": Self.password])
    #expect(command.ending == .exit(2), "\(command)")
    #expect(command.errors.contains("BALCAO_PASSWORD") && !Self.isIn(command.errors), "\(command)")
  }

  @Test("is refused from a file that others can read")
  func openFile() async throws {
    let place = try Workplace.here
    chmod(place.passwordFile, 0o644)
    let command = try await balcao(on: "http://127.0.0.1:9", "orders", "list", "--status", "E")
    #expect(command.ending == .exit(6), "\(command)")
    #expect(command.errors.contains("chmod 600"), "\(command)")
  }

  @Test("plain http to another machine is refused, in an option and in the configuration")
  func plainText() async throws {
    let place = try Workplace.here
    let option = try await balcao(on: "http://example.com", "orders", "list", "--status", "E")
    #expect(option.ending == .exit(2), "\(option)")
    #expect(option.errors.contains("https"), "\(option)")
    try Files.write(
      "profiles:\n  loja:\n    base_url: http://example.com\n    user: demo\n", to: "\(place.configFolder)/config.yaml")
    let configured = try await balcao("orders", "list", "--status", "E")
    #expect(configured.ending == .exit(6), "\(configured)")
    #expect(configured.errors.contains("https") && configured.errors.contains("config.yaml:3"), "\(configured)")
  }

  /// Stands in front of the sandbox, which has a password of its own.
  private static func relay(to shop: Shop) throws -> StubServer {
    let port = UInt16(shop.port) ?? 0
    return try StubServer { request in
      var lines = request.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
      guard lines.contains(where: { $0.hasSuffix("Basic \(encoded)") }) else { return StubServer.answer(401, "{}") }
      lines = lines.map { $0.lowercased().hasPrefix("authorization:") ? "Authorization: Basic ZGVtbzpkZW1v" : $0 }
      lines.removeAll { $0.lowercased().hasPrefix("connection:") }
      lines.insert("Connection: close", at: 1)
      return Connection.exchange(lines.joined(separator: "\r\n"), port: port)
    }
  }

  private static func isIn(_ text: String) -> Bool {
    text.contains(password) || text.contains(encoded)
  }
}

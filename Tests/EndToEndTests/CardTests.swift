import Glibc
import Testing

/// Card numbers that somebody wrote into an order get nowhere.
@Suite("Card numbers", .endToEnd)
struct CardTests {
  private static let cards = [
    "4111 1111 1111 1111", "5555555555554444", "378282246310005", "4012888888881881", "6062826786276634",
    "5105-1051-0510-5100",
  ]
  /// Values of keys whose name says that they are secret.
  private static let secrets = ["segredo-71b", "cvv-99812", "chave-pix-55a1"]

  private static func order(status: String) -> String {
    #"{"order_id":"8160","timestamp":"1614132087","firstname":"João \#(cards[4])","lastname":"Lima","email":"j@loja.example","#
      + #""phone":"11994214743","status":"\#(status)","total":"10.00","notes":"cobrar em \#(cards[0]) 12/29","#
      + #""details":"\#(cards[5])","fields":{"57":"\#(cards[1])","senha":"\#(secrets[0])"},"subtotal":10,"#
      + #""payment_info":{"cartao":"\#(cards[2])"},"codigo_seguranca":"\#(secrets[1])","chave_pix":"\#(secrets[2])","#
      + #""ref":\#(cards[3]),"b_address":"Rua \#(cards[1])","products":{"9000":{"item_id":"9000","product_code":"7891000140307","#
      + #""price":"10.00","amount":"1","product":"Vale \#(cards[2])","base_price":10,"subtotal":10}},"taxes":[]}"#
  }

  @Test("neither screens, output, files nor the export have them, in full or in part")
  func canaries() async throws {
    let place = try Workplace.here
    let server = try StubServer { request in
      if request.hasPrefix("PUT") {
        return StubServer.answer(200, #"{"Response":"object \#(Self.cards[0]) has missing required"}"#)
      }
      guard request.hasPrefix("GET /outbound/orders/8160") else {
        return StubServer.answer(
          200, #"{"orders":[\#(Self.order(status: "E"))],"params":{"page":1,"items_per_page":20,"total_items":"1"}}"#)
      }
      return StubServer.answer(200, Self.order(status: "E"))
    }
    defer { server.close() }
    let desk = try await DeskWindow.console(on: server.url)
    try await desk.sees("página 1/")
    try await desk.press("Enter")
    try await desk.sees("Subtotal")
    #expect(Self.found(in: try await desk.screen.joined()) == [])
    try await desk.presses("v", untilSeeing: "Resposta original")
    #expect(Self.found(in: try await desk.screen.joined()) == [])
    for identifier in Files.names(in: "/proc").compactMap({ pid_t($0) }) {
      for file in ["cmdline", "environ"] {
        #expect(Self.found(in: Files.text("/proc/\(identifier)/\(file)")) == [], "in \(file) of \(identifier)")
      }
    }
    let commands = [
      ["orders", "list", "--status", "E", "--output", "json"], ["orders", "show", "8160"],
      ["orders", "show", "8160", "--output", "raw"], ["orders", "show", "8160", "--output", "json"],
      ["orders", "picking", "8160"], ["orders", "set-status", "--to", "P", "--yes", "8160"],
      ["orders", "search", "lima"],
      ["notes", "add", "8160", "ligar; pagou com \(Self.cards[0])"], ["notes", "list"], ["journal", "list"],
      ["journal", "show", "1"], ["journal", "export"], ["journal", "export", "--output", "csv"],
    ]
    for arguments in commands {
      let command = try await balcao(on: server.url, arguments: arguments)
      #expect(Self.found(in: command.output + command.errors) == [], "\(arguments): \(command)")
      #expect(!(command.output + command.errors).isEmpty, "\(arguments): \(command)")
    }
    let files = Files.all(below: place.folder)
    #expect(files.contains(place.store))
    for file in files { #expect(Self.found(in: Files.text(file)) == [], "in \(file)") }
  }

  private static func found(in text: String) -> [String] { (cards + secrets).filter { text.contains($0) } }
}

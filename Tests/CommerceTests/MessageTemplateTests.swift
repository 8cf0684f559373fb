import Commerce
import Testing

@Suite("MessageTemplate")
struct MessageTemplateTests {
  private func filled(_ text: String) -> String {
    MessageTemplate(text).filled { "<\($0.rawValue)>" }
  }

  @Test(
    "every place is filled in, by its name in either language",
    arguments: [
      ("{nome}{pedido}{status}{total}{loja}", "<name><order><status><total><shop>"),
      ("{name}{order}{status}{total}{shop}", "<name><order><status><total><shop>"),
      ("Olá, {nome}!\nPedido {pedido}.", "Olá, <name>!\nPedido <order>."), ("", ""), ("nada", "nada"), ("}", "}"),
    ])
  func fills(text: String, expected: String) {
    #expect(filled(text) == expected)
    #expect(MessageTemplate(text).faults.isEmpty)
  }

  @Test(
    "what is no placeholder stays as it is and is named",
    arguments: [
      ("{fone} {nome}", "{fone} <name>", [.unknownPlaceholder("fone")]), ("{}", "{}", [.unknownPlaceholder("")]),
      ("{ nome}", "{ nome}", [.unknownPlaceholder(" nome")]), ("{Nome}", "{Nome}", [.unknownPlaceholder("Nome")]),
      ("a {nome", "a {nome", [.unclosed]), ("{x}{", "{x}{", [.unknownPlaceholder("x"), .unclosed]),
    ] as [(String, String, [MessageTemplate.Fault])])
  func faults(text: String, expected: String, faults: [MessageTemplate.Fault]) {
    #expect(filled(text) == expected)
    #expect(MessageTemplate(text).faults == faults)
  }

  @Test("a value with braces is no placeholder")
  func values() {
    #expect(MessageTemplate("{nome}").filled { _ in "{loja}" } == "{loja}")
  }

  @Test("says which places it has")
  func contains() {
    #expect(MessageTemplate("{loja}").contains(.shop))
    #expect(!MessageTemplate("{nome} loja").contains(.shop))
  }
}

import Commerce
import Desk
import Testing

@testable import LocalStore

@Suite("Searching the orders seen")
struct OrderSearchTests {
  let folder: StoreFolder
  let store: LocalStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  private func row(
    _ number: Int, _ first: String = "", _ last: String = "", email: String = "", phone: String = "",
    status: OrderStatus = .open
  ) -> OrderSummary {
    OrderSummary(
      id: OrderID(rawValue: String(number)), status: status, placedAt: .after(Int64(number)),
      customer: Order.Customer(firstName: first, lastName: last, email: email, phone: phone),
      total: Money(centavos: 1234))
  }

  private func keep(_ rows: OrderSummary..., after seconds: Int64 = 0) async throws {
    try await store.keep(OrderPage(status: .open, number: 1, rows: rows, totalItems: nil), readAt: .after(seconds))
  }

  private func found(_ text: String, limit: Int = 50) async throws -> [String] {
    try await store.orders(matching: text, limit: limit).map(\.value.id.rawValue)
  }

  @Test(
    "words begin the words of names and addresses; accents, case and their order do not matter",
    arguments: [
      ("joao", ["12", "10"]), ("JOÃO silva", ["10"]), ("silva joão", ["10"]), ("sil", ["11", "10"]),
      ("silv jo", ["10"]),
      ("maria@ex", ["11"]), ("exemplo.com", ["11", "10"]), ("oao", []), ("joao maria", []), ("  ", []), ("@", []),
    ])
  func words(text: String, expected: [String]) async throws {
    try await keep(
      row(10, "João", "da Silva", email: "joao@exemplo.com.br"),
      row(11, "Maria", "Silva", email: "maria@exemplo.com.br"),
      row(12, "JOAO", "Souza"))
    #expect(try await found(text) == expected)
  }

  @Test(
    "digits stand anywhere inside a phone, however it is written, and begin a number",
    arguments: [
      ("98800", ["20"]), ("8800", ["21", "20"]), ("(11) 98800-0012", ["20"]), ("11 98800 0012", ["20"]),
      ("+55 11 98800-0012", ["20"]), ("5511988000012", ["20"]), ("011 98800-0012", ["20"]),
      ("021 3", ["21"]), ("(011)98800-0012", ["20"]), ("(011) 98800", ["20"]), ("988000012", ["20"]),
      ("0012", ["21", "20"]), ("008", []),
      ("20", ["20"]),
      ("2", ["22", "21", "20"]), ("880", ["21", "20"]), ("7777", ["22"]), ("77777", []),
    ])
  func digits(text: String, expected: [String]) async throws {
    try await keep(
      row(20, "Ana", phone: "(11) 98800-0012"), row(21, "Bia", phone: "21 38800-1234"), row(22, "Caio", phone: "7777"))
    #expect(try await found(text) == expected)
  }

  @Test(
    "a phone is found whatever else stands beside it",
    arguments: [
      "(11) 98800-0012 ramal 2", "11\u{A0}98800–0012", "11 98800-0012, whats", "+55 11 98800-0012",
      "3333-4444 / 11 98800-0012",
    ])
  func oddPhones(phone: String) async throws {
    try await keep(row(20, "Ana", phone: phone), row(19, "Bia", phone: "911988000129"))
    #expect(try await found("988") == ["20", "19"])
    if !phone.contains("–") { #expect(try await found("11 98800 0012") == ["20"]) }
    #expect(try await found("+55 11 98") == (phone.contains("–") ? ["19"] : ["20", "19"]))
  }

  @Test("the order of a number goes first, then the phone that is just this one, then what is newer")
  func order() async throws {
    try await keep(
      row(13974, "Ana", phone: "11 1111-1111"), row(20000, "Bia", phone: "1397 4555"),
      row(30000, "Caio", phone: "13974555"),
      row(40000, "Davi", phone: "913974555"))
    #expect(try await found("13974") == ["13974", "40000", "30000", "20000"])
    #expect(try await found("13974555") == ["30000", "20000", "40000"])
    #expect(try await found("13974", limit: 2) == ["13974", "40000"])
  }

  @Test(
    "what a detail tells is found, too, and stays found when the list is read again",
    arguments: [
      "7891000071014", "789100", "AB-12", "ab12", "moka", "campainha", "12.ABC.345/01DE-35", "12abc34501de35",
      "11222333000181", "22233300", "3199887766",
    ])
  func details(text: String) async throws {
    var order = Order(id: OrderID(rawValue: "50"), status: .open, customer: .init(firstName: "Ana"))
    order.lines = [
      OrderLine(itemID: "1", productCode: "7891000071014", name: "Café Moka", quantity: Quantity(1), price: nil),
      OrderLine(itemID: "2", productCode: "AB-12", name: "Filtro", quantity: Quantity(1), price: nil),
    ]
    order.notes = "A campainha não toca"
    order.delivery.phone = "(31) 99887-7665"
    order.billing.phone = "31 9988-7766"
    order.fields = [.init(key: "56", value: "12.ABC.345/01DE-35"), .init(key: "57", value: "11.222.333/0001-81")]
    try await store.keep(order, readAt: .after(1))
    #expect(try await found(text) == ["50"])
    try await keep(OrderSummary(order), row(51, "Bia"), after: 2)
    #expect(try await found(text) == ["50"])
  }

  @Test("an order is found as it was last seen, and a later reading is not replaced by an earlier one")
  func lastSeen() async throws {
    try await keep(row(10, "Ana", phone: "11 5555-0000"), after: 1)
    try await keep(row(10, "Eva", phone: "11 6666-0000", status: .complete), after: 5)
    try await keep(row(10, "Ana", phone: "11 5555-0000"), after: 3)
    #expect(try await found("ana") == [])
    #expect(try await found("5555") == [])
    let now = row(10, "Eva", phone: "11 6666-0000", status: .complete)
    #expect(try await store.orders(matching: "66660", limit: 5) == [Dated(now, readAt: .after(5))])
    store.close()
    #expect(try await folder.open().orders(matching: "eva", limit: 5) == [Dated(now, readAt: .after(5))])
  }

  @Test("what is no number is an order of its own; zeros before a number make no other one of it")
  func oddNumbers() async throws {
    var odd = [row(7, "Ana"), row(7, "Ana"), row(7, "Ana")]
    for (index, number) in ["A-7", "007", "7"].enumerated() { odd[index].id = OrderID(rawValue: number) }
    try await keep(odd[0], odd[1], odd[2])
    #expect(Set(try await found("ana")) == ["A-7", "007"])
    #expect(try await found("007").first == "007")
    #expect(try await found("7").first == "007")
  }

  @Test(
    "numbers with signs in them are found as they are written, in notes and in names",
    arguments: [
      ("3/4", ["62", "60"]), ("bloco 3/4", ["60"]), ("22/11", ["60"]), ("22/1", ["60"]), ("dia 22/11", ["60"]),
      ("3333-1234", ["60"]), ("mercado 3/4", ["62"]), ("34", ["62", "60"]), ("4/3", []), ("11/22", []),
    ])
  func numbersWithSigns(text: String, expected: [String]) async throws {
    var order = Order(id: OrderID(rawValue: "60"), status: .open, customer: .init(firstName: "Ana"))
    order.notes = "Bloco 3/4, apto 7; até o dia (22/11). Ligar antes: 3333-1234"
    try await store.keep(order, readAt: .after(1))
    try await keep(OrderSummary(order), row(61, "Bia", "Sala 7"), row(62, "Mercado", "3/4"), after: 2)
    #expect(try await found(text) == expected)
  }

  @Test("a row of the list changes the numbers of a name, and nothing of what a detail told")
  func namesChange() async throws {
    try await keep(row(62, "Mercado", "3/4"), after: 1)
    try await keep(row(62, "Mercado", "24/7"), after: 2)
    #expect(try await found("3/4") == [])
    #expect(try await found("24/7") == ["62"])
    var order = Order(
      id: OrderID(rawValue: "62"), status: .open, customer: .init(firstName: "Mercado", lastName: "24/7"))
    order.notes = "bloco 5/6"
    try await store.keep(order, readAt: .after(3))
    try await keep(row(62, "Mercado", "24/7"), after: 4)
    #expect(try await found("24/7") == ["62"])
    #expect(try await found("5/6") == ["62"])
  }

  @Test(
    "a phone or document that is just the one looked for goes before any number of newer orders",
    arguments: ["11 98800-0012", "11.222.333/0001-81", "3333"])
  func exactFirst(text: String) async throws {
    var order = Order(id: OrderID(rawValue: "1"), status: .open)
    order.customer.phone = "11 98800-0012 / 11 3333-4444"
    order.fields = [.init(key: "57", value: "11.222.333/0001-81")]
    try await store.keep(order, readAt: .after(1))
    try await keep(row(2, "Ana", phone: "3333"), after: 1)
    for first in stride(from: 100, to: 300, by: 20) {
      let rows = (first..<first + 20).map { row($0, "Bia", phone: "9119880000129 911222333000181 33330") }
      try await store.keep(OrderPage(status: .open, number: 2, rows: rows, totalItems: nil), readAt: .after(2))
    }
    let expected = text == "3333" ? "2" : "1"
    #expect(try await found(text, limit: 5) == [expected, "299", "298", "297", "296"])
    #expect(try await found(text, limit: 1) == [expected])
  }

  @Test("the reach is how many there are, since when, and the moment since which all lists have been read")
  func reach() async throws {
    #expect(try await store.indexReach() == IndexReach())
    try await keep(row(10), row(11), after: 40)
    try await store.keep(Order(id: OrderID(rawValue: "12"), status: .open), readAt: .after(50))
    #expect(try await store.indexReach() == IndexReach(count: 3, oldest: .after(10), readAt: nil))
    for (seconds, status) in OrderStatus.documented.enumerated() {
      let page = OrderPage(status: status, number: 1, rows: [], totalItems: 0)
      try await store.keep(page, readAt: .after(60 + Int64(seconds)))
    }
    #expect(try await store.indexReach().readAt == .after(60))
    let first = OrderStatus.documented[0]
    try await store.keep(OrderPage(status: first, number: 2, rows: [], totalItems: 0), readAt: .after(90))
    #expect(try await store.indexReach().readAt == .after(60))
    try await store.keep(OrderPage(status: first, number: 1, rows: [], totalItems: 0), readAt: .after(91))
    #expect(try await store.indexReach().readAt == .after(61))
    // More pages than are kept: the first ones stay.
    for number in 2...LocalStore.keptPages + 20 {
      let page = OrderPage(status: first, number: number, rows: [], totalItems: 0)
      try await store.keep(page, readAt: .after(100))
    }
    #expect(try await store.indexReach().readAt == .after(61))
  }

  @Test(
    "text that means something to the full-text index is text",
    arguments: ["\"", "a*", "NEAR(a b)", "a:b", "-", "^a", "(", "\u{E000}119"])
  func queryLanguage(text: String) async throws {
    try await keep(row(1, "Ana", phone: "119"))
    _ = try await found(text)
  }

  @Test("orders that are found by many words and digits at once")
  func manyTerms() async throws {
    try await keep(row(10, "João", "Silva", phone: "11 98800-0000"), row(11, "João", "Lima", phone: "11 98800-0000"))
    #expect(try await found("joao 98800 sil") == ["10"])
    #expect(try await found(String(repeating: "joao ", count: 50)) == ["11", "10"])
  }
}

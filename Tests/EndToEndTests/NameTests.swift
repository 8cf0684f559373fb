import Synchronization
import Testing

/// Numbers that are names, on the way from an answer to what is shown and sent.
@Suite("Names that look like numbers", .endToEnd)
struct NameTests {
  /// The platform with one order, whatever number is asked for; what is written to it is noted.
  private static func shop(_ order: String, writes: Recorder) throws -> StubServer {
    try StubServer { request in
      if !request.hasPrefix("GET ") { writes.append(request) }
      if request.contains("?status=") {
        let name = String(repeating: "x", count: 300)
        return StubServer.answer(
          200, #"{"orders":[{"order_id":"1","firstname":"\#(name)","phone":"9","status":"E","total":"1"}],"params":{}}"#
        )
      }
      return StubServer.answer(200, order)
    }
  }

  private final class Recorder: Sendable {
    private let texts = Mutex<[String]>([])
    var count: Int { texts.withLock(\.count) }
    func append(_ text: String) { texts.withLock { $0.append(text) } }
  }

  @Test("one order is planned once, whatever zeros lead, and shown as the platform writes it")
  func oneOrder() async throws {
    let shop = try Self.shop(#"{"order_id":"000008160","status":"E","total":"1"}"#, writes: Recorder())
    defer { shop.close() }
    let command = try await balcao(on: shop.url, "orders", "set-status", "--to", "H", "8160", "000008160", "--dry-run")
    #expect(command.ending == .exit(0), "\(command)")
    #expect(command.output.split(separator: "\n").count == 1, "\(command)")
    #expect(command.output.contains("000008160"), "\(command)")
  }

  @Test("a code that a spreadsheet has made a number of is shown as it came, and no write names it")
  func damagedCode() async throws {
    let writes = Recorder()
    let shop = try Self.shop(
      #"{"order_id":"77","status":"E","total":"1","s_zipcode":1310100,"s_country":"BR","products":{"#
        + #""1":{"product_code":"7.89E+12","price":"1","amount":"1"},"2":{"product_code":7.891000140307E12,"amount":"1"}}}"#,
      writes: writes)
    defer { shop.close() }
    let shown = try await balcao(on: shop.url, "orders", "show", "77")
    #expect(shown.output.contains("7.89E+12") && shown.output.contains("7891000140307"), "\(shown)")
    #expect(shown.output.contains("1310100 (CEP: faltam zeros)"), "\(shown)")
    let command = try await balcao(on: shop.url, "orders", "set-quantity", "77", "7891000140307=3", "--yes")
    #expect(command.ending == .exit(1), "\(command)")
    #expect(command.errors.contains("7.89E+12 é um número"), "\(command)")
    #expect(writes.count == 0)
  }

  @Test(
    "a line is found by its article, whatever zeros lead, and sent as the platform writes it; one line has one amount")
  func oneArticle() async throws {
    let writes = Recorder()
    let shop = try Self.shop(
      #"{"order_id":"77","status":"E","total":"1","products":{"#
        + #""1":{"product_code":"7891000140307","price":"1","amount":"1"},"2":{"product_code":"A","amount":"1"}}}"#,
      writes: writes)
    defer { shop.close() }
    let command = try await balcao(on: shop.url, "orders", "set-quantity", "77", "07891000140307=3", "--dry-run")
    #expect(command.ending == .exit(0), "\(command)")
    #expect(command.output.contains("7891000140307") && !command.output.contains("07891000140307"), "\(command)")
    let twice = try await balcao(
      on: shop.url, "orders", "set-quantity", "77", "07891000140307=3", "7891000140307=4", "--dry-run")
    #expect(twice.ending == .exit(2) && twice.errors.contains("duas vezes"), "\(twice)")
    #expect(writes.count == 0)
  }

  @Test("a column has a largest width and ends with a sign where it is cut; CSV and JSON have all of it")
  func widestColumn() async throws {
    let shop = try Self.shop("{}", writes: Recorder())
    defer { shop.close() }
    let table = try await balcao(on: shop.url, "orders", "list", "--status", "E")
    #expect(table.output.contains("x…  9"), "\(table)")
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count < 120 }, "\(table)")
    for form in ["csv", "json"] {
      let data = try await balcao(on: shop.url, "orders", "list", "--status", "E", "--output", form)
      #expect(data.output.contains(String(repeating: "x", count: 300)), "\(data)")
    }
  }
}

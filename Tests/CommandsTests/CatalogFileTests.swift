import Commerce
import Desk
import DeskTesting
import Testing

@testable import Commands

@Suite("catalog import, export and push")
struct CatalogFileTests {
  private static let header = "ean;nome;preco;estoque\n"

  private static func row(_ number: Int, name: String = "Leite", price: String = "4,50") -> String {
    "\(GTIN.sample(number).digits);\(name);\(price);7\n"
  }

  private func imported(_ bench: CommandBench, _ count: Int) async throws {
    let rows = (1...count).map { Self.row($0) }.joined()
    let ending = try await bench.run("catalog", "import", try bench.file("all.csv", Self.header + rows))
    #expect(ending.status == .done, "\(ending.error)")
  }

  private func listed(_ bench: CommandBench) async throws -> [Substring] {
    try await bench.run("catalog", "list", "--output", "csv").outputLines.dropFirst().map { $0 }
  }

  @Test("an import takes all records over, and the same file again changes nothing")
  func importing() async throws {
    let bench = try CommandBench()
    try await imported(bench, 3)
    #expect(try await listed(bench).count == 3)
    let again = try await bench.run("catalog", "import", bench.path("all.csv"))
    #expect(again.status == .done)
    #expect(try await listed(bench).count == 3)
  }

  @Test("a dry run of an import tells what the file has, and takes nothing over")
  func dryImport() async throws {
    let bench = try CommandBench()
    let path = try bench.file("new.csv", Self.header + Self.row(1))
    let ending = try await bench.run("catalog", "import", path, "--dry-run")
    #expect(ending.status == .done)
    #expect(ending.error.contains("1"))
    #expect(try await listed(bench).isEmpty)
  }

  @Test("one record that is wrong keeps all out: a line on stdout says where, and the exit code is 6")
  func wrongFile() async throws {
    let bench = try CommandBench()
    let path = try bench.file("wrong.csv", Self.header + Self.row(1) + Self.row(2, price: "free"))
    let ending = try await bench.run("catalog", "import", path)
    #expect(ending.status == .local)
    #expect(ending.outputLines.count == 1 && ending.output.contains("line 3: preco: “free”"))
    #expect(try await listed(bench).isEmpty)
  }

  @Test("of what a file has no column for, a known record keeps what it has")
  func partialFile() async throws {
    let bench = try CommandBench()
    try await imported(bench, 1)
    let path = try bench.file("stock.csv", "ean;estoque\n\(GTIN.sample(1).digits);9\n")
    #expect(try await bench.run("catalog", "import", path).status == .done)
    let row = try #require(try await listed(bench).first)
    #expect(row.contains("Leite") && row.contains("9"))
  }

  @Test("what was exported imports to the same", arguments: ["csv", "json"])
  func exporting(form: String) async throws {
    let (one, other) = (try CommandBench(), try CommandBench())
    try await imported(one, 3)
    let path = one.path("copy.\(form)")
    #expect(try await one.run("catalog", "export", path).status == .done)
    #expect(try await other.run("catalog", "import", path).status == .done)
    #expect(try await listed(other) == listed(one))
  }

  @Test("an export replaces no file")
  func exportOverFile() async throws {
    let bench = try CommandBench()
    let path = try bench.file("mine.csv", "mine")
    #expect(try await bench.run("catalog", "export", path).status == .local)
    #expect(try bench.text("mine.csv") == "mine")
  }

  @Test("a dry run of a push shows each body on a line, the last one marked, and sends nothing")
  func dryPush() async throws {
    let bench = try CommandBench(productBatchLimit: 2)
    try await imported(bench, 3)
    let ending = try await bench.run("catalog", "push", "--dry-run")
    let codes = (1...3).map { GTIN.sample($0).digits }
    #expect(ending.status == .done)
    #expect(
      ending.outputLines == ["products from 1: \(codes[0]) \(codes[1])", "products from 3: \(codes[2]), last"])
    #expect(bench.platform.writes.isEmpty)
  }

  @Test("a push sends what is due, and then nothing is")
  func push() async throws {
    let bench = try CommandBench()
    try await imported(bench, 3)
    #expect(try await bench.run("catalog", "push", "--yes").status == .done)
    #expect(bench.platform.products.count == 3)
    let calls = bench.platform.writes.count
    #expect(try await bench.run("catalog", "push", "--yes").status == .done)
    #expect(bench.platform.writes.count == calls)
  }

  @Test("a product that the platform refuses is told of, and the exit code is 1")
  func refusedProduct() async throws {
    let bench = try CommandBench()
    try await imported(bench, 3)
    bench.platform.refuse(.sample(2), saying: "no such brand")
    let ending = try await bench.run("catalog", "push", "--yes")
    #expect(ending.status == .refused)
    #expect(ending.output.contains(GTIN.sample(2).digits) && ending.output.contains("no such brand"))
  }
}

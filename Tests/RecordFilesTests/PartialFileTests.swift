import Commerce
import RecordFiles
import Synchronization
import Testing

@Suite("Files that have not all columns")
struct PartialFileTests {
  private let ean = "7891000071014"
  private let newEAN = "7891000140307"

  private func known() throws -> Product {
    Product(
      ean: try GTIN(ean), name: "Café", description: "moído", brand: "Doçura", category: "Bebidas",
      ncm: try NCM("1806.90.00"), weight: 90, price: Money(centavos: 1000),
      tiers: [PriceTier(userGroup: "51", price: Money(centavos: 800))],
      promotion: Promotion(price: Money(centavos: 700), from: Timestamp(seconds: 10)), stock: Quantity(5),
      stockAt: Timestamp(seconds: 100), quantityStep: Quantity(6), quantityPerPackage: Quantity(12),
      internalCode: "C-1", isActive: false)
  }

  private func file(_ text: String) throws -> ImportFile<Product> {
    let known = try known()
    let scratch = try ScratchFile(text)
    return try withExtendedLifetime(scratch) {
      try ImportFile(path: scratch.path, of: .products, importedAt: importTime) { $0 == known.ean ? known : nil }
    }
  }

  private func edits(_ text: String) throws -> [Edit<Product>] {
    let file = try file(text)
    return try file.parts(of: file.preview()).next() ?? []
  }

  @Test("a file of codes and amounts changes the stock and its time, and nothing else")
  func stock() throws {
    var expected = try known()
    expected.stock = Quantity(42)
    expected.stockAt = importTime
    #expect(try edits("ean;estoque\n\(ean);42\n") == [Edit(before: known(), after: expected)])
  }

  @Test("a file of codes and prices leaves the stock as old as it was, and overtakes a promotion without a word")
  func price() throws {
    var expected = try known()
    expected.price = Money(centavos: 650)
    #expect(try edits("ean;preco\n\(ean);6,50\n") == [Edit(before: known(), after: expected)])
  }

  @Test("an empty cell empties; a missing column does not")
  func emptyCells() throws {
    var expected = try known()
    expected.brand = ""
    expected.weight = nil
    #expect(try edits("ean;marca;peso\n\(ean);;\n") == [Edit(before: known(), after: expected)])
  }

  @Test("one half of a promotion keeps the other")
  func promotion() throws {
    var expected = try known()
    expected.promotion?.price = Money(centavos: 600)
    #expect(try edits("ean;preco_promocional\n\(ean);6,00\n") == [Edit(before: known(), after: expected)])
  }

  @Test("an emptied promotion price ends the promotion, though the file does not say since when it held")
  func endedPromotion() throws {
    var expected = try known()
    expected.promotion = nil
    #expect(try edits("ean;preco_promocional\n\(ean);\n") == [Edit(before: known(), after: expected)])
  }

  @Test(
    "a check looks up what is known only where that decides if a record is right",
    arguments: [
      ("nome;preco;estoque;marca", "Café;1,00;1;x", 0), ("preco;estoque", "1,00;1", 1),
      ("nome;preco;estoque;preco_promocional", "Café;1,00;1;0,50", 1),
      ("nome;preco;estoque;preco_promocional;promocao_de;promocao_ate", "Café;1,00;1;0,50;;", 0),
    ])
  func lookUps(columns: String, cells: String, expected: Int) throws {
    let known = try known()
    let count = Mutex(0)
    let scratch = try ScratchFile("ean;\(columns)\n\(ean);\(cells)\n")
    let file = try ImportFile(path: scratch.path, of: RecordKind.products, importedAt: importTime) { _ in
      count.withLock { $0 += 1 }
      return known
    }
    let preview = try file.preview()
    #expect(preview.faults == [])
    #expect(preview.unknownColumns == [])
    #expect(count.withLock(\.self) == expected)
  }

  @Test("a product that nobody knows needs the columns of a new one, and each missing one is told")
  func newProduct() throws {
    let preview = try file("ean;estoque\n\(ean);42\n\(newEAN);1\n").preview()
    #expect(
      preview.faults == [
        ImportFault(line: 3, column: FileColumn(name: "name"), .neededForNew),
        ImportFault(line: 3, column: FileColumn(name: "price"), .neededForNew),
      ])
    #expect(preview.records == 2)
    let wrong = try file("ean;estoque\n7891000140308;x\n").preview()
    #expect(wrong.faults.map(\.reason) == [.entry(.wrongCheckDigit), .entry(.notANumber)])
  }

  @Test("JSON changes what it names; null and an empty text empty")
  func json() throws {
    var expected = try known()
    expected.price = Money(centavos: 200)
    expected.brand = ""
    expected.weight = nil
    let text = #"{"products": [{"ean": "\#(ean)", "price": "2.00", "brand": "", "weight": null}]}"#
    #expect(try edits(text) == [Edit(before: known(), after: expected)])
    let new = try file(#"[{"ean": "\#(newEAN)", "name": "", "price": "1.00"}]"#).preview()
    #expect(new.faults.map(\.reason) == [.entry(.empty), .neededForNew])
  }

  @Test("files with all columns state records whole, whatever is known")
  func whole() throws {
    var export = RecordExport(RecordKind.products, as: .csv)
    let text = export.beginning + export.text(of: [try known()]) + export.end
    #expect(try edits(text) == [Edit(after: known())])
  }

  @Test("a formula is told by its column", arguments: ["=1+1", "@SUM(A1)", "+cmd|x", "-2+3+A1(1)"])
  func formulas(cell: String) throws {
    let preview = try file("ean;nome;preco;estoque\n\(newEAN);\(cell);1,00;1\n").preview()
    #expect(preview.faults == [ImportFault(line: 2, column: FileColumn(number: 2, name: "nome"), .formula)])
  }

  @Test(
    "signs before numbers and text that is protected by an apostrophe are no formulas",
    arguments: ["-10 graus", "'=1+1", "+55 11"])
  func noFormulas(cell: String) throws {
    #expect(try file("ean;nome;preco;estoque\n\(newEAN);\(cell);1,00;1\n").preview().isAcceptable)
  }

  @Test("a customer's file of limits keeps name, flag and payments")
  func limits() throws {
    let known = Customer(
      document: try DocumentNumber("11.222.333/0001-81"), tradeName: "Bar", stateRegistration: "123",
      delivery: DeliveryAddress(city: "Santos"),
      terms: CustomerTerms(
        isBlocked: true, limit: Money(centavos: 1), limitAt: Timestamp(seconds: 1),
        payments: [TermSwitch(code: "3", isOn: true)]))
    let scratch = try ScratchFile("documento;limite\n11.222.333/0001-81;1.500,00\n")
    let file = try ImportFile(path: scratch.path, of: .customers, importedAt: importTime) {
      $0 == known.document ? known : nil
    }
    var expected = known
    expected.terms.limit = Money(centavos: 150_000)
    expected.terms.limitAt = importTime
    #expect(try file.parts(of: file.preview()).next() == [Edit(before: known, after: expected)])
  }
}

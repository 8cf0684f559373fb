import Commerce
import Glibc
import RecordFiles
import Synchronization
import Testing

private let header = "ean;nome;preco;estoque;estoque_em;situacao;precos;multiplo;preco_promocional;promocao_ate;peso\n"

@Suite("Previews of products")
struct PreviewTests {
  private let eans = ["7891000071014", "7891000140307", "7891000244265", "7891522020026"]

  private func column(_ number: Int, _ name: String) -> FileColumn { FileColumn(number: number, name: name) }

  @Test("every wrong value of a row is told by its column, and its reason")
  func everyFault() throws {
    let preview = try productPreview(header + "7891000071015; ;-4,50;sete;31/02/2026;talvez;1:2;0,5kg;;1/1/2027;1,5\n")
    #expect(
      preview.faults
        == [
          ImportFault(line: 2, column: column(1, "ean"), .entry(.wrongCheckDigit)),
          ImportFault(line: 2, column: column(2, "nome"), .entry(.empty)),
          ImportFault(line: 2, column: column(3, "preco"), .entry(.negative)),
          ImportFault(line: 2, column: column(4, "estoque"), .entry(.notANumber)),
          ImportFault(line: 2, column: column(6, "situacao"), .entry(.unknownChoice)),
          ImportFault(line: 2, column: column(7, "precos"), .notAList),
          ImportFault(line: 2, column: column(11, "peso"), .entry(.tooManyDecimals(limit: 0))),
          ImportFault(line: 2, column: column(8, "multiplo"), .entry(.notANumber)),
          ImportFault(line: 2, column: column(9, "preco_promocional"), .entry(.empty)),
          ImportFault(line: 2, column: column(5, "estoque_em"), .notAMoment),
        ].sorted { ($0.column?.number ?? 0) < ($1.column?.number ?? 0) })
    #expect((preview.records, preview.faultyRecords, preview.faultCount) == (1, 1, 10))
  }

  @Test("values that make no sense together are told at their column")
  func senselessValues() throws {
    let preview = try productPreview(
      header
        + "\(eans[0]);a;1,00;1;;1;9:1=2,00 | 9:1=3,00;;1,50;;\n\(eans[1]);b;0,00;1;;0;;;;;\n\(eans[2]);c;0;1;;1;;;;;\n")
    #expect(
      preview.faults
        == [
          ImportFault(
            line: 2, column: column(7, "precos"), .product(.tierRepeated(lowerLimit: Quantity(1), userGroup: "9"))),
          ImportFault(line: 2, column: column(9, "preco_promocional"), .product(.promotionNotBelowPrice)),
          ImportFault(line: 4, column: column(3, "preco"), .product(.priceNotPositive)),
        ])
  }

  @Test("a code a spreadsheet has cut is told as such")
  func lostDigits() throws {
    let preview = try productPreview("ean;nome;preco;estoque\n7,89E+12;a;1,00;1\n")
    #expect(preview.faults == [ImportFault(line: 2, column: column(1, "ean"), .lostDigits)])
  }

  @Test("a code that is there twice is told with the line of the first, even where the row has other faults")
  func duplicates() throws {
    let preview = try productPreview(
      "ean;nome;preco;estoque\n\(eans[0]);a;1,00;1\n\(eans[1]);b;1,00;1\n\(eans[0]);c;1,00;1\n\(eans[1]);;1,00;1\n")
    #expect(
      preview.faults
        == [
          ImportFault(line: 4, column: column(1, "ean"), .duplicate(firstLine: 2)),
          ImportFault(line: 5, column: column(1, "ean"), .duplicate(firstLine: 3)),
          ImportFault(line: 5, column: column(2, "nome"), .entry(.empty)),
        ])
  }

  @Test("faults beyond the limit are counted, not kept; first records are as many as asked for")
  func limits() throws {
    let rows = (1...500).map { "\($0);;x;y" }.joined(separator: "\n")
    let preview = try productPreview("ean;nome;preco;estoque\n\(rows)\n", limits: ImportLimits(faults: 7))
    #expect((preview.faults.count, preview.faultCount, preview.records) == (7, 2000, 500))
    let good = eans.map { "\($0);a;1,00;1" }.joined(separator: "\n")
    let few = try productPreview("ean;nome;preco;estoque\n\(good)\n", limits: ImportLimits(previewRecords: 2))
    #expect(few.firstRecords.map(\.line) == [2, 3])
    #expect(few.records == 4)
  }

  @Test("the time of the stock is the column's, else the import's; an empty cell says that nobody knows")
  func stockTime() throws {
    let times = try productPreview(
      header + "\(eans[0]);a;1,00;1;17/11/2026 08:00;1;;;;;\n\(eans[1]);b;1,00;1;;1;;;;;\n")
    #expect(times.firstRecords.map(\.record.stockAt) == [Timestamp(seconds: 1_794_913_200), nil])
    let without = try productPreview("ean;nome;preco;estoque\n\(eans[0]);a;1,00;1\n")
    #expect(without.firstRecords.map(\.record.stockAt) == [importTime])
    let future = try productPreview(header + "\(eans[0]);a;1,00;1;01/01/2030;1;;;;;\n")
    #expect(future.faults == [ImportFault(line: 2, column: column(5, "estoque_em"), .inTheFuture)])
  }

  @Test(
    "a number with one sign before three digits is read as the file's others",
    arguments: [
      ("12,50", DecimalSign?.some(.comma), Money?.some(Money(centavos: 123_400))),
      ("12.50", .point, Money(tenThousandths: 12_340)), ("12", nil, nil),
      ("1.234.567", .comma, Money(centavos: 123_400)),
    ])
  func decidedNumbers(_ other: String, _ sign: DecimalSign?, _ price: Money?) throws {
    let text = "ean;nome;preco;estoque\n\(eans[0]);a;1.234;1\n\(eans[1]);b;\(other);2\n"
    let file = try productFile(ScratchFile(text))
    let preview = try file.preview()
    #expect(preview.decimalSign == sign)
    #expect(preview.decidedNumbers == (sign == nil ? 0 : 1))
    if let price {
      #expect(try records(file).first?.price == price)
    } else {
      #expect(preview.faults == [ImportFault(line: 2, column: column(3, "preco"), .entry(.ambiguousNumber))])
    }
  }

  @Test("where the file's numbers have both signs, one that may be either is refused")
  func mixedSigns() throws {
    let preview = try productPreview(
      "ean;nome;preco;estoque\n\(eans[0]);a;1.234;1\n\(eans[1]);b;1,50;2\n\(eans[2]);c;1.50;2\n")
    #expect(preview.decimalSign == nil)
    #expect(preview.faults.map(\.line) == [2])
    #expect(preview.faults.map(\.reason) == [.entry(.ambiguousNumber)])
  }

  @Test("progress goes from nothing to all of the file, and can stop the reading")
  func progress() throws {
    let rows = (1...9000).map { "\($0);produto \($0);1,00;1" }.joined(separator: "\n")
    let file = try productFile(ScratchFile("ean;nome;preco;estoque\n\(rows)\n"))
    let steps = Mutex<[ImportProgress]>([])
    _ = try file.preview { step in
      steps.withLock { $0.append(step) }
      return true
    }
    let seen = steps.withLock { $0 }
    #expect(seen.map(\.bytes) == seen.map(\.bytes).sorted())
    #expect(seen.last == ImportProgress(bytes: 2 * file.size, totalBytes: 2 * file.size))
    for stop in 1...seen.count {
      let count = Atomic<Int>(0)
      #expect(throws: ImportFault(.cancelled)) {
        try file.preview { _ in count.add(1, ordering: .relaxed).newValue < stop }
      }
    }
  }
}

@Suite("Importing after the preview")
struct PartsTests {
  private let text = "ean;nome;preco;estoque\n7891000071014;a;1,00;1\n7891000140307;b;2,00;1\n7891000244265;c;3,00;1\n"

  @Test("records come in parts of the size asked for, in the file's order, and then nil for good")
  func parts() throws {
    let file = try productFile(ScratchFile(text))
    let parts = try file.parts(of: file.preview(), size: 2)
    #expect(try parts.next()?.map(\.after.name) == ["a", "b"])
    #expect(try parts.next()?.map(\.after.name) == ["c"])
    #expect(try parts.next() == nil)
    #expect(try parts.next() == nil)
  }

  @Test("a file with faults gives no parts")
  func faulty() throws {
    let file = try productFile(ScratchFile(text + "1;d;1,00;1\n"))
    let preview = try file.preview()
    #expect(throws: ImportFault(.notAcceptable)) { try file.parts(of: preview) }
  }

  @Test("a file that was written to after the preview is not imported")
  func changed() throws {
    let scratch = try ScratchFile(text)
    let file = try productFile(scratch)
    let preview = try file.preview()
    try scratch.write(Array(text.utf8) + Array("7891522020026;d;4,00;1\n".utf8))
    #expect(throws: ImportFault(.changed)) { try file.parts(of: preview) }
  }

  @Test(
    "a file that changes while it is read ends in a fault, not in the end",
    arguments: [
      ("produto 8999;1,00", "produto 8999;9,00"), ("8999;1,00", "8999;nada"), ("produto 8999;1,00;1\n", ""),
      ("produto 8999", "\"x"),
    ])
  func changedMeanwhile(_ old: String, _ new: String) throws {
    let text = "ean;nome;preco;estoque\n" + (try (1...9000).map { "\(try ean($0));produto \($0);1,00;1\n" }.joined())
    let scratch = try ScratchFile(text)
    let file = try productFile(scratch)
    let parts = try file.parts(of: file.preview())
    try scratch.write(Array(text.replacing(old, with: new).utf8))
    #expect(throws: ImportFault.self) {
      while try parts.next() != nil {}
    }
  }

  private func ean(_ number: Int) throws -> String {
    let body = String(String(number + 1_000_000).prefix(7))
    return body + String(Character(Unicode.Scalar(GTIN.checkDigit(of: Array(body.utf8)))))
  }

  @Test("what was previewed is imported even if another file takes its name")
  func replaced() throws {
    let scratch = try ScratchFile(text)
    let file = try productFile(scratch)
    let preview = try file.preview()
    let other = try ScratchFile("x")
    try #require(rename(other.path, scratch.path) == 0)
    let parts = try file.parts(of: preview)
    #expect(try parts.next()?.count == 3)
    #expect(try parts.next() == nil)
  }

  @Test("an import can be cancelled")
  func cancelled() throws {
    let file = try productFile(ScratchFile(text))
    let preview = try file.preview()
    #expect(throws: ImportFault(.cancelled)) {
      let parts = try file.parts(of: preview) { _ in false }
      _ = try parts.next()
    }
  }
}

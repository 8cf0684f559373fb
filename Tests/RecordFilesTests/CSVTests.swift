import Commerce
import RecordFiles
import Testing

@Suite("CSV")
struct CSVTests {
  private let ean = "7891000071014"
  private let other = "7891000140307"

  @Test(
    "the separator is found by the header's names",
    arguments: [
      "ean;name;price;amount\n7891000071014;Leite, 1 l;4,50;7\n",
      "ean,name,price,amount\n7891000071014,\"Leite, 1 l\",4.50,7\n",
      "ean\tname\tprice\tamount\n7891000071014\tLeite, 1 l\t4,50\t7\n",
      "ean,name,price,amount\r\n7891000071014,\"Leite, 1 l\",\"4,50\",7\r\n",
      "ean;name;price;amount\r7891000071014;\"Leite, 1 l\";4,50;7",
      "SEP=;\r\nean;name;price;amount\r\n7891000071014;\"Leite, 1 l\";4,50;7\r\n",
      "\u{FEFF}\"sep=|\"\r\nean|name|price|amount\r\n7891000071014|Leite, 1 l|4,50|7\r\n",
      "ean|name|price|amount\n7891000071014|Leite, 1 l|4,50|7\n",
      "sep=,\r\nean;name;price;amount\r\n7891000071014;Leite, 1 l;4,50;7\r\n",
      "sep=;\r\nean;name;price;amount\r\n7891000071014;Leite, 1 l;4,50;7\r\n",
      "\u{FEFF}ean;name;price;amount\n\n;;;\n7891000071014;Leite, 1 l;4,50;7\n\n",
      "\n\n EAN ; Name ;PRICE;Amount;;\n7891000071014;Leite, 1 l;R$ 4,50;7;;\n",
    ])
  func separators(_ text: String) throws {
    let file = try productFile(ScratchFile(text))
    let expected = try Product(
      ean: GTIN(ean), name: "Leite, 1 l", price: Money(centavos: 450), stock: Quantity(7), stockAt: importTime)
    #expect(try records(file) == [expected])
  }

  @Test(
    "Portuguese names are known; case, accents and blanks do not matter",
    arguments: [
      "Código de Barras;PRODUTO;Preço (R$);Estoque", "EAN;Nome;preço unitário;QUANTIDADE",
      "gtin;nome_do_produto;Valor;qtde",
      "Co\u{301}digo EAN;nome;Prec\u{327}o;Saldo",
    ])
  func portuguese(_ header: String) throws {
    let preview = try productPreview("\(header)\n\(ean);Leite;4,50;7\n")
    #expect(preview.isAcceptable)
    #expect(preview.unknownColumns == [])
    #expect(preview.knownColumns.map(\.number) == [1, 2, 3, 4])
  }

  @Test("columns nobody knows are named, as are those the file lacks; those of a sending are passed over")
  func unknownColumns() throws {
    let preview = try productPreview(
      "ean;name;price;amount;Peso (kg);last;number;Cor;\n\(ean);Leite;4,50;7;1;;;azul;\n")
    #expect(preview.unknownColumns == ["Peso (kg)", "Cor"])
    #expect(preview.absentColumns.contains("weight"))
    #expect(!preview.absentColumns.contains("ean"))
    #expect(preview.isAcceptable)
  }

  @Test("without the column that tells records apart there is no import")
  func missingColumn() {
    #expect(throws: ImportFault(.missingColumn("ean"))) { try productPreview("nome;preco;x\n1;2;3\n") }
    #expect(throws: ImportFault(.missingColumn("CNPJ"))) { try customerPreview("email;x\n1;2\n") }
  }

  @Test("two columns for the same thing are refused")
  func repeatedColumn() {
    let fault = ImportFault(column: FileColumn(number: 3, name: "Código de barras"), .repeatedColumn("ean"))
    #expect(throws: fault) { try productPreview("ean;nome;Código de barras;preco;estoque\n") }
  }

  @Test("a quoted cell keeps separators, quotes and line breaks; lines are counted through it")
  func quoting() throws {
    let text =
      "ean;name;price;amount\r\n\(ean);\"a;\"\"b\"\"\r\nc\rd\ne\";4,50;7\r\n\(other);5\" de tubo;x;7\r\n"
    let preview = try productPreview(text)
    #expect(preview.firstRecords.map(\.record.name) == ["a;\"b\"\r\nc\rd\ne"])
    #expect(preview.firstRecords.map(\.line) == [2])
    #expect(
      preview.faults
        == [ImportFault(line: 6, column: FileColumn(number: 3, name: "price"), .entry(.notANumber))])
  }

  @Test("one apostrophe before a formula is taken away")
  func formulas() throws {
    let names = ["'=1+1", "''=1+1", "'abc", "'-2", "''", "'"]
    let rows = names.map { "\(ean);\($0);4,50;7" }.joined(separator: "\n")
    // The code is repeated on purpose: only the names matter, so each row is read by itself.
    let found = try rows.split(separator: "\n").map { row in
      try productPreview("ean;name;price;amount\n\(row)\n").firstRecords.map(\.record.name).joined()
    }
    #expect(found == ["=1+1", "'=1+1", "'abc", "-2", "'", "'"])
  }

  @Test("an apostrophe that keeps a number whole is not part of it")
  func apostropheBeforeNumbers() throws {
    let preview = try productPreview("ean;name;price;amount\n'\(ean);x;'4,50;'7\n")
    #expect(preview.firstRecords.first?.record.ean == (try GTIN(ean)))
  }

  @Test("broken rows are told by line, and the others are read")
  func brokenRows() throws {
    let preview = try productPreview(
      """
      ean;name;price;amount
      \(ean);Leite;4,50
      \(ean);Leite;4,50;7;8
      \(ean);"Leite"x;4,50;7
      \(other);Leite;4,50;7

      """)
    #expect(
      preview.faults
        == [
          ImportFault(line: 2, .wrongCellCount(expected: 4, found: 3)),
          ImportFault(line: 3, .wrongCellCount(expected: 4, found: 5)),
          ImportFault(line: 4, column: FileColumn(number: 2, name: "name"), .textAfterQuote),
        ])
    #expect(preview.firstRecords.map(\.line) == [5])
    #expect((preview.records, preview.faultyRecords) == (4, 3))
  }

  @Test("after a quote that never ends nothing more is read, and the preview says so")
  func unclosedQuote() throws {
    let preview = try productPreview("ean;name;price;amount\n\(ean);Leite;4,50;7\n\(other);\"Leite;4,50;7\n")
    #expect(preview.faults == [ImportFault(line: 3, column: FileColumn(number: 2, name: "name"), .unclosedQuote)])
    #expect(!preview.isComplete)
    #expect(!preview.isAcceptable)
  }

  @Test("a line over the limit is refused by its number, and the next ones are read")
  func longLine() throws {
    let long = String(repeating: "x", count: 300_000)
    let preview = try productPreview(
      "ean;name;price;amount\n\(ean);\(long);4,50;7\n\(other);Leite;4,50;7\n", limits: ImportLimits(recordBytes: 1000))
    #expect(preview.faults == [ImportFault(line: 2, .recordTooLong(limit: 1000))])
    #expect(preview.firstRecords.map(\.line) == [3])
    #expect(throws: ImportFault(line: 1, .recordTooLong(limit: 1000))) {
      try productPreview(long, limits: ImportLimits(recordBytes: 1000))
    }
  }
}

@Suite("Encodings")
struct EncodingTests {
  private let header = Array("ean;nome;pre".utf8)
  private let rest = Array("o;estoque\n7891000071014;".utf8)

  @Test("Latin-1 and Windows-1252 are found out, even by the last letter")
  func windows() throws {
    var bytes = Array("ean;nome;preco;estoque;marca\n".utf8)
    bytes += Array("7891000071014;Leite;4,50;7;A".utf8) + [0xE7, 0xFA, 0x63, 0x61, 0x72, 0x20, 0x80]
    let preview = try productFile(ScratchFile(bytes)).preview()
    #expect(preview.encoding == .windows1252)
    #expect(preview.firstRecords.map(\.record.brand) == ["Açúcar €"])
  }

  @Test("column names may be in Latin-1 too")
  func windowsHeader() throws {
    let bytes = header + [0xE7] + rest + Array("Leite;4,50;7\n".utf8)
    #expect(try productFile(ScratchFile(bytes)).preview().isAcceptable)
  }

  @Test("one sign of Windows in a file with one letter of UTF-8 decides nothing: it is refused where it stands")
  func mixed() throws {
    let bytes = header + Array("ç".utf8) + rest + Array("Iogurte ".utf8) + [0x96] + Array(" 170g;4,50;7\n".utf8)
    let preview = try productFile(ScratchFile(bytes)).preview()
    #expect(preview.faults == [ImportFault(line: 2, column: FileColumn(number: 2, name: "nome"), .brokenText(.utf8))])
  }

  @Test("accents of DOS are taken for nothing until somebody names an encoding")
  func unknown() throws {
    let bytes = header + [0x87] + rest + Array("Leite em p".utf8) + [0xA2] + Array(";4,50;7\n".utf8)
    let file = try ScratchFile(bytes)
    #expect(throws: ImportFault(.unknownEncoding)) { try productFile(file).preview() }
    let stated = try ImportFile(
      path: file.path, of: RecordKind.products, importedAt: importTime, encoding: .dos850)
    #expect(try stated.preview().firstRecords.map(\.record.name) == ["Leite em pó"])
  }

  @Test("a heading that mixes encodings is refused where it does, and not passed over as an unknown column")
  func mixedHeading() throws {
    let bytes =
      Array("ean;nome;preco;estoque;descrição;pre".utf8) + [0xE7] + Array("o2\n7891000071014;a;4,50;7;b;c\n".utf8)
    let column = FileColumn(number: 6, name: "pre\u{FFFD}o2")
    #expect(throws: ImportFault(line: 1, column: column, .brokenText(.utf8))) {
      try productFile(ScratchFile(bytes)).preview()
    }
  }

  @Test("UTF-16 with its mark is read, whichever way round and over any chunk; half a letter is a fault of its cell")
  func utf16() throws {
    let filler = String(repeating: "7891000071014;Leite em pó 😀;4,50;7\n", count: 5000)
    for isLittle in [true, false] {
      let bytes = ("\u{FEFF}ean\tnome\tpreco\testoque\n" + filler.replacing(";", with: "\t")).utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
      }
      let preview = try productFile(ScratchFile(bytes)).preview()
      #expect(preview.encoding == .utf16)
      #expect(preview.firstRecords.map(\.record.name) == ["Leite em pó 😀"])
      #expect(preview.records == 5000)
      #expect(preview.faults.allSatisfy { $0.reason == .duplicate(firstLine: 2) })
    }
    let torn = "\u{FEFF}ean\tnome\tpreco\testoque\n7891000071014\tLeite ".utf16.flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let rest = "\t4,50\t7\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let broken = [ImportFault(line: 2, column: FileColumn(number: 2, name: "nome"), .brokenText(.utf16))]
    #expect(try productFile(ScratchFile(torn + [0x3D, 0xD8] + rest)).preview().faults == broken)
    for end in [[0x3D], [0x3D, 0xD8], [0x3D, 0xD8, 0x00]] as [[UInt8]] {
      let cut = "\u{FEFF}nome\tean\n\t".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let column = FileColumn(number: 2, name: "ean")
      #expect(
        try productFile(ScratchFile(cut + end)).preview().faults == [
          ImportFault(line: 2, column: column, .brokenText(.utf16))
        ])
    }
  }

  @Test("the preview shows a line with accents, in the encoding it was read in")
  func accentedLine() throws {
    let heading = "ean;nome;preço;estoque\n"
    let plain = "7891000071014;Leite;4,50;7\n"
    let accented = "7891000244265;Iogurte de maçã;4,50;7\n"
    #expect(try productPreview(heading + plain + accented).accentedLine?.line == 3)
    #expect(try productPreview(heading + plain + accented).accentedLine?.text == "7891000244265;Iogurte de maçã;4,50;7")
    let blank = "7891000009031;Caf\u{A0}e;4,50;7\n"
    #expect(try productPreview(heading + blank + accented).accentedLine?.line == 3)
    #expect(try productPreview("ean;nome;preco;estoque\n" + blank + plain).accentedLine?.line == 2)
    #expect(try productPreview(heading + plain).accentedLine?.text == "ean;nome;preço;estoque")
    #expect(try productPreview("ean;nome;preco;estoque\r\n" + plain).accentedLine == nil)
    let long = try productPreview(heading + "7891000244265;" + String(repeating: "ã", count: 300) + ";4,50;7")
    #expect(long.accentedLine?.text.hasPrefix("7891000244265;ãã") == true)
    #expect(long.accentedLine?.text.contains("\u{FFFD}") == false)
  }

  @Test("in a UTF-8 file a broken letter is refused by line and column")
  func brokenUTF8() throws {
    let bytes = Array("ean;nome;preço;estoque\n7891000071014;Açúcar ".utf8) + [0xC3] + Array(";4,50;7\n".utf8)
    let preview = try productFile(ScratchFile(bytes)).preview()
    #expect(preview.encoding == .utf8)
    #expect(preview.faults == [ImportFault(line: 2, column: FileColumn(number: 2, name: "nome"), .brokenText(.utf8))])
  }
}

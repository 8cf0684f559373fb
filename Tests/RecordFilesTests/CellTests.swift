import Commerce
import RecordFiles
import Testing

@Suite("Cells as spreadsheets and people leave them")
struct CellTests {
  @Test(
    "what nobody sees at the ends of a cell is left out, for every kind of value",
    arguments: ["\u{A0}", "\t", "\u{200B}", "\u{FEFF}", " ", "\u{202F}\u{AD}", "\u{2060} \u{A0}"])
  func edges(_ edge: String) throws {
    func cell(_ text: String) -> String { edge + text + edge }
    let heading = "ean;nome;preco;estoque;ncm;situacao;peso;estoque_em\n"
    let row = ["7891000071014", "Leite", "R$ 4,50", "7", "18069000", "sim", "400", "22/11/2020"].map(cell)
    let preview = try productPreview(heading + row.joined(separator: ";") + "\n")
    #expect(preview.faults.isEmpty)
    let plain = try productPreview(heading + "7891000071014;Leite;4,50;7;18069000;1;400;22/11/2020\n")
    #expect(preview.firstRecords.map(\.record) == plain.firstRecords.map(\.record))
    let customers = try customerPreview(
      "documento;nome_fantasia;telefone;cep;limite\n"
        + ["11.222.333/0001-81", "Loja", "(79) 98800-0000", "49010-000", "1,00"].map(cell).joined(separator: ";"))
    #expect(customers.faults.isEmpty)
    #expect(customers.firstRecords.map(\.record.tradeName) == ["Loja"])
  }

  @Test(
    "words for none are no code where one is needed, and nothing where none is",
    arguments: ["SEM GTIN", "sem ean", "-", "0", "—", "N/A", "n/d", "0000000000000", "Não informado"])
  func none(_ word: String) throws {
    let heading = "ean;nome;preco;estoque;ncm;peso\n"
    let needed = try productPreview(heading + "\(word);Leite;4,50;7;18069000;1\n")
    #expect(needed.faults.map(\.reason) == [.entry(.empty)])
    #expect(needed.faults.map(\.cell) == [word])
    let optional = try productPreview(heading + "7891000071014;Leite;4,50;7;\(word);\(word)\n")
    #expect(optional.faults.isEmpty)
    #expect(optional.firstRecords.map(\.record.ncm) == [nil])
    #expect(optional.firstRecords.map(\.record.weight) == [nil])
  }

  @Test("what is no word for none is a fault", arguments: ["?", "電話", "x", "0x0"])
  func noWord(_ word: String) throws {
    let preview = try productPreview("ean;nome;preco;estoque;ncm\n7891000071014;Leite;4,50;7;\(word)\n")
    #expect(preview.faultCount == 1)
  }

  @Test(
    "a code that a spreadsheet made a number of is explained as that, with the cell",
    arguments: [
      ("7891000140307.0", .dressedNumber), ("7.891.000.244.265", .dressedNumber), ("7891000009024,00", .dressedNumber),
      ("7,891,000,244,265.00", .dressedNumber), ("7,89152E+12", .lostDigits), ("7.89152e12", .lostDigits),
      ("789100000906", .entry(.wrongCheckDigit)), ("EAN: 7891000009031", .entry(.wrongCharacter("E"))),
    ] as [(String, ImportFault.Reason)])
  func dressed(_ cell: String, _ reason: ImportFault.Reason) throws {
    let preview = try productPreview("ean\tnome\tpreco\testoque\n\(cell)\tLeite\t4,50\t7\n")
    #expect(preview.faults.map(\.reason) == [reason])
    #expect(preview.faults.map(\.cell) == [cell])
  }

  @Test("a long cell is quoted by its beginning")
  func longCell() throws {
    let preview = try productPreview("ean;nome;preco;estoque\n\(String(repeating: "x", count: 500));Leite;4,50;7\n")
    #expect(preview.faults.first?.cell == String(repeating: "x", count: 40) + "…")
  }
}

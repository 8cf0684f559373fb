import Commerce
import SeededInput
import Testing

@Suite("DocumentNumber")
struct DocumentNumberTests {
  @Test(
    "numbers are read with and without separators, letters in either case",
    arguments: [
      ("11222333000181", "11222333000181", "11.222.333/0001-81"),
      ("00.000.000/0001-91", "00000000000191", "00.000.000/0001-91"),
      ("12ABC34501DE35", "12ABC34501DE35", "12.ABC.345/01DE-35"),
      (" 12.abc.345/01de-35 ", "12ABC34501DE35", "12.ABC.345/01DE-35"),
      ("12345678909", "12345678909", "123.456.789-09"),
      ("529.982.247-25", "52998224725", "529.982.247-25"),
    ])
  func reads(entered: String, wire: String, formatted: String) throws {
    let document = try DocumentNumber(entered)
    #expect(document.wireText == wire)
    #expect(document.formatted == formatted)
  }

  @Test("the length tells a CNPJ from a CPF, and letters the newer kind")
  func kinds() throws {
    #expect(try DocumentNumber("11444777000161").kind == .cnpj)
    #expect(try DocumentNumber("11144477735").kind == .cpf)
    #expect(try DocumentNumber("12ABC34501DE35").hasLetters)
    #expect(try !DocumentNumber("11222333000181").hasLetters)
  }

  @Test(
    "what is no number is refused with the reason",
    arguments: [
      ("", .empty), ("  ", .empty), ("./-", .empty),
      ("1122233300018", .wrongLength(allowed: [11, 14], found: 13)),
      ("1234567890", .wrongLength(allowed: [11, 14], found: 10)),
      ("112223330001811", .wrongLength(allowed: [11, 14], found: 15)),
      ("11222333000182", .wrongCheckDigit), ("11222333000191", .wrongCheckDigit),
      ("12ABC34501DE53", .wrongCheckDigit), ("12ABD34501DE35", .wrongCheckDigit), ("12345678900", .wrongCheckDigit),
      ("00000000000000", .repeatedDigit), ("11111111111", .repeatedDigit), ("333.333.333-33", .repeatedDigit),
      ("1234567A909", .wrongCharacter("A")), ("12ABC34501DEA5", .wrongCharacter("A")),
      ("11222333/0001_81", .wrongCharacter("_")), ("１1222333000181", .wrongCharacter("１")),
      ("12ÁBC34501DE35", .wrongCharacter("Á")), ("11222333000181\n", .wrongCharacter("\n")),
    ] as [(String, EntryFault)])
  func refuses(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try DocumentNumber(entered) }
  }

  @Test(
    "the API document's samples are judged by their check digits, not by where they stand",
    arguments: ["27876999000144", "33333333333"])
  func samples(entered: String) {
    #expect(throws: EntryFault.self) { try DocumentNumber(entered) }
  }

  /// The weights as the tax office prints them.
  static let weightsOfCNPJ = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
  static let weightsOfCPF = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

  static func checkDigits(of body: String, weights: [Int]) -> String {
    var number = body
    for _ in 0..<2 {
      let values = number.utf8.map { Int($0) - 48 }
      let rest = zip(values, weights.suffix(values.count)).reduce(0) { $0 + $1.0 * $1.1 } % 11
      number += rest < 2 ? "0" : String(11 - rest)
    }
    return String(number.suffix(2))
  }

  @Test("every body with the check digits of the printed weights is a number, and survives its form for people")
  func randomNumbers() throws {
    var random = SeededGenerator(seed: 7)
    let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for round in 0..<120 {
      let isCNPJ = round.isMultiple(of: 2)
      let alphabet = isCNPJ && round.isMultiple(of: 4) ? letters : Array(letters.prefix(10))
      let body = String((0..<(isCNPJ ? 12 : 9)).compactMap { _ in alphabet.randomElement(using: &random) })
      let digits = Self.checkDigits(of: body, weights: isCNPJ ? Self.weightsOfCNPJ : Self.weightsOfCPF)
      let document = try DocumentNumber(body + digits)
      #expect(document.wireText == body + digits)
      #expect(try DocumentNumber(document.formatted) == document)
      #expect(try DocumentNumber(document.wireText.lowercased()) == document)
      for wrong in 0..<100 where wrong != Int(digits) {
        let text = wrong < 10 ? "0\(wrong)" : "\(wrong)"
        #expect(throws: EntryFault.wrongCheckDigit) { try DocumentNumber(body + text) }
      }
    }
  }

  @Test("a repeated digit is refused although its check digits are right", arguments: 0...9)
  func repeated(digit: Int) {
    #expect(throws: EntryFault.repeatedDigit) { try DocumentNumber(String(repeating: "\(digit)", count: 11)) }
    #expect(throws: EntryFault.repeatedDigit) { try DocumentNumber(String(repeating: "\(digit)", count: 14)) }
  }
}

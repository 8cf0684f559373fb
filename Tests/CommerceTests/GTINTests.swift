import Commerce
import SeededInput
import Testing

@Suite("GTIN and NCM")
struct GTINTests {
  @Test(
    "codes of every length are read",
    arguments: ["73513537", "036000291452", "4006381333931", "7891000071014", "10012345678902", " 7891000071014 "])
  func reads(entered: String) throws {
    #expect(try GTIN(entered).wireText == entered.filter { $0 != " " })
  }

  @Test(
    "what is no code is refused with the reason",
    arguments: [
      ("", .empty), ("789100007102", .wrongCheckDigit), ("7891000071015", .wrongCheckDigit),
      ("789", .wrongLength(allowed: [8, 12, 13, 14], found: 3)),
      ("789100007", .wrongLength(allowed: [8, 12, 13, 14], found: 9)),
      ("789-1000071014", .wrongCharacter("-")), ("7.891E+12", .wrongCharacter(".")), ("SEM GTIN", .wrongCharacter("S")),
      ("0000000000000", .repeatedDigit), ("00000000", .repeatedDigit), ("٧891000071014", .wrongCharacter("٧")),
    ] as [(String, EntryFault)])
  func refuses(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try GTIN(entered) }
  }

  @Test("one wrong digit is always found", arguments: [8, 12, 13, 14])
  func singleErrors(length: Int) throws {
    var random = SeededGenerator(seed: UInt64(length))
    for _ in 0..<20 {
      let body = (1..<length).map { _ in UInt8.random(in: 48...57, using: &random) }
      let digits = body + [GTIN.checkDigit(of: body)]
      let code = try GTIN(String(decoding: digits, as: UTF8.self))
      #expect(code.digits.utf8.elementsEqual(digits))
      for place in digits.indices {
        for digit in UInt8(48)...57 where digit != digits[place] {
          var wrong = digits
          wrong[place] = digit
          #expect(throws: EntryFault.wrongCheckDigit) { try GTIN(String(decoding: wrong, as: UTF8.self)) }
        }
      }
    }
  }

  @Test("a code means itself, or else the one that differs in leading zeros, if there is one alone")
  func meaning() {
    let codes = ["A", "7891000140307", "036000291452"]
    for code in ["07891000140307", "7891000140307"] { #expect(GTIN.meant(by: code, among: codes) == "7891000140307") }
    for code in ["0036000291452", "00036000291452"] { #expect(GTIN.meant(by: code, among: codes) == "036000291452") }
    for code in ["0A", "A0", "789100014030", "36000291452"] { #expect(GTIN.meant(by: code, among: codes) == nil) }
    let twins = ["036000291452", "0036000291452"]
    #expect(GTIN.meant(by: "00036000291452", among: twins) == nil)
    #expect(GTIN.meant(by: "0036000291452", among: twins) == "0036000291452")
  }

  @Test("codes are ordered as text")
  func order() throws {
    let codes = try ["7891000071014", "10012345678902", "73513537"].map { text in try GTIN(text) }
    #expect(codes.sorted().map(\.digits) == ["10012345678902", "73513537", "7891000071014"])
  }

  @Test("an NCM is read with and without points", arguments: ["18069000", "1806.90.00", " 18069000 "])
  func nomenclature(entered: String) throws {
    #expect(try NCM(entered).wireText == "18069000")
    #expect(try NCM(entered).formatted == "1806.90.00")
  }

  @Test(
    "what is no NCM is refused with the reason",
    arguments: [
      ("", .empty), ("1806900", .wrongLength(allowed: [8], found: 7)),
      ("180690000", .wrongLength(allowed: [8], found: 9)), ("1806-90-00", .wrongCharacter("-")),
    ] as [(String, EntryFault)])
  func refusesNomenclature(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try NCM(entered) }
  }

  @Test("one article has one code, whatever zeros lead, and each is written as it came")
  func zeros() throws {
    let forms = try ["0012345678905", "012345678905", "00012345678905"].map { try GTIN($0) }
    #expect(Set(forms).count == 1)
    #expect(forms.map(\.wireText) == ["0012345678905", "012345678905", "00012345678905"])
    #expect(forms[0].forms.map(\.digits) == ["0012345678905", "012345678905", "00012345678905"])
    #expect(try GTIN("7891000140307").forms.map(\.digits) == ["7891000140307", "07891000140307"])
    #expect(try GTIN("7891000140307") != GTIN("17891000140304"))
  }
}

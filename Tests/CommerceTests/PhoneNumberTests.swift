import Commerce
import SeededInput
import Testing

@Suite("PhoneNumber")
struct PhoneNumberTests {
  @Test(
    "landlines and mobiles are read in the forms people use",
    arguments: [
      ("(79) 3222-8899", "7932228899"), ("(79)3222-8899", "7932228899"), ("7932228899", "7932228899"),
      ("79 3222 8899", "7932228899"), ("079 3222-8899", "7932228899"), ("+55 79 3222-8899", "7932228899"),
      ("557932228899", "7932228899"), ("+55 (079) 3222-8899", "7932228899"), ("(11)99421-4743", "11994214743"),
      ("11 9 9421-4743", "11994214743"), ("011994214743", "11994214743"), ("+5511994214743", "11994214743"),
      ("5511994214743", "11994214743"), ("11.99421.4743", "11994214743"), ("55 3222-8899", "5532228899"),
      ("55994214743", "55994214743"), ("+55 55 99421-4743", "55994214743"), ("555532228899", "5532228899"),
    ])
  func reads(entered: String, digits: String) throws {
    #expect(try PhoneNumber(entered).digits == digits)
  }

  @Test("each use has its form")
  func forms() throws {
    let landline = try PhoneNumber("7932228899")
    #expect(landline.kind == .landline)
    #expect(landline.areaCode == "79")
    #expect(landline.wireText == "(79)3222-8899")
    #expect(landline.formatted == "(79) 3222-8899")
    #expect(landline.international == "+557932228899")
    let mobile = try PhoneNumber("11994214743")
    #expect(mobile.kind == .mobile)
    #expect(mobile.wireText == "(11)99421-4743")
    #expect(mobile.formatted == "(11) 99421-4743")
    #expect(mobile.international == "+5511994214743")
  }

  @Test(
    "what is no number is refused with the reason",
    arguments: [
      ("", .empty), ("32228899", .wrongLength(allowed: [10, 11], found: 8)),
      ("994214743", .wrongLength(allowed: [10, 11], found: 9)), ("()-", .wrongLength(allowed: [10, 11], found: 0)),
      ("+55 99421-4743", .wrongLength(allowed: [10, 11], found: 9)),
      ("119942147431", .wrongLength(allowed: [10, 11], found: 12)),
      ("(10) 3222-8899", .unknownAreaCode("10")), ("(20)99421-4743", .unknownAreaCode("20")),
      ("(79) 8222-8899", .notAPhoneNumber), ("(79) 0222-8899", .notAPhoneNumber), ("(79) 83222-8899", .notAPhoneNumber),
      ("+1 212 555 0100", .notAPhoneNumber), ("79 3222-8899 r. 2", .wrongCharacter("r")),
      ("79+32228899", .wrongCharacter("+")), ("7932228899\t", .wrongCharacter("\t")),
    ] as [(String, EntryFault)])
  func refuses(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try PhoneNumber(entered) }
  }

  @Test("67 area codes are in use, and only these")
  func areaCodes() {
    let known = (0...99).filter { code in (try? PhoneNumber("(\(code < 10 ? "0" : "")\(code)) 99421-4743")) != nil }
    #expect(known.count == 67)
    #expect(known.filter { $0 % 10 == 0 } == [])
    #expect(!known.contains(23) && !known.contains(36) && !known.contains(78))
  }

  @Test("every form reads back as the same number")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 55)
    for round in 0..<500 {
      let areaCode = ["11", "21", "48", "55", "79", "99"].randomElement(using: &random) ?? "11"
      let rest = String(Int.random(in: 1_000_000...9_999_999, using: &random))
      let first = round.isMultiple(of: 2) ? "9\(Int.random(in: 0...9, using: &random))" : "\(2 + round % 4)"
      let phone = try PhoneNumber(areaCode + first + rest)
      #expect(phone.kind == (round.isMultiple(of: 2) ? .mobile : .landline))
      for text in [phone.wireText, phone.formatted, phone.international, "0" + phone.digits, "55" + phone.digits] {
        #expect(try PhoneNumber(text) == phone)
      }
    }
  }

  @Test("a chat link has the number in international form and a text that is nothing but text")
  func chatLink() throws {
    let phone = try PhoneNumber("(11) 99421-4743")
    #expect(
      phone.chatLink(saying: "Olá!\n1 & 2? #3 +4%~.-_")
        == "https://wa.me/5511994214743?text=Ol%C3%A1%21%0A1%20%26%202%3F%20%233%20%2B4%25~.-_")
    #expect(phone.chatLink(saying: "") == "https://wa.me/5511994214743?text=")
  }
}

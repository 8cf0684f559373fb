import Commerce
import Testing

@Suite("PostalCode, CNAE and StateRegistration")
struct RegisterNumberTests {
  @Test("a postal code is read in each form", arguments: ["59008-350", "59008350", "59.008-350", " 59008 350 "])
  func postalCodes(entered: String) throws {
    #expect(try PostalCode(entered).digits == "59008350")
    #expect(try PostalCode(entered).wireText == "59008-350")
  }

  @Test(
    "what is no postal code is refused with the reason",
    arguments: [
      ("", .empty), ("5900835", .wrongLength(allowed: [8], found: 7)), ("59008/350", .wrongCharacter("/")),
      ("00000-000", .repeatedDigit),
    ] as [(String, EntryFault)])
  func refusesPostalCodes(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try PostalCode(entered) }
  }

  @Test("a CNAE has seven digits", arguments: ["4711-3/02", "4711302", "47.11-3-02"])
  func businesses(entered: String) throws {
    #expect(try CNAE(entered).wireText == "4711302")
    #expect(try CNAE(entered).formatted == "4711-3/02")
  }

  @Test(
    "a CNAE of another length is refused, the API document's sample too",
    arguments: [
      ("123456", .wrongLength(allowed: [7], found: 6)), ("47113", .wrongLength(allowed: [7], found: 5)), ("", .empty),
      ("4711-3/02x", .wrongCharacter("x")),
    ] as [(String, EntryFault)])
  func refusesBusinesses(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try CNAE(entered) }
  }

  @Test(
    "a state registration keeps its leading zeros and loses its separators",
    arguments: [
      ("12345678", "12345678"), ("012.345/67-8", "012345678"), ("110.042.490.114", "110042490114"), ("0", "0"),
      ("00000000012345", "00000000012345"),
    ])
  func registrations(entered: String, wire: String) throws {
    #expect(try StateRegistration(entered).wireText == wire)
  }

  @Test(
    "a state registration is refused only where no state gives out such numbers",
    arguments: [
      ("", .empty), (" - ", .empty), ("ISENTO", .wrongCharacter("I")), ("123456789012345", .tooLong(limit: 14)),
    ] as [(String, EntryFault)])
  func refusesRegistrations(entered: String, fault: EntryFault) {
    #expect(throws: fault) { try StateRegistration(entered) }
  }
}

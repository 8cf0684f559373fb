import Commerce
import Testing

@Suite("EmailAddress")
struct EmailAddressTests {
  @Test(
    "everyday addresses are read, and kept as they were typed",
    arguments: [
      "compras@mercado.com.br", "Joao.Silva+loja@sub.exemplo.com", "a@b.co", "o'brien_1@x-y.org", "1@2.net",
    ])
  func reads(entered: String) throws {
    #expect(try EmailAddress(entered).wireText == entered)
    #expect(try EmailAddress("  \(entered) ").wireText == entered)
  }

  @Test(
    "what is no address is refused",
    arguments: [
      "[email protected]", "compras", "compras@", "@mercado.com", "a@b", "a@@b.com", "a@b@c.com", "a b@c.com",
      ".a@b.com",
      "a.@b.com", "a..b@c.com", "a@.com", "a@b..com", "a@-b.com", "a@b-.com", "a@b.1", "joão@b.com", "a@b.com,c@d.com",
      "a@b.com; c@d.com", "<a@b.com>",
    ])
  func refuses(entered: String) {
    #expect(throws: EntryFault.notAnEmailAddress) { try EmailAddress(entered) }
  }

  @Test("an empty one, a line break and one beyond what mail delivers have reasons of their own")
  func otherReasons() throws {
    #expect(throws: EntryFault.empty) { try EmailAddress("  ") }
    #expect(throws: EntryFault.wrongCharacter("\n")) { try EmailAddress("a@b.com\nc") }
    let domain = Array(repeating: String(repeating: "d", count: 61), count: 3).joined(separator: ".") + ".br"
    let longest = String(repeating: "n", count: 64) + "@" + domain
    #expect(try EmailAddress(longest).text == longest)
    #expect(throws: EntryFault.notAnEmailAddress) { try EmailAddress("n" + longest) }
    #expect(throws: EntryFault.tooLong(limit: 254)) { try EmailAddress("n@d." + longest.replacing("@", with: ".")) }
  }
}

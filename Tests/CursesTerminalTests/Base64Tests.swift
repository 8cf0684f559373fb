import Testing

@testable import CursesTerminal

@Suite("Base64")
struct Base64Tests {
  @Test(
    "the examples of RFC 4648 come out",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("ção", "w6fDo28="),
    ])
  func examples(text: String, encoded: String) {
    #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == encoded)
  }
}

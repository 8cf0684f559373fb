import Testing
import WireTree

@Suite("Reading JSON")
struct ParsingTests {
  @Test(
    "every kind of value is read as it was written",
    arguments: [
      ("null", WireValue.null), (" true ", .bool(true)), ("-0.50E+3", .number("-0.50E+3")),
      (#""a\"\/é""#, .string("a\"/é")),
      ("[]", .array([])), (#"{"a":1,"a":"2"}"#, .object([.init("a", .number("1")), .init("a", .string("2"))])),
      (#"[1,[2,{}],false]"#, .array([.number("1"), .array([.number("2"), .object([])]), .bool(false)])),
      (#""\ud83d\ude00\u00e9""#, .string("😀é")), (#""\ud83dx""#, .string("\u{FFFD}x")), ("\"a\nb\"", .string("a\nb")),
      (#""é\n\u00C9\tx\"""#, .string("é\nÉ\tx\"")),
    ])
  func reads(text: String, expected: WireValue) throws {
    #expect(try WireValue.parse(text.utf8) == expected)
  }

  @Test("a byte-order mark is skipped")
  func byteOrderMark() throws {
    #expect(try WireValue.parse([0xEF, 0xBB, 0xBF] + Array("[]".utf8)) == .array([]))
  }

  @Test("broken UTF-8 is repaired")
  func brokenUTF8() throws {
    #expect(try WireValue.parse([0x22, 0x4A, 0x6F, 0xE3, 0x6F, 0x22]) == .string("Jo\u{FFFD}o"))
  }

  @Test(
    "what is no JSON says where and why",
    arguments: [
      ("", 0, WireSyntaxError.Reason.empty), ("  ", 2, .empty), (#"{"a":"#, 5, .truncated), (#"["abc"#, 5, .truncated),
      ("[1", 2, .truncated), ("[1,]", 3, .unexpectedCharacter), (#"{"a":1,}"#, 7, .unexpectedCharacter),
      ("{} x", 3, .trailingData), ("01", 1, .invalidNumber), ("[1.]", 3, .invalidNumber), ("-", 1, .truncated),
      (#""\x""#, 2, .invalidEscape), (#""\u12g4""#, 5, .invalidEscape), ("nul", 3, .truncated),
      ("<html>", 0, .unexpectedCharacter),
    ])
  func faults(text: String, offset: Int, reason: WireSyntaxError.Reason) {
    #expect(throws: WireSyntaxError(offset: offset, reason: reason)) { try WireValue.parse(text.utf8) }
  }

  @Test(
    "UTF-16 is named as such",
    arguments: [[0xFF, 0xFE, 0x5B, 0, 0x5D, 0], [0xFE, 0xFF, 0, 0x5B, 0, 0x5D]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(throws: WireSyntaxError(offset: 0, reason: .utf16)) { try WireValue.parse(bytes) }
  }

  @Test("128 levels are read, one more is not, 100,000 do no harm", arguments: ["[", #"{"a":"#])
  func depth(opening: String) throws {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ levels: Int) -> String {
      String(repeating: opening, count: levels) + "1" + String(repeating: closing, count: levels)
    }
    _ = try WireValue.parse(nested(128).utf8)
    for levels in [129, 100_000] {
      let error = #expect(throws: WireSyntaxError.self) { try WireValue.parse(nested(levels).utf8) }
      #expect(error?.reason == .tooDeep)
    }
  }

  @Test(
    "a warning printed before the JSON is skipped and kept",
    arguments: [
      ("\nWarning: Undefined index in /a/b.php on line 3\n", #"{"a":1}"#), ("Notice [8] something\n", "[]"),
      ("<br />\n<b>Warning</b>: x on line <b>3</b><br />\n", #"[{"a":1}]"#),
    ])
  func warning(warning: String, json: String) throws {
    let result = try WireValue.parseLeniently((warning + json).utf8)
    #expect(result.value.compactText == json)
    #expect(result.skippedWarning == String(warning.drop { $0 == "\n" }))
  }

  @Test("JSON without a warning, and text without JSON, are read as strictly as before")
  func noWarning() throws {
    #expect(try WireValue.parseLeniently("[]".utf8) == .init(value: .array([])))
    #expect(throws: WireSyntaxError(offset: 0, reason: .unexpectedCharacter)) {
      try WireValue.parseLeniently("<html>{a}</html>".utf8)
    }
    #expect(throws: WireSyntaxError(offset: 5, reason: .truncated)) { try WireValue.parseLeniently(#"{"a":"#.utf8) }
  }

  @Test("hostile input costs a bounded number of attempts")
  func hostile() {
    let text = "x" + String(repeating: "[", count: 200_000)
    #expect(throws: WireSyntaxError.self) { try WireValue.parseLeniently(text.utf8) }
  }
}

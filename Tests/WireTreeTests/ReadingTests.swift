import Testing
import WireTree

@Suite("Reading fields leniently")
struct ReadingTests {
  private let tree = WireValue.object([
    .init("string", .string("6")), .init("number", .number("12.810")), .init("empty", .string("")),
    .init("null", .null),
    .init("false", .bool(false)), .init("true", .bool(true)), .init("list", .array([])), .init("twice", .string("1")),
    .init("twice", .string("2")),
  ])

  @Test(
    "text tells a string, a number, nothing and absence apart",
    arguments: [
      ("string", WireText.text("6")), ("number", .text("12.810")), ("empty", .text("")), ("null", .null),
      ("false", .null),
      ("true", .other), ("list", .other), ("none", .absent), ("twice", .text("2")),
    ])
  func text(key: String, expected: WireText) {
    #expect(tree.text(key) == expected)
  }

  @Test("null, false and absence are missing, an empty string is not")
  func missing() {
    #expect(["null", "false", "none"].allSatisfy(tree.isMissing))
    #expect(!["empty", "true", "list", "string"].contains(where: tree.isMissing))
  }

  @Test("a map can stand for a list, and a list for a map")
  func listOrMap() throws {
    let list = try WireValue.parse(#"["a","b"]"#.utf8)
    let map = try WireValue.parse(#"{"7":"a","9":"b"}"#.utf8)
    #expect(list.elements == map.elements)
    #expect(list.members.map(\.key) == ["0", "1"])
    #expect(map.members.map(\.key) == ["7", "9"])
    #expect(WireValue.array([]).members.isEmpty)
    #expect(WireValue.string("a").elements.isEmpty)
  }

  @Test("one object with the marker is a list of one")
  func rows() throws {
    let single = try WireValue.parse(#"{"order_id":"1"}"#.utf8)
    let map = try WireValue.parse(#"{"0":{"order_id":"1"}}"#.utf8)
    #expect(single.rows(marker: "order_id") == map.rows(marker: "order_id"))
  }

  @Test(
    "exponents are written out",
    arguments: [
      ("1.5E3", "1500"), ("1.2345678E7", "12345678"), ("-2.5e-2", "-0.025"), ("1E2", "100"), ("12", "12"),
      ("1e99", "1e99"),
      ("0.00012E3", "0.12"), ("abc", "abc"), ("e5", "e5"), ("1.2.3e1", "1.2.3e1"),
    ])
  func exponents(text: String, expected: String) {
    #expect(WireText.withoutExponent(text) == expected)
  }
}

@Suite("Masking")
struct MaskingTests {
  private func isSecret(_ key: String) -> Bool { key == "card_number" || key == "token" }

  @Test("the whole value of a secret key is masked at any depth, and nothing else")
  func tree() throws {
    let tree = try WireValue.parse(#"{"a":[{"card_number":{"n":"4111"},"b":"4111"}],"token":null}"#.utf8)
    #expect(tree.masked(keys: isSecret).compactText == #"{"a":[{"card_number":"•••","b":"4111"}],"token":"•••"}"#)
  }

  @Test(
    "secrets are masked in text that is no JSON",
    arguments: [
      #"{"card_number":"4111","#, #"{"card_number": "4111"#, #"x " {"card_number":4111"#, "[card_number] => 4111\n",
      "card_number=4111&x=1", "<card_number>4111</card_number>", #"{"card_number":{"a":["4111"#,
      #"{\"token\":\"4111\"}"#,
      "token: 4111 4111\nrest",
    ])
  func text(text: String) {
    let masked = WireValue.maskingText(text, keys: isSecret)
    #expect(!masked.contains("4111"))
    #expect(masked.contains("•••"))
  }

  @Test("only words that a value can follow are asked about, each once and with its accents")
  func askedWords() {
    var asked: [String] = []
    let masked = WireValue.maskingText(#"{"cartão":"4111","b":["x y","#) { key in
      asked.append(key)
      return key == "cartão"
    }
    #expect(asked == ["cartão", "b"])
    #expect(masked == #"{"cartão":•••,"b":["x y","#)
  }

  @Test(
    "text around a masked value stays",
    arguments: [(#"{"token":"x","b":1}"#, #"{"token":•••,"b":1}"#), ("a token b", "a token b")])
  func around(text: String, expected: String) {
    #expect(WireValue.maskingText(text, keys: isSecret) == expected)
  }
}

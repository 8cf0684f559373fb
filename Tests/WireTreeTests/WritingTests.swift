import SeededInput
import Testing
import WireTree

@Suite("Writing JSON")
struct WritingTests {
  @Test("random trees are read back as they were, in both layouts", arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tree = WireValue.random(using: &generator, depth: 5)
    #expect(try WireValue.parse(tree.compactText.utf8) == tree)
    #expect(try WireValue.parse(tree.prettyText.utf8) == tree)
  }

  @Test("random bytes end in a value that can be written and read, or in an error inside the input", arguments: 0..<500)
  func randomBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array(#"{}[]",:\u0123eE+-.tfn lrasd"#.utf8) + [0xC3, 0xA9, 0x00, 0xFF]
    let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }
    do {
      let tree = try WireValue.parse(bytes)
      #expect(try WireValue.parse(tree.compactText.utf8) == tree)
    } catch {
      #expect((0...bytes.count).contains(error.offset))
    }
  }

  @Test("control characters are escaped, other text stays")
  func controls() {
    let text = WireValue.string("\u{0}\u{1B}\u{7F}\u{9B}\n\"\\é漢").compactText
    #expect(text == #""\u0000\u001b\u007f\u009b\n\"\\é漢""#)
  }

  @Test("the pretty layout has one member a line")
  func pretty() throws {
    let tree = try WireValue.parse(#"{"a":[1,2],"b":{},"c":[]}"#.utf8)
    #expect(
      tree.prettyText == """
        {
          "a": [
            1,
            2
          ],
          "b": {},
          "c": []
        }
        """)
  }
}

extension WireValue {
  static func random(using generator: inout SeededGenerator, depth: Int) -> WireValue {
    let count = Int.random(in: 0..<4, using: &generator)
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number("\(Int.random(in: -9_999...9_999, using: &generator)).\(count)e\(count)")
    case 3: return .string(randomText(using: &generator))
    case 4: return .array((0..<count).map { _ in random(using: &generator, depth: depth - 1) })
    default:
      return .object(
        (0..<count).map { _ in Member(randomText(using: &generator), random(using: &generator, depth: depth - 1)) })
    }
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &generator)) ?? "\u{1}"
      text.unicodeScalars.append(Bool.random(using: &generator) ? scalar : "\"")
    }
    return text
  }
}

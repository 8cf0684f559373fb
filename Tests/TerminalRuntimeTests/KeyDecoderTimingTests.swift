import SeededInput
import TerminalRuntime
import Testing

@Suite("Keys that come in pieces")
struct KeyDecoderTimingTests {
  @Test("a lone Esc is held until it times out")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.waits)
    #expect(decoder.patience == .milliseconds(100))
    #expect(decoder.timeOut() == [.key(Key(.escape))])
  }

  @Test("a line feed right behind a carriage return is the same Enter, later it is one of its own")
  func lineEnds() {
    var decoder = KeyDecoder()
    #expect(names(decoder.feed("\r".utf8) + decoder.feed("\n".utf8)) == ["enter", "line end"])
    #expect(names(decoder.feed("\n".utf8)) == ["enter"])
    _ = decoder.feed("\r".utf8)
    decoder.endLine()
    #expect(names(decoder.feed("\n".utf8)) == ["enter"])
  }

  @Test("two Esc are two keys", arguments: [2, 3])
  func escapes(count: Int) {
    #expect(names(decode(String(repeating: "\u{1B}", count: count))) == Array(repeating: "esc", count: count))
  }

  @Test(
    "the rest of a sequence that comes after its Esc was taken is swallowed",
    arguments: ["[15~", "[A", "OP", "[1;5C", "[57401u", "[<0;12;34M", "[?2026;2$y", "[[A", "Oq"])
  func lateRemainder(rest: String) {
    var decoder = KeyDecoder()
    #expect(names(decoder.feed([0x1B]) + decoder.timeOut()) == ["esc"])
    #expect(decoder.feed(rest.utf8).isEmpty)
    #expect(names(decoder.feed("7".utf8)) == ["7"])
  }

  @Test(
    "a sequence cut by a time-out at any byte never leaks its rest",
    arguments: ["\u{1B}[15~", "\u{1B}[1;5C", "\u{1B}Oq"])
  func cutSequence(sequence: String) {
    let bytes = Array(sequence.utf8)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      let early = decoder.feed(bytes[..<cut]) + decoder.timeOut()
      #expect(names(early) == (cut == 1 ? ["esc"] : []))
      #expect(decoder.feed(bytes[cut...]).isEmpty)
      #expect(names(decoder.feed("7".utf8)) == ["7"])
    }
  }

  @Test("a bracket typed by hand after Esc is a key again", arguments: ["[", "O"])
  func bracketAfterEscape(character: String) {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B])
    _ = decoder.timeOut()
    #expect(decoder.feed(character.utf8).isEmpty)
    #expect(decoder.patience == .milliseconds(100))
    #expect(names(decoder.timeOut()) == [character])
    #expect(!decoder.waits)
    #expect(names(decoder.feed("5".utf8)) == ["5"])
  }

  @Test("other keys after a lone Esc are taken at once, and the wait for a rest ends by itself")
  func keysAfterEscape() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B])
    _ = decoder.timeOut()
    #expect(names(decoder.feed("s".utf8)) == ["s"])
    _ = decoder.feed([0x1B])
    _ = decoder.timeOut()
    #expect(decoder.waits)
    #expect(decoder.timeOut().isEmpty)
    #expect(!decoder.waits)
  }

  @Test("where the reads are cut makes no difference")
  func splits() {
    let bytes = Array(
      "a\u{1B}[15~é漢😀\u{1B}[1;5C\u{1B}Oq\u{1B}\u{1B}[A\u{1B}[<64;10;20M\u{1B}[200~x\u{1B}[20\r\n3\u{1B}[201~\u{1B}s9\u{1B}[?2026;1$y\u{1B}]0;12\u{07}z"
        .utf8)
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == expected, "cut at \(cut)")
    }
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.feed(CollectionOfOne($0)) } == expected)
  }

  @Test("digits inside sequences never come out as keys, however the line stutters", arguments: 0..<200)
  func storm(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      let numbers = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        String(Int.random(in: 0...300, using: &random))
      }
      let marker = ["", "", "?", "<", ">"].randomElement(using: &random) ?? ""
      let final = "ABCDFHPQRSZ~cnmxtq".randomElement(using: &random) ?? "A"
      var parameters = numbers.joined(separator: ";")
      if final == "~", parameters == "200" { parameters = "20" }
      let bytes = Array("\u{1B}[\(marker)\(parameters)\(final)".utf8)
      let cut = Int.random(in: 0...bytes.count, using: &random)
      var events = decoder.feed(bytes[..<cut])
      // One stall within a sequence; the rest then comes in one piece.
      if cut > 0, Bool.random(using: &random) { events += decoder.timeOut() }
      events += decoder.feed(bytes[cut...])
      #expect(!names(events).contains { $0.count == 1 }, "\(bytes) cut at \(cut)")
    }
  }

  @Test("random bytes never keep the decoder from coming to rest", arguments: 0..<100)
  func noise(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let special: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x4D, 0x3C, 0x24, 0x7E, 0x5D, 0x50, 0x30, 0x32, 0xC3, 0xE2, 0x80]
    var decoder = KeyDecoder()
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? special.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      _ = decoder.feed(bytes)
      if Int.random(in: 0..<4, using: &random) == 0 { _ = decoder.timeOut() }
    }
    for _ in 0..<3 { _ = decoder.timeOut() }
    #expect(!decoder.waits)
    #expect(names(decoder.feed("7".utf8)) == ["7"])
  }
}

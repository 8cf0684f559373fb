import TerminalRuntime
import Testing
import TextGrid

@Suite("Pastes, mouse and reports")
struct KeyDecoderPasteTests {
  @Test(
    "a paste is one text, whatever is in it",
    arguments: [
      ("s\rS\r", "s\nS\n"), ("a\r\nb\nc", "a\nb\nc"),
      ("\u{1B}[A\u{1B}[20\u{1B}[200~x", "\u{1B}[A\u{1B}[20\u{1B}[200~x"),
      ("\u{1B}\u{1B}", "\u{1B}\u{1B}"), ("", ""), ("ação", "ação"),
    ])
  func paste(content: String, text: String) {
    #expect(decode("\u{1B}[200~\(content)\u{1B}[201~q") == [.paste(text), .key(.character("q"))])
  }

  @Test("a paste is cut at its limit, and its rest is no key")
  func limit() throws {
    var decoder = KeyDecoder()
    var events = decoder.feed("\u{1B}[200~".utf8)
    let block = [UInt8](repeating: UInt8(ascii: "1"), count: KeyDecoder.pasteLimit / 4)
    for _ in 0..<5 { events += decoder.feed(block) }
    events += decoder.feed("\u{1B}[201~".utf8)
    #expect(events.count == 1)
    guard case .paste(let text) = try #require(events.first) else { throw Unexpected() }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
  }

  struct Unexpected: Error {}

  @Test("a paste without an end ends by time, and a late end mark is no key")
  func unterminated() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.waits)
    #expect(decoder.timeOut() == [.paste("abc")])
    #expect(names(decoder.feed("\u{1B}[201~x".utf8)) == ["x"])
  }

  @Test("a paste whose start comes late is still a paste, not keys", arguments: 1..<6)
  func lateStart(cut: Int) {
    let bytes = Array("\u{1B}[200~sS\u{1B}[201~".utf8)
    var decoder = KeyDecoder()
    _ = decoder.feed(bytes[..<cut])
    _ = decoder.timeOut()
    #expect(decoder.feed(bytes[cut...]) == [.paste("sS")])
  }

  @Test("bytes of a paste that are not UTF-8 are repaired")
  func repaired() {
    var decoder = KeyDecoder()
    let events = decoder.feed(Array("\u{1B}[200~a".utf8) + [0xE7] + Array("b\u{1B}[201~".utf8))
    #expect(events == [.paste("a\u{FFFD}b")])
  }

  @Test("mouse reports carry button, place and modifiers")
  func mouse() {
    let events = decode("\u{1B}[<0;1;1M\u{1B}[<0;80;24m\u{1B}[<2;3;4M\u{1B}[<64;5;6M\u{1B}[<81;5;6M")
    #expect(
      events == [
        .mouse(MouseEvent(kind: .press, button: .left, position: Point(x: 0, y: 0))),
        .mouse(MouseEvent(kind: .release, button: .left, position: Point(x: 79, y: 23))),
        .mouse(MouseEvent(kind: .press, button: .right, position: Point(x: 2, y: 3))),
        .mouse(MouseEvent(kind: .wheelUp, button: .other, position: Point(x: 4, y: 5))),
        .mouse(MouseEvent(kind: .wheelDown, button: .other, position: Point(x: 4, y: 5), modifiers: .control)),
      ])
  }

  @Test(
    "motion, sideways wheels and nonsense are not reported",
    arguments: [
      "\u{1B}[<35;1;1M", "\u{1B}[<66;1;1M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1M", "\u{1B}[<128;1;1M", "\u{1B}[<64;1;1m",
    ])
  func ignoredMouse(bytes: String) {
    #expect(decode(bytes).isEmpty)
  }

  @Test("the answer to a question about a mode is a report")
  func report() {
    #expect(decode("\u{1B}[?2026;2$y") == [.report(.mode(2026, .reset))])
    #expect(decode("\u{1B}[?2026;9$y").isEmpty)
  }
}

import TerminalRuntime
import Testing
import TextGrid

/// What a whole input says, the last held bytes included.
func decode(_ text: String, with decoder: KeyDecoder = KeyDecoder()) -> [InputEvent] {
  var decoder = decoder
  let events = decoder.feed(text.utf8)
  return events + decoder.timeOut()
}

func names(_ events: [InputEvent]) -> [String] {
  events.map { event in
    switch event {
    case .key(let key): key.name
    case .paste(let text): "paste(\(text))"
    case .mouse(let mouse): "\(mouse.kind)"
    case .lineEnd: "line end"
    case .report: "report"
    }
  }
}

@Suite("Keys by their bytes")
struct KeyDecoderTableTests {
  @Test(
    "the sequences of common terminals are known",
    arguments: [
      ("a", "a"), ("A", "A"), (" ", "space"), ("ç", "ç"), ("漢", "漢"), ("😀", "😀"),
      ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"), ("\u{08}", "backspace"),
      ("\u{03}", "ctrl-c"), ("\u{1A}", "ctrl-z"), ("\u{00}", "ctrl-space"), ("\u{1C}", "ctrl-\\"), ("\u{1F}", "ctrl-_"),
      ("\u{1B}", "esc"), ("\u{1B}s", "alt-s"), ("\u{1B}é", "alt-é"), ("\u{1B}\r", "alt-enter"),
      ("\u{1B}\u{7F}", "alt-backspace"), ("\u{1B}P", "alt-P"), ("\u{1B}]", "alt-]"),
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"),
      ("\u{1B}[H", "home"), ("\u{1B}OF", "end"), ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[7~", "home"),
      ("\u{1B}[8~", "end"), ("\u{1B}[2~", "ins"), ("\u{1B}[3~", "del"), ("\u{1B}[5~", "pgup"), ("\u{1B}[6~", "pgdn"),
      ("\u{1B}OP", "f1"), ("\u{1B}[11~", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}[[E", "f5"), ("\u{1B}[15~", "f5"),
      ("\u{1B}[17~", "f6"), ("\u{1B}[21~", "f10"), ("\u{1B}[23~", "f11"), ("\u{1B}[24~", "f12"), ("\u{1B}[34~", "f20"),
      ("\u{1B}[1;2A", "shift-up"), ("\u{1B}[1;5C", "ctrl-right"), ("\u{1B}[1;3D", "alt-left"),
      ("\u{1B}[5;5~", "ctrl-pgup"), ("\u{1B}[1;8P", "ctrl-alt-shift-f1"), ("\u{1B}[1;2R", "shift-f3"),
      ("\u{1B}O5A", "ctrl-up"), ("\u{1B}O1;2S", "shift-f4"),
      ("\u{1B}[Z", "shift-tab"), ("\u{1B}\u{1B}[A", "alt-up"), ("\u{1B}\u{1B}OA", "alt-up"),
      ("\u{1B}[3$", "shift-del"), ("\u{1B}[3^", "ctrl-del"), ("\u{1B}[3@", "ctrl-shift-del"), ("\u{1B}[a", "shift-up"),
      ("\u{1B}Oc", "ctrl-right"),
      ("\u{1B}[97;5u", "ctrl-a"), ("\u{1B}[13;2u", "shift-enter"), ("\u{1B}[115;2u", "S"),
      ("\u{1B}[27;5;105~", "ctrl-i"),
      ("\u{1B}[57401;1u", "2"),
    ])
  func table(bytes: String, name: String) {
    #expect(names(decode(bytes)) == [name])
  }

  @Test("the keypad types digits and signs, also in application mode")
  func keypad() {
    let typed =
      "pqrstuvwxy".map { "\u{1B}O\($0)" }.joined() + "\u{1B}Oj\u{1B}Ok\u{1B}Ol\u{1B}Om\u{1B}On\u{1B}Oo\u{1B}OM"
    #expect(
      names(decode(typed)) == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "+", ",", "-", ".", "/", "enter"])
  }

  @Test(
    "what means nothing to us is swallowed whole",
    arguments: [
      "\u{1B}[99~", "\u{1B}[?62;22c", "\u{1B}[12;40R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[>0;276;0c", "\u{1B}[E",
      "\u{1B}[0n",
      "\u{1B}]52;c;MTIz\u{07}", "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\", "\u{1B}P>|xterm(370)\u{1B}\\",
      "\u{1B}_G1;ok\u{1B}\\",
      "\u{1B}[M !1", "\u{1B}[201~", "\u{1B}[1;2;3;4;5;6;7z", "\u{1B}[?1;2;3 q", "\u{85}",
      "\u{1B}[" + String(repeating: "1;", count: 200) + "A",
    ])
  func unknown(bytes: String) {
    #expect(decode(bytes + "x") == [.key(.character("x"))])
  }

  @Test("a sequence that this terminal's entry names goes before the tables")
  func ownSequences() {
    let own = KeyDecoder(sequences: [
      Array("\u{1B}[11~".utf8): Key(.home), Array("\u{1B}z".utf8): Key(.function(7)), Array("x".utf8): Key(.end),
    ])
    #expect(names(decode("\u{1B}[11~\u{1B}zx", with: own)) == ["home", "f7", "x"])
  }

  @Test("broken UTF-8 becomes one U+FFFD, and what follows is kept")
  func repair() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xC3, 0x61, 0xFF, 0x62, 0xE2, 0x82, 0x63, 0xED, 0xA0, 0x80, 0x64, 0xF4, 0x90, 0x65]
    let typed = names(decoder.feed(bytes)).filter { $0 != "\u{FFFD}" }
    #expect(typed == ["a", "b", "c", "d", "e"])
    #expect(names(decoder.feed([0xE2, 0x82])) == [])
    #expect(names(decoder.timeOut()) == ["\u{FFFD}"])
  }

  @Test("a sequence broken off by another, or by a control byte, leaves the second one whole")
  func brokenOff() {
    #expect(names(decode("\u{1B}[15\u{1B}[A")) == ["up"])
    #expect(names(decode("\u{1B}[15\rx")) == ["enter", "x"])
    #expect(names(decode("\u{1B}]52;c;abc\u{1B}[B")) == ["down"])
    #expect(names(decode("\u{1B}[1é")) == ["é"])
  }
}

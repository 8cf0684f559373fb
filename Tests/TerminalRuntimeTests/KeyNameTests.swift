import TerminalRuntime
import Testing

@Suite("Names of keys")
struct KeyNameTests {
  @Test(
    "a name and its key lead to each other",
    arguments: [
      ("s", Key.character("s")), ("S", .character("S")), ("space", .character(" ")), ("ctrl-c", .control("c")),
      ("ctrl-space", Key(.character(" "), .control)), ("enter", Key(.enter)), ("esc", Key(.escape)),
      ("shift-tab", Key(.tab, .shift)), ("f5", Key(.function(5))), ("f12", Key(.function(12))),
      ("pgdn", Key(.pageDown)),
      ("pgup", Key(.pageUp)), ("del", Key(.delete)), ("ins", Key(.insert)), ("backspace", Key(.backspace)),
      ("ctrl-alt-shift-up", Key(.up, [.control, .alt, .shift])), ("-", .character("-")), ("ctrl--", .control("-")),
      ("alt-é", Key(.character("é"), .alt)), ("f", .character("f")), ("*", .character("*")),
      ("ctrl-\\", .control("\\")),
    ])
  func bothWays(name: String, key: Key) {
    #expect(Key(name: name) == key)
    #expect(key.name == name)
  }

  @Test(
    "other spellings are taken too",
    arguments: [
      ("Ctrl-C", Key.control("c")), ("alt-ctrl-x", Key(.character("x"), [.control, .alt])), ("ESCAPE", Key(.escape)),
      ("return", Key(.enter)), ("PageDown", Key(.pageDown)), ("delete", Key(.delete)), ("backtab", Key(.tab, .shift)),
      ("shift-s", .character("S")), ("F1", Key(.function(1))),
    ])
  func aliases(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(
    "what names no key is refused", arguments: ["", " ", "ctrl-", "f0", "f64", "fx", "hyper-x", "ab", "ctrl-shift-"])
  func refused(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("upper and lower case fold into one key; text is what writes")
  func folding() {
    #expect(Key.character("S").caseFolded == .character("s"))
    #expect(Key.character("Ç").caseFolded == .character("ç"))
    #expect(Key(.function(1)).caseFolded == Key(.function(1)))
    #expect(Key.character("é").text == "é")
    #expect(Key.control("c").text == nil)
    #expect(Key(.enter).text == nil)
  }
}

import Testing
import TextGrid

@Suite("Text from outside")
struct SafeTextTests {
  @Test(
    "shows commands for the terminal instead of sending them",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"),
      ("\u{1B}]52;c;cm0gLXJm\u{07}", "␛]52;c;cm0gLXJm␇"),
      ("\u{1B}]8;;http://x\u{1B}\\y", "␛]8;;http://x␛\\y"),
      ("\u{1B}]50;font\u{07}", "␛]50;font␇"),
      ("\u{1B}P1$r0m\u{1B}\\", "␛P1$r0m␛\\"),
      ("\u{9B}31m", "\u{FFFD}31m"),
      ("PAGO\rVOID", "PAGO␍VOID"),
      ("PAGO\r\nVOID", "PAGO␍␊VOID"),
      ("ab\u{08}\u{08}X", "ab␈␈X"),
      ("a\tb\u{7F}", "a␉b␡"),
      ("\0", "␀"),
      ("a\u{202E}b", "ab"),
      ("a\u{2066}b", "ab"),
      ("39\u{200B}74", "3974"),
      ("\u{FEFF}a", "a"),
      ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"),
      ("\u{3164}\u{2800}\u{115F}", "\u{FFFD}"),
      ("a\u{AD}\u{E0041}\u{FFF0}b", "ab"),
      ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}"),
      ("R$\u{A0}1\u{202F}000\u{3000}", "R$ 1 000 "),
    ])
  func commandsBecomeVisible(outside: String, shown: String) {
    let text = SafeText(outside)
    #expect(text.string == shown)
    #expect(text.width == GlibcWidth.of(shown))
  }

  @Test(
    "is repaired where it is not UTF-8",
    arguments: [
      ([0x61, 0x9B, 0x62], "a\u{FFFD}b"),
      ([0xC0, 0x9B], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC3, 0xA3, 0xE6, 0xBC], "ã\u{FFFD}"),
      ([0x1B, 0x5B], "␛["),
      ([], ""),
    ] as [([UInt8], String)])
  func brokenBytes(bytes: [UInt8], shown: String) {
    #expect(SafeText(decoding: bytes).string == shown)
  }

  @Test("keeps four marks on a base and drops the rest")
  func marksAreLimited() {
    let text = SafeText("a" + String(repeating: "\u{301}", count: 20) + "b")
    #expect(Array(text.string.unicodeScalars) == ["a", "\u{301}", "\u{301}", "\u{301}", "\u{301}", "b"])
    #expect(text.width == 2)
    #expect(text.glyphs.count == 2)
  }

  @Test("keeps different marks in their order")
  func marksKeepTheirOrder() {
    let scalars: [Unicode.Scalar] = ["o", "\u{301}", "\u{327}", "\u{20DD}", "\u{E0100}", "\u{1E8D0}"]
    var outside = String.UnicodeScalarView()
    outside.append(contentsOf: scalars)
    #expect(Array(SafeText(String(outside)).glyphs[0].scalars) == scalars.filter { $0 != "\u{E0100}" })
  }

  @Test("drops a mark that has no base")
  func leadingMark() {
    #expect(SafeText("\u{301}\u{302}a").string == "a")
    #expect(SafeText("\u{301}").isEmpty)
  }

  @Test("drops variation selectors")
  func variationSelectors() {
    #expect(Array(SafeText("☂\u{FE0F}x").string.unicodeScalars) == ["☂", "x"])
  }

  @Test("shows the parts of a joined emoji side by side, with nothing between them")
  func joinedEmoji() {
    let text = SafeText("👩\u{200D}🚀")
    #expect(text.string == "👩🚀")
    #expect(text.width == 4)
  }

  @Test("joins the parts of a Hangul syllable")
  func hangul() {
    let text = SafeText("\u{1112}\u{1161}\u{11AB}")
    #expect(text.glyphs.count == 1)
    #expect(text.width == 2)
  }

  @Test("in Portuguese stays as it is, composed or not")
  func portuguese() {
    let composed = "Promoção à União – 50 % né?"
    #expect(SafeText(composed).string == composed)
    #expect(SafeText(composed).width == 27)
    #expect(SafeText("Sa\u{303}o Joa\u{303}o").width == 8)
  }

  @Test("from a substring is the same as from a string")
  func substrings() {
    #expect(SafeText("xxação".dropFirst(2)) == SafeText("ação"))
    #expect(SafeText("xx123".dropFirst(2)) == "123")
  }
}

import Testing
import TextGrid

/// Every scalar there is; the surrogates are no scalars and come up among the broken bytes of `SafeTextTests`.
private let allScalars = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

/// What nine in ten of them become, so that it is not examined a million times.
private let replacement: Unicode.Scalar = "\u{FFFD}"

@Suite("Every code point made safe")
struct CodePointTests {
  @Test("takes as many columns as glibc says, and is shown rather than obeyed")
  func widthsAgreeAndNothingUnsafeComesOut() {
    #expect(GlibcWidth.of("a") == 1)
    var ofWrongWidth: [String] = []
    var unsafe: [String] = []
    for scalar in allScalars {
      // After a letter, so that marks have something to join.
      let text = SafeText("a" + String(scalar))
      var width = 0
      for glyph in text.glyphs {
        for shown in glyph.scalars {
          let columns = GlibcWidth.of(shown)
          width += columns < 0 ? 1_000 : columns
          if shown != replacement, isUnsafe(shown) { unsafe.append(String(scalar.value, radix: 16)) }
        }
      }
      if width != text.width { ofWrongWidth.append(String(scalar.value, radix: 16)) }
    }
    #expect(ofWrongWidth.isEmpty)
    #expect(unsafe.isEmpty)
  }

  @Test("stays what it is if it was safe")
  func safeScalarsAreKept() {
    var changed: [String] = []
    for scalar in allScalars where GlibcWidth.of(scalar) > 0 && !isUnsafe(scalar) {
      if SafeText(String(scalar)).string.unicodeScalars.first != scalar {
        changed.append(String(scalar.value, radix: 16))
      }
    }
    #expect(changed.isEmpty)
  }

  @Test("draws nothing if it is default-ignorable, at the start, in the middle and at the end")
  func ignorableScalarsDrawNothing() {
    var drawn: [String] = []
    var count = 0
    for scalar in allScalars where scalar.properties.isDefaultIgnorableCodePoint {
      count += 1
      let text = SafeText(String(scalar) + "a" + String(scalar) + "b" + String(scalar))
      if text != "ab" { drawn.append(String(scalar.value, radix: 16)) }
    }
    #expect(count > 4000)
    #expect(drawn.isEmpty)
  }

  @Test("as a glyph is what it is as a text, if it is no mark")
  func glyphsAgreeWithTexts() {
    var wrong: [String] = []
    for scalar in allScalars {
      let glyphs = SafeText(String(scalar)).glyphs
      if glyphs.first.map({ $0 != Glyph(scalar) }) ?? (Glyph(scalar) != .replacement) {
        wrong.append(String(scalar.value, radix: 16))
      }
    }
    #expect(wrong.isEmpty)
  }

  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      true
    default:
      scalar.value == 0x2800
    }
  }
}

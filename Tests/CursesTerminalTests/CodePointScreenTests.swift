import TerminalRuntime
import Testing
import TextGrid

@testable import CursesTerminal

extension CursesTests {
  @Suite("Every code point on a screen")
  @MainActor
  struct CodePointScreenTests {
    private static let size = Size(width: 500, height: 200)
    /// Two letters, the widest of all characters, and the sign behind a field.
    private static let slot = 6

    /// All 1,114,112, a surrogate as the bytes that would be it.
    private static func text(_ value: UInt32, _ place: Int) -> SafeText {
      let scalar = Unicode.Scalar(value).map(String.init)
      let bytes = [0xE0 | UInt8(value >> 12 & 0xF), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)]
      let text = scalar ?? String(decoding: bytes, as: UTF8.self)
      return SafeText(place == 0 ? text + "ab" : place == 1 ? "a" + text + "b" : "ab" + text)
    }

    @Test("at the start, in the middle and at the end of a field leaves its neighbours where they belong")
    func fields() throws {
      // What is drawn depends on the safe text alone, and most code points become the same one.
      var texts: Set<SafeText> = []
      for value in UInt32(0)...0x10FFFF {
        for place in 0...2 { texts.insert(Self.text(value, place)) }
      }
      #expect(texts.count > 300_000)

      let line = try PseudoTerminal(columns: UInt16(Self.size.width), rows: UInt16(Self.size.height))
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      var screen = ScreenReader(width: Self.size.width, height: Self.size.height)
      let fieldsInRow = Self.size.width / Self.slot - 1
      let all = Array(texts)
      var wrong: [String] = []
      for start in stride(from: 0, to: all.count, by: fieldsInRow * Self.size.height) {
        let frame = all[start..<min(all.count, start + fieldsInRow * Self.size.height)]
        var surface = Surface(Self.size)
        for (index, text) in frame.enumerated() {
          let (x, y) = (index % fieldsInRow * Self.slot, index / fieldsInRow)
          surface.write("|", x: surface.write(text, x: x, y: y, .text), y: y, .text)
        }
        try terminal.present(surface, cursor: nil)
        recorder.take().forEach { screen.take($0) }
        for (index, text) in frame.enumerated() {
          let (x, y) = (index % fieldsInRow * Self.slot, index / fieldsInRow)
          if screen.text(row: y, from: x, width: text.width + 1) != text.string + "|" {
            wrong.append(text.string.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
          }
        }
      }
      #expect(wrong.isEmpty, "\(wrong.count) fields, the first \(wrong.prefix(5))")
      #expect(screen.strangers.isEmpty, "\(screen.strangers.prefix(5))")
    }
  }
}

import Glibc
import TerminalRuntime
import Testing
import TextGrid

@testable import CursesTerminal

extension CursesTests {
  @Suite("Requests, themes and keys")
  @MainActor
  struct RequestTests {
    @Test("requests become the terminal's commands")
    func requests() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      terminal.perform(.copy("13974"))
      terminal.perform(.bell)
      terminal.perform(.title(SafeText("Balcão\u{1B}]0;x")))
      terminal.perform(.mouse(true))
      terminal.perform(.mouse(false))
      #expect(
        recorder.take() == [
          "\u{1B}]52;c;MTM5NzQ=\u{07}", "\u{07}", "\u{1B}[22;2t\u{1B}]2;Balcão␛]0;x\u{07}",
          "\u{1B}[?1006l\u{1B}[?1000l",
        ])
      terminal.perform(.copy(String(repeating: "x", count: TerminalRequest.copyLimit + 1)))
      #expect(recorder.take().isEmpty)
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      _ = recorder.take()
      terminal.perform(.redraw)
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      #expect(recorder.take().joined().contains("13955"))
      terminal.restore()
      #expect(recorder.take().joined().contains("\u{1B}[23;2t"))
    }

    @Test("GNU screen hands a long copy on in pieces that it can hold")
    func throughScreen() {
      let bytes = Array(repeating: UInt8(ascii: "x"), count: 3_000)
      let wrapped = ControlString.throughScreen(bytes)
      let pieces = String(decoding: wrapped, as: UTF8.self).split(separator: "\u{1B}\\")
      #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 242 })
      #expect(pieces.map { $0.dropFirst(2) }.joined().utf8.elementsEqual(bytes))
    }

    @Test("a theme colours what is drawn, and another one recolours it")
    func themes() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      #expect(terminal.colors == 256)
      var theme = Theme(name: "one")
      theme[.danger] = Style(foreground: .rgb(red: 255, green: 0, blue: 0), attributes: .bold)
      terminal.apply(theme)
      var surface = Surface(terminal.size)
      surface.write("VOID", x: 0, y: 0, .danger)
      try terminal.present(surface, cursor: nil)
      #expect(recorder.take().joined().contains("\u{1B}[38;5;196m"))
      theme[.danger] = Style(foreground: .named(2))
      terminal.apply(theme)
      try terminal.present(surface, cursor: nil)
      let frame = recorder.take().joined()
      #expect(frame.contains("\u{1B}[32m"))
      #expect(frame.contains("VOID"))
    }

    @Test("without colours there are only attributes")
    func noColors() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      var configuration = CursesTests.configuration(line)
      configuration.colorMode = .none
      let terminal = try CursesTerminal(configuration) { _, bytes, count in
        MainActor.assumeIsolated { recorder.write(bytes, count) }
      }
      defer { terminal.restore() }
      #expect(terminal.colors == 0)
      var theme = Theme(name: "one")
      theme[.danger] = Style(foreground: .named(1), attributes: .bold)
      terminal.apply(theme)
      var surface = Surface(terminal.size)
      surface.write("VOID", x: 0, y: 0, .danger)
      try terminal.present(surface, cursor: nil)
      let frame = recorder.take().joined()
      #expect(frame.contains("1mVOID"))
      #expect(!frame.contains("\u{1B}[31m"))
    }

    @Test(
      "the decoder knows the terminal's own keys", arguments: [("xterm-256color", "\u{1B}OA"), ("linux", "\u{1B}[[B")])
    func keys(term: String, bytes: String) throws {
      let line = try PseudoTerminal()
      let terminal = try CursesTerminal(CursesTests.configuration(line, term: term))
      defer { terminal.restore() }
      var decoder = terminal.decoder
      #expect(decoder.feed(bytes.utf8) == [.key(term == "linux" ? Key(.function(2)) : Key(.up))])
    }
  }
}

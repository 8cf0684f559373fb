import Glibc
import TerminalRuntime
import Testing
import TextGrid

@testable import CursesTerminal

extension CursesTests {
  @Suite("Taking the terminal and giving it back")
  @MainActor
  struct LifecycleTests {
    @Test("a frame reaches the line in the alternate screen, and restoring gives everything back")
    func drawsAndRestores() throws {
      let line = try PseudoTerminal()
      let before = line.modes
      let terminal = try CursesTerminal(CursesTests.configuration(line))
      #expect(terminal.size == Size(width: 80, height: 24))
      #expect(terminal.notice == nil)
      let during = line.modes
      #expect(during.c_lflag & tcflag_t(ISIG | ICANON | ECHO) == 0)
      #expect(during.c_iflag & tcflag_t(IXON | ICRNL) == 0)
      try terminal.present(CursesTests.list(mark: 0), cursor: Point(x: 0, y: 2))
      let start = try #require(line.read(until: "13955"))
      #expect(start.contains("\u{1B}[?1049h"))
      #expect(start.contains("\u{1B}[?2004h"))
      #expect(start.contains("\u{1B}[?2026$p"))
      #expect(start.contains("João"))
      // The application half of smkx would take the digits off the keypad.
      #expect(!start.contains("\u{1B}="))
      terminal.restore()
      let end = try #require(line.read(until: "\u{1B}[?1049l"))
      #expect(end.contains("\u{1B}[?2004l"))
      #expect(CursesTests.equal(line.modes, before))
      terminal.restore()
    }

    @Test("where there is no alternate screen, nothing is left on the screen for the prompt to stand among")
    func erased() throws {
      let line = try PseudoTerminal()
      let terminal = try CursesTerminal(CursesTests.configuration(line, term: "vt100"))
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      var output = try #require(line.read(until: "13955"))
      terminal.restore()
      output += try #require(line.read(until: "\u{1B}[?2004l"))
      var screen = ScreenReader(width: 80, height: 24)
      screen.take(output)
      #expect(screen.rows.joined().allSatisfy { $0 == " " }, "\(screen.rows.map { $0.joined() })")
    }

    @Test("a line that nobody reads holds up neither frames nor leaving")
    func stalled() throws {
      let line = try PseudoTerminal(columns: 200, rows: 100)
      let before = line.modes
      let terminal = try CursesTerminal(CursesTests.configuration(line))
      var number = 0
      while !terminal.hasPendingOutput {
        var surface = Surface(terminal.size)
        let text = SafeText(String(repeating: "\(number % 10)\((number + 3) % 10)", count: 100))
        for y in 0..<100 { surface.write(text, x: 0, y: y, .text) }
        try terminal.present(surface, cursor: nil)
        number += 1
      }
      terminal.restore()
      #expect(CursesTests.equal(line.modes, before))
    }

    @Test("a line that is gone is an error, and leaving still works")
    func lost() throws {
      let line = try PseudoTerminal()
      let terminal = try CursesTerminal(CursesTests.configuration(line)) { _, _, _ in
        errno = EIO
        return -1
      }
      #expect(throws: TerminalError.lost) { try terminal.present(CursesTests.list(mark: 0), cursor: nil) }
      terminal.restore()
    }

    @Test("after a stop the next frame is a full one, in the alternate screen again")
    func suspends() throws {
      let line = try PseudoTerminal()
      let before = line.modes
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      _ = recorder.take()
      terminal.suspend()
      #expect(recorder.take().joined().contains("\u{1B}[?1049l"))
      #expect(CursesTests.equal(line.modes, before))
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      #expect(recorder.take().isEmpty)
      terminal.resume()
      #expect(line.modes.c_lflag & tcflag_t(ICANON) == 0)
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      let frame = recorder.take().joined()
      #expect(frame.contains("\u{1B}[?1049h"))
      #expect(frame.contains("13955"))
      try terminal.present(CursesTests.list(mark: 0), cursor: Point(x: 0, y: 2))
      #expect(recorder.take().joined().contains("\u{1B}[?25h"))
    }

    @Test("a crash gives the terminal back")
    func crash() async throws {
      let line = try PseudoTerminal()
      let before = line.modes
      await #expect(processExitsWith: .signal(SIGABRT)) { [path = line.path as String] in
        CoreDumps.disable()
        CrashHandlers.install()
        let terminal = try await CursesTerminal(CursesTerminal.Configuration(device: path, term: "xterm-256color"))
        try await terminal.present(Surface(Size(width: 80, height: 24)), cursor: nil)
        abort()
      }
      #expect(line.read(until: "\u{1B}[?1049l") != nil)
      #expect(CursesTests.equal(line.modes, before))
    }

    @Test(
      "a terminal that can only print, or that nobody knows, is refused",
      arguments: ["dumb", "unknown", "", "no-such-terminal"])
    func refused(term: String) throws {
      let line = try PseudoTerminal()
      let before = line.modes
      #expect(throws: TerminalError.unsuitable(term: term)) {
        try CursesTerminal(CursesTests.configuration(line, term: term))
      }
      #expect(CursesTests.equal(line.modes, before))
    }

    @Test("an unknown xterm is taken for a common one, with a word")
    func unknownXterm() throws {
      let line = try PseudoTerminal()
      let terminal = try CursesTerminal(CursesTests.configuration(line, term: "xterm-of-tomorrow"))
      defer { terminal.restore() }
      #expect(terminal.type == "xterm-256color")
      #expect(terminal.notice == .unknownType("xterm-of-tomorrow", used: "xterm-256color"))
    }

    @Test("no device is no terminal")
    func noDevice() {
      #expect(throws: TerminalError.noTerminal(code: ENOENT)) {
        try CursesTerminal(CursesTerminal.Configuration(device: "/nonexistent", term: "xterm"))
      }
      #expect(throws: TerminalError.noTerminal(code: ENOTTY)) {
        try CursesTerminal(CursesTerminal.Configuration(device: "/dev/null", term: "xterm"))
      }
    }
  }
}

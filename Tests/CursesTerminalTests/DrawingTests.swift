import Glibc
import TerminalRuntime
import Testing
import TextGrid

@testable import CursesTerminal

extension CursesTests {
  @Suite("Drawing")
  @MainActor
  struct DrawingTests {
    @Test("a frame is one write, an unchanged one none, and a moved mark few bytes")
    func fewBytes() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      try terminal.present(CursesTests.list(mark: 0), cursor: Point(x: 0, y: 2))
      #expect(recorder.take().count == 1)
      try terminal.present(CursesTests.list(mark: 0), cursor: Point(x: 0, y: 2))
      #expect(recorder.take().isEmpty)
      for row in 1..<20 {
        try terminal.present(CursesTests.list(mark: row), cursor: Point(x: 0, y: row + 2))
        let writes = recorder.take()
        #expect(writes.count == 1)
        #expect(writes.joined().utf8.count < 80)
      }
    }

    @Test("frames are held together where the terminal says it can")
    func synchronized() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      #expect(!recorder.take().joined().contains("\u{1B}[?2026h"))
      terminal.accept(.mode(2026, .reset))
      try terminal.present(CursesTests.list(mark: 1), cursor: nil)
      let frame = recorder.take().joined()
      #expect(frame.hasPrefix("\u{1B}[?2026h"))
      #expect(frame.hasSuffix("\u{1B}[?2026l"))
      terminal.accept(.mode(2026, .unknown))
      try terminal.present(CursesTests.list(mark: 2), cursor: nil)
      #expect(!recorder.take().joined().contains("\u{1B}[?2026h"))
    }

    @Test("a frame the line does not take whole is finished before another is drawn")
    func partialWrites() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      recorder.room = 100
      try terminal.present(CursesTests.list(mark: 0), cursor: nil)
      #expect(terminal.hasPendingOutput)
      let first = recorder.take().joined()
      #expect(first.utf8.count == 100)
      try terminal.present(CursesTests.list(mark: 5), cursor: nil)
      try terminal.flush()
      #expect(recorder.take().isEmpty)
      recorder.room = .max
      try terminal.flush()
      #expect(!terminal.hasPendingOutput)
      #expect(recorder.take().joined().contains("13955"))
      try terminal.present(CursesTests.list(mark: 5), cursor: nil)
      #expect(recorder.take().joined().contains("▸"))
    }

    @Test(
      "every size survives, and so do changes between them",
      arguments: [(1, 1), (500, 200), (2, 200), (500, 1), (80, 24), (40, 10)] as [(UInt16, UInt16)])
    func sizes(columns: UInt16, rows: UInt16) throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      line.resize(columns: columns, rows: rows)
      terminal.updateSize()
      #expect(terminal.size == Size(width: Int(columns), height: Int(rows)))
      var surface = Surface(terminal.size)
      for y in 0..<terminal.size.height {
        surface.write(SafeText(String(repeating: "a漢", count: 200)), x: 0, y: y, .text)
      }
      try terminal.present(surface, cursor: Point(x: terminal.size.width - 1, y: terminal.size.height - 1))
      #expect(recorder.take().joined().contains("a"))
      // A surface drawn for another size is cut.
      try terminal.present(CursesTests.list(mark: 3), cursor: Point(x: 79, y: 23))
    }

    @Test("larger windows are used up to a limit")
    func cap() throws {
      let line = try PseudoTerminal(columns: 2000, rows: 1000)
      let terminal = try CursesTests.recorded(line, WriteRecorder())
      defer { terminal.restore() }
      #expect(terminal.size == CursesTerminal.largestSize)
    }

    @Test("a wide character is redrawn whole when one of its neighbours changes")
    func wideCharacters() throws {
      let line = try PseudoTerminal()
      let recorder = WriteRecorder()
      let terminal = try CursesTests.recorded(line, recorder)
      defer { terminal.restore() }
      var surface = Surface(terminal.size)
      surface.write("漢字漢字", x: 0, y: 0, .text)
      try terminal.present(surface, cursor: nil)
      _ = recorder.take()
      // Now the middle of what was a pair of wide characters.
      surface.write("x", x: 3, y: 0, .text)
      try terminal.present(surface, cursor: nil)
      let frame = recorder.take().joined()
      #expect(frame.contains("x"))
      #expect(!frame.contains("字"))
      surface.write("字", x: 2, y: 0, .text)
      try terminal.present(surface, cursor: nil)
      #expect(recorder.take().joined().contains("字"))
    }
  }
}

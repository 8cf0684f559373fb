import Glibc
import TerminalRuntime
import Testing
import TextGrid

@testable import CursesTerminal

/// curses keeps its state in globals, so there is one terminal at a time.
@Suite("The terminal by curses", .serialized, .timeLimit(.minutes(5)))
@MainActor
struct CursesTests {
  static func configuration(_ line: PseudoTerminal, term: String = "xterm-256color") -> CursesTerminal.Configuration {
    CursesTerminal.Configuration(device: line.path, term: term)
  }

  /// A terminal whose bytes are recorded instead of sent.
  static func recorded(_ line: PseudoTerminal, _ recorder: WriteRecorder) throws -> CursesTerminal {
    let terminal = try CursesTerminal(configuration(line)) { _, bytes, count in
      MainActor.assumeIsolated { recorder.write(bytes, count) }
    }
    _ = recorder.take()
    return terminal
  }

  /// Twenty rows of a list with a mark at one of them.
  static func list(mark: Int) -> Surface {
    var surface = Surface(Size(width: 80, height: 24))
    for y in 0..<20 {
      let isMarked = y == mark
      surface.write(isMarked ? "▸" : " ", x: 0, y: y + 2, .cursor)
      surface.write(SafeText("\(13974 - y)"), x: 3, y: y + 2, isMarked ? .cursor : .text)
      surface.write("22/11 02:21  João da Silva Bezerra   (11) 98800-0000   1.256,85  3h", x: 10, y: y + 2, .text)
    }
    return surface
  }

  static func equal(_ one: termios, _ other: termios) -> Bool {
    (one.c_iflag, one.c_oflag, one.c_cflag, one.c_lflag) == (other.c_iflag, other.c_oflag, other.c_cflag, other.c_lflag)
  }
}

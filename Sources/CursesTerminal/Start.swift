import CNcurses
import Glibc
import TerminalRuntime

/// What starting curses on a terminal brings.
@MainActor
struct Start {
  let type: TerminalType
  let screen: OpaquePointer
  let file: UnsafeMutablePointer<FILE>
  let modes: termios
  let depth: ColorDepth
  let hasDefaultColors: Bool
  let frames: FrameFile

  /// - Throws: ``TerminalError``; the terminal's modes may then have to be set back.
  init(_ configuration: CursesTerminal.Configuration, line: TerminalLine) throws(TerminalError) {
    type = try TerminalType(term: configuration.term, descriptor: line.descriptor)
    // curses gets an opening of its own, which blocks; it is a file in memory before the first frame.
    let target = open(configuration.device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard target >= 0 else { throw .noTerminal(code: errno) }
    guard let file = fdopen(target, "r+") else {
      let code = errno
      close(target)
      throw .system(operation: "fdopen", code: code)
    }
    self.file = file
    guard let screen = newterm(type.name, file, file) else {
      fclose(file)
      throw .notStarted(term: type.name)
    }
    self.screen = screen
    raw()
    noecho()
    nonl()
    // Or curses would look at the input before each frame and draw later if there is any.
    typeahead(-1)
    var modes = termios()
    tcgetattr(line.descriptor, &modes)
    self.modes = modes
    if configuration.colorMode == .full, start_color() == OK {
      depth = ColorDepth(colors: Int(cncurses_colors()))
      hasDefaultColors = use_default_colors() == OK
    } else {
      depth = .none
      hasDefaultColors = true
    }
    do throws(TerminalError) {
      frames = try FrameFile(replacing: target)
    } catch {
      endwin()
      delscreen(screen)
      fclose(file)
      throw error
    }
  }
}

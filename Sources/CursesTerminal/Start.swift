import CNcurses
import Glibc
import TerminalRuntime

/// The result of starting curses on a terminal.
@MainActor
struct Start {
  let type: TerminalType
  let screen: OpaquePointer
  let file: UnsafeMutablePointer<FILE>
  let modes: termios
  let depth: ColorDepth
  let hasDefaultColors: Bool
  let frames: FrameFile

  /// - Throws: ``TerminalError``; the terminal's modes may then have to be restored.
  init(_ configuration: CursesTerminal.Configuration, line: TerminalLine) throws(TerminalError) {
    type = try TerminalType(term: configuration.term, descriptor: line.descriptor)
    // curses gets its own, blocking descriptor; a memory file replaces it before the first frame.
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
    // Otherwise curses would check the input before each frame and delay drawing if there is any.
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

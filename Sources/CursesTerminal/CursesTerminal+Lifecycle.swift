import CNcurses
import Glibc
import TerminalRuntime

extension CursesTerminal {
  /// How long a terminal that does not read may delay leaving it.
  private static let patience = Duration.milliseconds(300)

  /// Sets what curses does not set, and arms the crash handlers.
  func enter() {
    var bytes = ControlString.bracketedPasteOn
    if mouseIsOn { bytes += ControlString.mouseOn }
    if speaksXterm, synchronization == .unknown {
      bytes += ControlString.synchronizationQuery
      synchronization = .asked
    }
    try? line.send(bytes)
    CrashHandlers.arm(descriptor: line.descriptor, restoring: crashBytes, modes: line.formerModes)
    state = .active
  }

  public func suspend() {
    guard state == .active else { return }
    leave()
    state = .suspended
  }

  public func resume() {
    guard state != .closed else { return }
    line.set(programModes)
    enter()
    forget()
  }

  public func restore() {
    guard state != .closed else { return }
    if state == .active { leave() }
    state = .closed
    delscreen(screen)
    fclose(file)
    frames.close()
    line.close()
  }

  private func leave() {
    // Some terminals keep modes for each screen, so they are switched off on both.
    var bytes = modesOff
    if cncurses_string("rmcup") == nil {
      // Without an alternate screen to leave, the shell's prompt would appear among its content.
      werase(cncurses_screen())
      wnoutrefresh(cncurses_screen())
      doupdate()
    }
    endwin()
    bytes += frames.take() + modesOff
    if hasTitle {
      bytes += ControlString.restoreTitle
      hasTitle = false
    }
    line.finish(bytes, within: Self.patience)
    // The shell would take a late answer for typed text.
    if synchronization == .asked { tcflush(line.descriptor, TCIFLUSH) }
    line.set(line.formerModes)
    CrashHandlers.disarm()
  }

  private var modesOff: [UInt8] { (mouseIsOn ? ControlString.mouseOff : []) + ControlString.bracketedPasteOff }

  /// The same without curses, and without knowing the current state.
  private var crashBytes: [UInt8] {
    let modesOff =
      ControlString.bracketedPasteOff + (speaksXterm ? ControlString.synchronizationOff + ControlString.mouseOff : [])
    var bytes = modesOff
    for capability in ["sgr0", "op", "cnorm", "rmcup"] {
      if let value = cncurses_string(capability) { bytes += Array(String(cString: value).utf8) }
    }
    return bytes + modesOff + [0x0D, 0x0A]
  }
}

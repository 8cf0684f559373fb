import CNcurses
import Glibc
import TerminalRuntime

extension CursesTerminal {
  /// How long a terminal that does not read may hold up leaving it.
  private static let patience = Duration.milliseconds(300)

  /// Sets what curses does not set, and makes ready for a crash.
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
    var bytes = leavingBytes
    endwin()
    bytes += frames.take()
    line.finish(bytes, within: Self.patience)
    // The shell would take an answer still to come for something typed.
    if synchronization == .asked { tcflush(line.descriptor, TCIFLUSH) }
    line.set(line.formerModes)
    CrashHandlers.disarm()
  }

  private var leavingBytes: [UInt8] {
    var bytes = mouseIsOn ? ControlString.mouseOff : []
    bytes += ControlString.bracketedPasteOff
    if hasTitle {
      bytes += ControlString.restoreTitle
      hasTitle = false
    }
    return bytes
  }

  /// The same without curses, and without knowing how things stand.
  private var crashBytes: [UInt8] {
    var bytes = ControlString.bracketedPasteOff
    if speaksXterm { bytes += ControlString.synchronizationOff + ControlString.mouseOff }
    for capability in ["sgr0", "op", "cnorm", "rmcup"] {
      if let value = cncurses_string(capability) { bytes += Array(String(cString: value).utf8) }
    }
    return bytes + [0x0D, 0x0A]
  }
}

import TerminalRuntime

extension CursesTerminal {
  public func perform(_ request: TerminalRequest) {
    guard state == .active else { return }
    switch request {
    case .copy(let text):
      guard text.utf8.count <= TerminalRequest.copyLimit, speaksXterm else { return }
      let bytes = ControlString.copy(text)
      send(isInScreen ? ControlString.throughScreen(bytes) : bytes)
    case .mouse(let isOn):
      guard isOn != mouseIsOn else { return }
      mouseIsOn = isOn
      send(isOn ? ControlString.mouseOn : ControlString.mouseOff)
    case .bell:
      // One bell is enough, and a stalled terminal must not collect them.
      if !line.hasPending { send(ControlString.bell) }
    case .redraw:
      forget()
    case .theme(let theme):
      apply(theme)
    case .title(let title):
      guard speaksXterm else { return }
      send((hasTitle ? [] : ControlString.saveTitle) + ControlString.title(title))
      hasTitle = true
    case .suspend:
      break
    }
  }

  public func accept(_ report: TerminalReport) {
    guard case .mode(2026, let mode) = report else { return }
    synchronization = mode == .set || mode == .reset ? .supported : .unsupported
  }

  /// A lost line shows at the next frame; the event loop notices it even earlier.
  private func send(_ bytes: [UInt8]) {
    try? line.send(bytes)
  }
}

import Glibc
import TextGrid

extension EventLoop {
  /// Reads and handles terminal input, at most one buffer before the next frame: a flood of input does not block drawing.
  func readInput(_ app: inout App) {
    guard cause == nil else { return }
    var total = 0
    var isLost = false
    inputBuffer.withUnsafeMutableBytes { buffer in
      while total < buffer.count {
        let taken = read(terminal.descriptor, buffer.baseAddress.map { $0 + total }, buffer.count - total)
        if taken > 0 {
          total += taken
        } else if taken < 0, errno == EINTR {
          continue
        } else {
          isLost = taken == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)
          break
        }
      }
    }
    // Keys before a hang-up were typed without seeing their effect.
    if isLost { return interrupt(.terminalLost, &app) }
    guard total > 0 else { return }
    let moment = ContinuousClock.now
    if moment - lastInput > TypingTimes.lineEnd { decoder.endLine() }
    lastInput = moment
    deliver(decoder.feed(inputBuffer[..<total]), at: moment, &app)
  }

  func handle(_ signal: ProcessSignal, _ app: inout App) {
    switch signal {
    case .interrupt: deliver([.key(.control("c"))], at: .now, &app)
    case .terminate: interrupt(.terminate, &app)
    case .hangUp: interrupt(.hangUp, &app)
    case .windowChange: resize(&app)
    case .stop: suspend(&app)
    case .resume: resume(&app)
    }
  }

  func perform(_ request: TerminalRequest, _ app: inout App) {
    switch request {
    case .suspend: if SignalPipe.canStop { suspend(&app) }
    case .theme(let theme): terminal.apply(theme)
    default: terminal.perform(request)
    }
    needsFrame = true
  }

  private func suspend(_ app: inout App) {
    guard cause == nil else { return }
    guard !StopHold.putsOffStop() else { return handle(.stopPutOff, &app) }
    terminal.suspend()
    stop()
    // This continuation needs no second redraw; other signals that came in between are handled.
    let meanwhile = signals.drain().filter { $0 != .resume && $0 != .stop && $0 != .windowChange }
    resume(&app)
    for signal in meanwhile { handle(signal, &app) }
  }

  private func resume(_ app: inout App) {
    guard cause == nil else { return }
    // The shell may have continued the process in the background.
    SignalPipe.waitForForeground(terminal.descriptor, stop: stop)
    terminal.resume()
    handle(.resumed, &app)
    resize(&app)
  }

  private func resize(_ app: inout App) {
    let former = terminal.size
    terminal.updateSize()
    if terminal.size != former { handle(.resized(terminal.size), &app) }
  }
}

import Glibc
import TextGrid

/// Runs an application on a terminal: one `poll` over terminal, signals and mailbox; everything that waits is handled; then at
/// most one frame is drawn.
///
/// It owns the main actor while it runs, so work elsewhere must not wait for that actor: it posts to the mailbox. When nothing
/// happens the loop sleeps and nothing is written. A terminal that stops reading holds up drawing, nothing else. When the
/// terminal is lost or the process is told to end, the application hears ``LoopEvent/interrupted(_:)`` once, gets no more
/// input, and has until the grace period ends to finish.
@MainActor
public final class EventLoop<App: Application> {
  let terminal: any Terminal
  let signals: SignalPipe
  let mailbox: Mailbox<App.Message>
  var decoder: KeyDecoder
  let grace: Duration
  let stop: () -> Void

  /// What the loop still has to do, or knows.
  var cause: TerminationCause?
  var graceEnds: ContinuousClock.Instant?
  var lastInput = ContinuousClock.now
  var ticks = TickTimer()
  var needsFrame = false
  /// A frame has been handed to the terminal and is not known to be out.
  private var isPresenting = false
  /// A frame that drops type-ahead is under way; input is dropped until it is out.
  var dropsInput = false
  /// Where input is read; kept, so that a key costs no allocation of this size.
  var inputBuffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// - Parameters:
  ///   - decoder: knows this terminal's keys.
  ///   - grace: how long an interrupted application may go on.
  ///   - stop: stops the process and returns when it is continued.
  public init(
    terminal: any Terminal, signals: SignalPipe, mailbox: Mailbox<App.Message>, decoder: KeyDecoder = KeyDecoder(),
    grace: Duration = .milliseconds(1500), stop: @escaping () -> Void = SignalPipe.stopProcess
  ) {
    self.terminal = terminal
    self.signals = signals
    self.mailbox = mailbox
    self.decoder = decoder
    self.grace = grace
    self.stop = stop
  }

  /// Runs until the application is finished or the process has to end. Does not restore the terminal.
  ///
  /// - Returns: why the run was cut short; `nil` if the application finished by itself.
  public func run(_ app: inout App) -> TerminationCause? {
    CrashHandlers.addStack()
    handle(.resized(terminal.size), &app)
    // What came while the terminal was made ready is in the first frame already.
    for message in mailbox.drain() { handle(.message(message), &app) }
    settle(&app)
    while !app.isFinished, !graceIsOver {
      let ready = wait()
      if ready.terminal { readInput(&app) }
      if let patience = decoder.patience, ContinuousClock.now >= lastInput + patience {
        deliver(decoder.timeOut(), at: .now, &app)
      }
      if ready.signals { for signal in signals.drain() { handle(signal, &app) } }
      if ready.mailbox { for message in mailbox.drain() { handle(.message(message), &app) } }
      if ticks.fire(now: .now) { handle(.tick, &app) }
      if ready.writable { attempt(&app) { terminal throws(TerminalError) in try terminal.flush() } }
      settle(&app)
    }
    return cause
  }

  private var graceIsOver: Bool {
    graceEnds.map { ContinuousClock.now >= $0 } ?? false
  }

  func handle(_ event: LoopEvent<App.Message>, _ app: inout App) {
    app.handle(event)
    needsFrame = true
  }

  /// Hands input on, except what must not be answered yet.
  func deliver(_ events: [InputEvent], at moment: ContinuousClock.Instant, _ app: inout App) {
    if cause == nil { app.arrived(events.compactMap(\.key), at: moment) }
    for event in events {
      if case .report(let report) = event {
        terminal.accept(report)
      } else if cause == nil, !dropsInput, !app.awaitsPaint {
        handle(.input(event), &app)
      }
    }
  }

  /// After a batch: what the application asks for, then its frame.
  private func settle(_ app: inout App) {
    for request in app.takeRequests() where cause == nil { perform(request, &app) }
    draw(&app)
    ticks.set(app.nextTick, now: .now)
  }

  private func draw(_ app: inout App) {
    guard cause == nil, !app.isFinished else { return }
    if needsFrame, !terminal.hasPendingOutput {
      needsFrame = false
      var surface = Surface(terminal.size)
      let frame = app.draw(into: &surface)
      if frame.dropsTypeAhead { dropsInput = true }
      attempt(&app) { terminal throws(TerminalError) in try terminal.present(surface, cursor: frame.cursor) }
      isPresenting = true
    }
    if isPresenting, !terminal.hasPendingOutput {
      isPresenting = false
      app.presented(at: .now)
    }
    if dropsInput, !terminal.hasPendingOutput {
      // Read through the decoder, so that the end of a paste or a sequence is not left to come out as keys.
      readInput(&app)
      dropsInput = false
    }
  }

  /// Does something to the terminal; if that is lost, the application hears so.
  private func attempt(_ app: inout App, _ body: (any Terminal) throws(TerminalError) -> Void) {
    do throws(TerminalError) {
      try body(terminal)
    } catch {
      interrupt(.terminalLost, &app)
    }
  }

  /// Ends the run. Only the first cause counts.
  func interrupt(_ cause: TerminationCause, _ app: inout App) {
    guard self.cause == nil else { return }
    self.cause = cause
    graceEnds = .now + grace
    handle(.interrupted(cause), &app)
  }
}

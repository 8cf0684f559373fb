import Glibc
import TextGrid

/// Runs an application on a terminal: one `poll` over terminal, signals and mailbox handles all waiting events, then draws at
/// most one frame.
///
/// The loop occupies the main actor while it runs, so work elsewhere must not wait for that actor; it posts to the mailbox. When
/// nothing happens, the loop sleeps and writes nothing. A terminal that stops reading delays drawing, nothing else. When the
/// terminal is lost or the process is told to end, the application gets ``LoopEvent/interrupted(_:)`` once, gets no more input,
/// and has until the end of the grace period to finish.
@MainActor
public final class EventLoop<App: Application> {
  let terminal: any Terminal
  let signals: SignalPipe
  let mailbox: Mailbox<App.Message>
  var decoder: KeyDecoder
  let grace: Duration
  let stop: () -> Void

  var cause: TerminationCause?
  var graceEnds: ContinuousClock.Instant?
  var lastInput = ContinuousClock.now
  var ticks = TickTimer()
  var needsFrame = false
  /// Whether the terminal has not yet received a presented frame completely.
  private var isPresenting = false
  /// Whether a frame that drops type-ahead is being presented; until it is out, input is dropped.
  var dropsInput = false
  /// The input buffer, kept so that a key does not cost its allocation.
  var inputBuffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// - Parameters:
  ///   - decoder: decodes this terminal's keys.
  ///   - grace: how long an interrupted application may continue.
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

  /// Runs until the application finishes or the process has to end. Does not restore the terminal.
  ///
  /// - Returns: why the run was interrupted; `nil` if the application finished by itself.
  public func run(_ app: inout App) -> TerminationCause? {
    CrashHandlers.addStack()
    handle(.resized(terminal.size), &app)
    // Messages posted during start-up are in the first frame already.
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

  /// Delivers input, except what must not be answered yet.
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

  /// Ends a batch: handles the application's requests, then draws its frame.
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
      // Read through the decoder, so that the rest of a paste or sequence does not become keys later.
      readInput(&app)
      dropsInput = false
    }
  }

  /// Runs a terminal operation; if the terminal is lost, interrupts the application.
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

import Glibc
import TerminalRuntime
import Testing
import TextGrid

/// Signal handlers belong to the process, so these run one after another.
@Suite("The event loop", .serialized, .timeLimit(.minutes(5)))
@MainActor
struct EventLoopTests {
  let terminal: ScriptedTerminal
  let signals: SignalPipe
  let mailbox: Mailbox<String>

  init() throws {
    terminal = try ScriptedTerminal()
    signals = try SignalPipe()
    mailbox = try Mailbox()
  }

  /// To the process, as signals come: the main actor may run on a thread that blocks them.
  private nonisolated static func send(_ signal: Int32) {
    kill(getpid(), signal)
  }

  private func run(
    _ app: inout ScriptedApplication, grace: Duration = .milliseconds(10), stop: @escaping () -> Void = {}
  ) -> TerminationCause? {
    let loop = EventLoop<ScriptedApplication>(
      terminal: terminal, signals: signals, mailbox: mailbox, grace: grace, stop: stop)
    return loop.run(&app)
  }

  @Test("the size comes first, a batch is handled whole, and one frame follows it")
  func oneFramePerBatch() {
    var app = ScriptedApplication()
    terminal.type("abc")
    app.onDraw = { [mailbox] app in
      if app.frames == 1 { for text in ["one", "two"] { mailbox.post(text) } }
      if app.frames == 2 { mailbox.post("finish") }
    }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "a", "b", "c", "one", "two", "finish"])
    #expect(app.frames == 2)
    #expect(terminal.cursors == [Point(x: 1, y: 0), Point(x: 2, y: 0)])
  }

  @Test("what came before the first frame is in it")
  func firstFrame() {
    var app = ScriptedApplication()
    mailbox.post("rows")
    app.onDraw = { [mailbox] app in
      #expect(app.heard == ["20x5", "rows"])
      mailbox.post("finish")
    }
    #expect(run(&app) == nil)
    #expect(app.frames == 1)
  }

  @Test("messages from other threads wake it")
  func wakes() {
    var app = ScriptedApplication()
    app.onDraw = { [mailbox] app in
      if app.frames == 1 { Task.detached { for text in ["a", "b", "finish"] { mailbox.post(text) } } }
    }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "a", "b", "finish"])
  }

  @Test("what was typed before a question was on the screen is dropped, what comes after it is not")
  func typeAheadDropped() {
    var app = ScriptedApplication()
    terminal.type("s")
    app.onEvent = { [terminal] app, event in
      if event == .input(.key(.character("s"))) { app.asks = true }
      if event == .message("painted") { terminal.type("\u{1B}[201~n") }
      if event == .input(.key(.character("n"))) { app.isFinished = true }
    }
    app.onDraw = { [terminal, mailbox] app in
      guard app.asks else { return }
      terminal.type("S\rS\u{1B}[200~SS")
      mailbox.post("painted")
    }
    #expect(run(&app) == nil)
    // A paste that was under way stays a paste; its rest must not turn into keys.
    #expect(app.heard == ["20x5", "s", "painted", "paste SS", "n"])
  }

  @Test("the rest of the batch that opened a question is dropped, too")
  func restOfBatchDropped() {
    var app = ScriptedApplication()
    terminal.type("sS\rS")
    app.onEvent = { app, event in
      if event == .input(.key(.character("s"))) { app.awaitsPaint = true }
    }
    app.onDraw = { [mailbox] app in if app.frames == 2 { mailbox.post("finish") } }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "s", "finish"])
  }

  @Test("a question on a stalled terminal drops input until it is out")
  func stalledQuestion() {
    var app = ScriptedApplication()
    terminal.type("s")
    app.onEvent = { [terminal] app, event in
      if event == .input(.key(.character("s"))) {
        app.asks = true
        terminal.stalls = true
      }
    }
    app.onDraw = { [terminal, mailbox] app in
      if app.frames == 2 {
        terminal.type("S")
        mailbox.post("later")
      } else if app.frames == 3 {
        mailbox.post("finish")
      }
    }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "s", "later", "finish"])
  }

  @Test("while the terminal does not take a frame, events are handled and no other frame is drawn")
  func stalled() {
    var app = ScriptedApplication()
    terminal.stalls = true
    app.onDraw = { [mailbox] app in mailbox.post(app.frames == 1 ? "news" : "finish") }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "news", "finish"])
    #expect(terminal.log.prefix(3) == ["frame", "flush", "frame"])
  }

  @Test("a hang-up is heard once, input ends, and the loop with it")
  func hangUp() {
    var app = ScriptedApplication()
    terminal.type("q")
    terminal.hangUp()
    #expect(run(&app) == .terminalLost)
    #expect(app.heard == ["20x5", "terminalLost"])
    #expect(app.frames == 1)
  }

  @Test("an interrupted application may finish what runs")
  func finishesAfterHangUp() {
    var app = ScriptedApplication()
    terminal.hangUp()
    app.onEvent = { [mailbox] app, event in
      if event == .interrupted(.terminalLost) { Task.detached { mailbox.post("finish") } }
    }
    #expect(run(&app, grace: .seconds(30)) == .terminalLost)
    #expect(app.heard == ["20x5", "terminalLost", "finish"])
  }

  @Test("a frame that cannot be written is a lost terminal")
  func lostOnWriting() {
    var app = ScriptedApplication()
    terminal.isLost = true
    #expect(run(&app) == .terminalLost)
    #expect(app.heard == ["20x5", "terminalLost"])
  }

  @Test("ticks come only when asked for")
  func ticks() {
    var app = ScriptedApplication()
    app.nextTick = .zero
    app.onEvent = { [mailbox] app, event in
      if app.heard.count(where: { $0 == "tick" }) == 3, event == .tick {
        app.nextTick = nil
        mailbox.post("finish")
      }
    }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "tick", "tick", "tick", "finish"])
  }

  @Test("a lone Esc arrives, and reports go to the terminal")
  func escapeAndReports() {
    var app = ScriptedApplication()
    terminal.type("\u{1B}[?2026;2$y\u{1B}")
    app.onEvent = { app, event in app.isFinished = event == .input(.key(Key(.escape))) }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "esc"])
    #expect(terminal.reports == [.mode(2026, .reset)])
  }

  @Test("requests are done before the frame")
  func requests() {
    var app = ScriptedApplication()
    app.requests = [.bell, .theme(Theme(name: "dark"))]
    app.onDraw = { [mailbox] _ in mailbox.post("finish") }
    #expect(run(&app) == nil)
    #expect(terminal.log == ["bell", "theme dark", "frame"])
  }

  @Test("signals that end it say so", arguments: [(SIGTERM, TerminationCause.terminate), (SIGHUP, .hangUp)])
  func ends(signal: Int32, cause: TerminationCause) {
    var app = ScriptedApplication()
    app.onDraw = { _ in Self.send(signal) }
    #expect(run(&app) == cause)
    #expect(app.heard == ["20x5", "\(cause)"])
  }

  @Test("an interrupt from outside is Ctrl-C")
  func interrupt() {
    var app = ScriptedApplication()
    app.onDraw = { _ in Self.send(SIGINT) }
    app.onEvent = { app, event in app.isFinished = event == .input(.key(.control("c"))) }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "ctrl-c"])
  }

  @Test("many changes of the window are one")
  func resizes() {
    var app = ScriptedApplication()
    app.onDraw = { [terminal, mailbox] app in
      guard app.frames == 1 else { return mailbox.post("finish") }
      terminal.windowSize = Size(width: 1, height: 1)
      for _ in 0..<5 { Self.send(SIGWINCH) }
    }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "1x1", "finish"])
  }

  @Test("a stop gives the terminal back, and continuing takes it with its new size")
  func stops() {
    var app = ScriptedApplication()
    app.onDraw = { [mailbox] app in
      if app.frames == 1 { Self.send(SIGTSTP) } else { mailbox.post("finish") }
    }
    let stop = { [terminal, signals] in
      terminal.windowSize = Size(width: 40, height: 10)
      Self.send(SIGCONT)
      var polled = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, -1)
    }
    #expect(run(&app, stop: stop) == nil)
    #expect(app.heard == ["20x5", "resumed", "40x10", "finish"])
    #expect(terminal.log == ["frame", "suspend", "resume", "frame"])
  }

  @Test("a stop that has to wait is told, and comes with the end of what it waits for", arguments: [false, true])
  func stopPutOff(isKey: Bool) {
    var app = ScriptedApplication()
    StopHold.begin("")
    app.onDraw = { [mailbox] app in
      switch app.frames {
      case 1:
        guard isKey else { return Self.send(SIGTSTP) }
        app.requests.append(.suspend)
        mailbox.post("key")
      case 2:
        #expect(app.heard.last == "stop put off")
        StopHold.end()
      default: mailbox.post("finish")
      }
    }
    let stop = { [terminal] in terminal.windowSize = Size(width: 40, height: 10) }
    #expect(run(&app, stop: stop) == nil)
    #expect(app.heard.filter { $0 != "key" } == ["20x5", "stop put off", "resumed", "40x10", "finish"])
  }

  @Test("a continuing without a stop of ours draws anew")
  func continued() {
    var app = ScriptedApplication()
    app.onDraw = { [mailbox] app in
      if app.frames == 1 { Self.send(SIGCONT) } else { mailbox.post("finish") }
    }
    #expect(run(&app) == nil)
    #expect(app.heard == ["20x5", "resumed", "finish"])
  }

  @Test("closing the pipe puts the former handlers back")
  func formerHandlers() throws {
    var before = sigaction()
    signals.close()
    sigaction(SIGWINCH, nil, &before)
    let other = try SignalPipe()
    var during = sigaction()
    sigaction(SIGWINCH, nil, &during)
    other.close()
    var after = sigaction()
    sigaction(SIGWINCH, nil, &after)
    let address = { (action: sigaction) in unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) }
    #expect(address(before) == address(after))
    #expect(address(before) != address(during))
  }
}

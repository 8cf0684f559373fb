import FaultServer
import Glibc
import Testing

/// However the program ends, the terminal is given back, and what was sent is settled by the next.
@Suite("Trust: ends by signals and lost lines", .endToEnd)
struct TrustEndingTests {
  /// All whose default ends a process, but KILL and INT; STKFLT and POLL by their numbers.
  private static let signals: [(name: String, number: Int32)] = [
    ("HUP", SIGHUP), ("QUIT", SIGQUIT), ("TERM", SIGTERM), ("ILL", SIGILL), ("TRAP", SIGTRAP), ("ABRT", SIGABRT),
    ("BUS", SIGBUS), ("FPE", SIGFPE), ("SEGV", SIGSEGV), ("SYS", SIGSYS), ("USR1", SIGUSR1), ("USR2", SIGUSR2),
    ("ALRM", SIGALRM), ("VTALRM", SIGVTALRM), ("PROF", SIGPROF), ("XCPU", SIGXCPU), ("XFSZ", SIGXFSZ), ("PWR", SIGPWR),
    ("POLL", 29), ("STKFLT", 16),
  ]

  private struct End: Sendable {
    var name: String
    var number: Int32
    var isAtPrompt: Bool
  }

  @Test("line, screen and modes are as before after every signal, a quarter of them at the password prompt")
  func signals() async throws {
    let count = Proof.isWhole("ends") ? 500 : 40
    let ends = (0..<count).map { number in
      let signal = Self.signals[number % Self.signals.count]
      return End(name: signal.name, number: signal.number, isAtPrompt: (number / Self.signals.count) % 4 == 1)
    }
    let faults = try await Proof.each(ends) { try await Self.end($0) }.compactMap { $0 }
    print("ends: \(count), \(Proof.report("ends", faults))")
  }

  private static func end(_ end: End) async throws -> String? {
    let place = try Workplace.here
    let server = try FaultServer()
    defer { server.close() }
    let terminal = try PseudoTerminal()
    let before = try TerminalModes(of: terminal)
    let console = [Workplace.balcao, "console"] + (try connectionArguments(server.url))
    let list = [Workplace.balcao, "orders", "list", "--status", "E", "--base-url", server.url, "--user", "demo"]
    let child = try terminal.start(end.isAtPrompt ? list + ["--store", place.store] : console)
    var bytes = try await terminal.reads(end.isAtPrompt ? "enha" : "8160")
    bytes += try await terminal.readsUntilStill(for: .milliseconds(100))
    child.send(end.number)
    let spot = end.isAtPrompt ? "at the prompt" : "in the console"
    guard let ending = try? await child.end() else { return "\(end.name) \(spot): it has not ended" }
    bytes += terminal.read()
    if try TerminalModes(of: terminal) != before {
      return "\(end.name) \(spot): the line's modes are left changed (\(ending))"
    }
    let left = TerminalModes.leftOver(in: bytes)
    return left.isEmpty ? nil : "\(end.name) \(spot): modes left: \(left) (\(ending))"
  }

  @Test("a lost line ends the console, and the next process settles what was being sent")
  func lostLines() async throws {
    let count = Proof.isWhole("lines") ? 200 : 8
    let results = try await Proof.each(Array(0..<count)) { try await Self.lose(isInWrite: $0.isMultiple(of: 2)) }
    let slowest = results.map(\.took).max() ?? .zero
    print("lost lines: \(count), slowest end \(slowest), \(Proof.report("lines", results.compactMap(\.fault)))")
  }

  private static func lose(isInWrite: Bool) async throws -> (fault: String?, took: Duration) {
    let hold = Gate()
    let server = try FaultServer { moment, request in
      if request.isWrite, moment == .committed { hold.pass() }
    }
    defer {
      hold.open()
      server.close()
    }
    let terminal = try PseudoTerminal()
    let child = try terminal.start([Workplace.balcao, "console"] + connectionArguments(server.url))
    try await terminal.reads("8167")
    try await terminal.readsUntilStill(for: .milliseconds(150))
    if isInWrite {
      try terminal.types("s")
      try await terminal.readsUntilStill(for: .milliseconds(300))
      try terminal.types("p")
      try await terminal.readsUntilStill(for: .milliseconds(600))
      try terminal.types("S")
      guard try await eventually(every: .milliseconds(5), { !server.log.writes.isEmpty }) else {
        return ("the console never sent", .zero)
      }
    }
    terminal.hangUp()
    let start = ContinuousClock.now
    _ = try await child.end()
    let took = ContinuousClock.now - start
    hold.open()
    guard isInWrite else { return (!server.log.writes.isEmpty ? "a write nobody asked for" : nil, took) }
    _ = try await eventually(every: .milliseconds(2)) { server.log.isStill }
    let order = server.log.writes.first?.request.order ?? ""
    _ = try await balcao(on: server.url, "orders", "show", order)
    let state = try await JournalledWrite.all(server.url).first?.state ?? "nothing"
    let isRight = state == "confirmed" && server.log.writes.count == 1
    return (isRight ? nil : "order \(order) is \(state) after \(server.log.writes.count) sendings", took)
  }
}

/// Holds threads until it is opened.
private final class Gate: Sendable {
  private let isOpen = Flag()

  func open() { isOpen.set() }
  func pass() { while !isOpen.isSet { usleep(1_000) } }
}

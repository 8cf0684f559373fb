import Glibc
import Testing

@Suite("The line to the terminal", .endToEnd)
struct LineTests {
  @Test("nothing is sent while nothing happens")
  func still() async throws {
    let terminal = try PseudoTerminal()
    let child = try terminal.start([Workplace.balcao, "demo"])
    try await terminal.reads("134990")
    try await terminal.readsUntilStill(for: .seconds(3))
    let before = RunningProcess(identifier: child.identifier).processorTime
    try await Task.sleep(for: .seconds(2))
    #expect(terminal.read().isEmpty)
    // The sandbox in the same process has a clock that ticks.
    #expect(RunningProcess(identifier: child.identifier).processorTime - before < 0.2)
  }

  @Test("a move of the cursor costs little")
  func smallMoves() async throws {
    let terminal = try PseudoTerminal()
    let child = try terminal.start([Workplace.balcao, "demo"])
    try await terminal.reads("134990")
    try await terminal.readsUntilStill(for: .milliseconds(500))
    try terminal.types("j")
    let bytes = try await terminal.readsUntilStill(for: .milliseconds(300))
    #expect(!bytes.isEmpty && bytes.count <= 250, "\(bytes.count) bytes")
    child.send(SIGTERM)
    #expect(try await child.end() == .exit(130))
  }

  @Test("a frame is one write", .enabled(if: access("/usr/bin/strace", X_OK) == 0, "strace counts them"))
  func oneWrite() async throws {
    let terminal = try PseudoTerminal()
    let trace = try Workplace.here.newFile("trace")
    _ = try terminal.start(
      ["/usr/bin/strace", "-f", "-y", "-qq", "-e", "trace=write,writev,sendmsg", "-o", trace, Workplace.balcao, "demo"])
    try await terminal.reads("134990")
    try await terminal.readsUntilStill(for: .milliseconds(500))
    func writes() -> Int {
      Files.text(trace).split(separator: "\n").count { $0.contains("<\(terminal.path)>") || $0.contains("</dev/tty>") }
    }
    let before = writes()
    #expect(before > 0)
    // Down, up, the help over everything, and back.
    for key in ["j", "j", "k", "?", "\u{7F}"] {
      let count = writes()
      try terminal.types(key)
      try await terminal.readsUntilStill(for: .milliseconds(300))
      #expect(writes() - count == 1, "after \(key)")
    }
  }

  @Test("a lost terminal ends the console at once", arguments: [false, true])
  func lost(ignoresHangUp: Bool) async throws {
    let terminal = try PseudoTerminal()
    let child =
      try ignoresHangUp
      ? terminal.start(["/bin/sh", "-c", "trap '' HUP; exec \"$0\" demo", Workplace.balcao])
      : terminal.start([Workplace.balcao, "demo"])
    try await terminal.reads("134990")
    let process = RunningProcess(identifier: child.identifier)
    let before = process.processorTime
    terminal.hangUp()
    #expect(try await eventually(within: .seconds(5)) { !process.isAlive }, "2 s are promised")
    #expect(process.processorTime - before < 1)
    let ending = try await child.end()
    #expect(ending == .exit(130))
  }

  @Test("a lost terminal in the middle of a write leaves the write as uncertain in the journal")
  func lostWhileSending() async throws {
    let shop = try await Shop.open(faults: ["delay=600000@writes"])
    let terminal = try PseudoTerminal()
    let child = try terminal.start([Workplace.balcao, "console"] + connectionArguments(shop.url))
    try await terminal.reads("134990")
    try await terminal.readsUntilStill(for: .milliseconds(300))
    try terminal.types("s")
    try await terminal.reads("Despachado")
    try terminal.types("p")
    try await terminal.reads("(P), R$")
    try await terminal.readsUntilStill(for: .milliseconds(100))
    try terminal.types("s")
    try await terminal.reads("enviando")
    #expect(try await eventually { try await balcao(on: shop.url, "journal", "list").output.contains("Enviando") })
    terminal.hangUp()
    #expect(try await eventually(within: .seconds(5)) { child.ending != nil }, "2 s are promised")
    #expect(try await balcao(on: shop.url, "journal", "list").output.contains("Incerto"))
  }

  @Test("a terminal that stops reading blocks and burns nothing, and sees the newest screen afterwards")
  func stalled() async throws {
    let terminal = try PseudoTerminal()
    let child = try terminal.start([Workplace.balcao, "demo"])
    try await terminal.reads("134990")
    try await terminal.readsUntilStill(for: .milliseconds(300))
    let process = RunningProcess(identifier: child.identifier)
    // Each help page and back repaints the screen; nobody reads, so the line fills up soon.
    for _ in 1...40 {
      try terminal.types("?")
      try await Task.sleep(for: .milliseconds(10))
      try terminal.types("\u{7F}")
      try await Task.sleep(for: .milliseconds(10))
    }
    let before = process.processorTime
    try await Task.sleep(for: .seconds(1))
    #expect(process.processorTime - before < 0.3)
    try terminal.types("?")
    try await terminal.reads("Ajuda: lista de pedidos")
    for _ in 1...40 {
      try terminal.types("\u{7F}")
      try await Task.sleep(for: .milliseconds(10))
      try terminal.types("?")
      try await Task.sleep(for: .milliseconds(10))
    }
    child.send(SIGTERM)
    #expect(try await eventually(within: .seconds(5)) { child.ending != nil }, "2 s are promised")
  }
}

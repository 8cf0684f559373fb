import Foundation
import Testing

@testable import Settings

@Suite("Credential commands", .timeLimit(.minutes(5)))
struct CredentialCommandTests {
  private func run(_ argv: [String], limit: Duration = .seconds(30)) async throws -> String {
    try await CredentialCommand.run(argv, environment: ["PATH": "/usr/bin:/bin", "WORD": "env"], timeLimit: limit)
      .revealed()
  }

  private func shell(_ script: String, limit: Duration = .seconds(30)) async throws -> String {
    try await run(["sh", "-c", script], limit: limit)
  }

  @Test(
    "the password is the first line of the output",
    arguments: [
      ("echo segredo", "segredo"), ("printf 'a b\\nuser\\n'", "a b"), ("printf x", "x"), ("echo $WORD", "env"),
      ("echo noise >&2; echo x", "x"), ("cat; echo x", "x"), ("exec 2>/dev/null; echo x; exec >&-; true", "x"),
    ])
  func firstLine(script: String, password: String) async throws {
    #expect(try await shell(script) == password)
  }

  @Test("arguments reach the program as they are: there is no shell in between")
  func noShell() async throws {
    #expect(try await run(["echo", "$(id) ; `ls` *", "|", "x"]) == "$(id) ; `ls` * | x")
  }

  @Test("the program has none of our signal dispositions and a group of its own")
  func group() async throws {
    #expect(try await shell("set -- $(cat /proc/$$/stat); [ $1 = $5 ] && echo leader") == "leader")
    #expect(try await shell("grep SigBlk /proc/$$/status | tr -d '0\\t'") == "SigBlk:")
  }

  @Test(
    "what goes wrong is told apart",
    arguments: [
      ("echo x; exit 3", .failed(status: 3)), ("exit 1", .failed(status: 1)), ("kill -9 $$", .killed(signal: 9)),
      ("true", .empty), ("echo; echo x", .empty), ("printf 'a\\351\\n'", .notText),
      ("yes | head -c 100000", .tooMuchOutput),
    ] as [(String, CredentialError)])
  func failures(script: String, error: CredentialError) async {
    await #expect(throws: error) { try await shell(script) }
  }

  @Test(
    "a program that is not there is told at once",
    arguments: [["/nonexistent/program"], ["no-such-program-x"], [""], []])
  func missing(argv: [String]) async {
    await #expect(throws: CredentialError.notStarted(.missing)) { try await run(argv) }
  }

  @Test("when time is up the program and all that it started are killed")
  func timeLimit() async throws {
    let scratch = try Scratch()
    let pidFile = "\(scratch.path)/pids"
    await #expect(throws: CredentialError.timedOut) {
      try await shell("sleep 1000 & echo $! $$ > \(pidFile); wait", limit: .milliseconds(500))
    }
    let pids = try Scratch.content(pidFile).split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    #expect(pids.count == 2)
    for pid in pids { #expect(isGone(pid)) }
  }

  @Test("a child that lives on with the output open does not hold the answer back")
  func daemon() async throws {
    let scratch = try Scratch()
    let pidFile = "\(scratch.path)/pid"
    #expect(try await shell("sleep 1000 & echo $! > \(pidFile); echo x") == "x")
    let pid = try #require(pid_t(try Scratch.content(pidFile).trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(pid, SIGKILL) == 0)
  }

  @Test("waiting commands do not keep the pool's threads")
  func pool() async throws {
    let count = 4 * ProcessInfo.processInfo.activeProcessorCount
    let scratch = try Scratch()
    let gate = "\(scratch.path)/gate"
    #expect(mkfifo(gate, 0o600) == 0)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<count { group.addTask { try await shell("read x < \(gate); echo x") } }
      // Runs on the pool while every command waits at the gate.
      group.addTask {
        let writer = open(gate, O_RDWR)
        let text = Array(repeating: "go\n", count: count).joined()
        _ = text.withCString { write(writer, $0, strlen($0)) }
        return "opened \(writer)"
      }
      var answers = 0
      for try await answer in group {
        if answer == "x" { answers += 1 }
      }
      #expect(answers == count)
    }
  }

  /// Killed, and perhaps not yet collected by whoever inherits it.
  private func isGone(_ pid: pid_t) -> Bool {
    for _ in 0..<2000 {
      guard let state = try? Scratch.content("/proc/\(pid)/stat") else { return true }
      if state.contains(") Z") { return true }
      sched_yield()
    }
    return false
  }
}

import Foundation
import Testing

@testable import Settings

@Suite("Print commands", .timeLimit(.minutes(5)))
struct PrintCommandTests {
  private func run(_ argv: [String], _ text: String = "x", limit: Duration = .seconds(30)) async throws {
    try await PrintCommand.run(
      argv, text: text, environment: ["PATH": "/usr/bin:/bin", "WORD": "env"], timeLimit: limit)
  }

  private func shell(_ script: String, _ text: String = "x", limit: Duration = .seconds(30)) async throws {
    try await run(["sh", "-c", script], text, limit: limit)
  }

  @Test(
    "the text is all of the program's standard input",
    arguments: ["", "maçã\n", String(repeating: "pão\n", count: 50_000)])
  func input(text: String) async throws {
    let scratch = try Scratch()
    let file = "\(scratch.path)/printed"
    try await shell("cat > \(file)", text)
    #expect(try Scratch.content(file) == text)
  }

  @Test("arguments and environment reach the program as they are: there is no shell in between")
  func noShell() async throws {
    let scratch = try Scratch()
    try await run(["cp", "/dev/stdin", "\(scratch.path)/$(id); `ls` *"], "texto")
    #expect(try Scratch.content("\(scratch.path)/$(id); `ls` *") == "texto")
    try await shell("[ $WORD = env ]")
  }

  @Test("a program that leaves the text unread, or is loud and content, has done its work")
  func unread() async throws {
    let long = String(repeating: "linha\n", count: 100_000)
    try await run(["true"], long)
    try await shell("yes | head -c 100000 >&2; yes | head -c 100000", long)
  }

  @Test(
    "what goes wrong is told apart, with the program's own first line",
    arguments: [
      ("echo no >&2; echo paper >&2; exit 3", .failed(status: 3, said: "no")), ("exit 1", .failed(status: 1, said: "")),
      ("echo out; exit 1", .failed(status: 1, said: "")),
      ("printf '\\n  \\nlp: x' >&2; exit 1", .failed(status: 1, said: "lp: x")),
      ("yes | head -c 100000 >&2; exit 2", .failed(status: 2, said: "y")), ("kill -9 $$", .killed(signal: 9)),
    ] as [(String, PrintCommand.Failure)])
  func failures(script: String, failure: PrintCommand.Failure) async {
    await #expect(throws: failure) { try await shell(script) }
  }

  @Test(
    "a program that is not there is told at once",
    arguments: [["/nonexistent/program"], ["no-such-program-x"], [""], []])
  func missing(argv: [String]) async {
    await #expect(throws: PrintCommand.Failure.notStarted(.missing)) { try await run(argv) }
  }

  @Test("when time is up the program is ended")
  func timeLimit() async {
    await #expect(throws: PrintCommand.Failure.timedOut) {
      try await run(["sleep", "1000"], limit: .milliseconds(300))
    }
  }

  @Test("canceling ends the program, whether it has begun or not")
  func canceling() async throws {
    let scratch = try Scratch()
    let sign = "\(scratch.path)/begun"
    let printing = Task { try await shell("echo > \(sign); sleep 1000", limit: .seconds(200)) }
    while (try? Scratch.content(sign)) == nil { await Task.yield() }
    printing.cancel()
    await #expect(throws: PrintCommand.Failure.canceled) { try await printing.value }
    let early = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await run(["sleep", "1000"], limit: .seconds(200))
    }
    await #expect(throws: PrintCommand.Failure.canceled) { try await early.value }
  }
}

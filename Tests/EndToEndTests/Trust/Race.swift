import FaultServer
import Glibc

/// Runs two commands so that the second asks before the first has been answered.
struct Race: Sendable {
  var kind: RaceKind
  var number: Int

  struct Result: Sendable {
    var name: String
    /// Whether the second showed itself while the first was unanswered.
    var overlapped = false
    var faults: [String] = []
  }

  func run() async throws -> Result {
    let place = try Workplace.here
    try Files.write("background_sweep: no\nread_back_seconds: 5\n", to: "\(place.configFolder)/config.yaml")
    let file = place.newFile("customer.csv")
    try Files.write(Samples.customerForm, to: file)
    let hold = Hold(at: number.isMultiple(of: 3) ? .committed : .arrived)
    let server = try FaultServer { hold.sees($0, $1) }
    defer { server.close() }
    let (firstWords, secondWords) = kind.commands(customerFile: file)
    let one = try Started(firstWords, on: server.url)
    let first = { hold.isHolding || one.child.ending != nil }
    guard try await eventually(within: commandPatience, every: .milliseconds(2), first) else {
      one.child.send(SIGABRT)
      throw Unexpected("the first, \(kind.rawValue) \(number), never sent: \(try await one.end())")
    }
    if kind == .stopped { one.child.send(SIGSTOP) }
    if kind == .killed { one.child.send(SIGKILL) }
    let other = try Started(secondWords, on: server.url)
    // It sends, has ended, or has asked and now waits for its turn: a registration has nothing to ask first.
    let shown = try await eventually(within: .seconds(30), every: .milliseconds(5)) {
      hold.othersSent || other.child.ending != nil || hold.isStill(for: .milliseconds(1_500))
        || kind == .newCustomer && other.isWaiting
    }
    let otherEnding = kind == .stopped ? try await other.end() : nil
    hold.open()
    if kind == .stopped { one.child.send(SIGCONT) }
    let results = (one: try await one.end(), other: try await other.end())
    _ = otherEnding
    var result = Result(name: kind.rawValue, overlapped: shown && hold.wasHolding)
    result.faults = RaceOracle(kind: kind, server: server, first: results.one, second: results.other).faults
    result.faults += try await journalFaults(server)
    return result
  }

  /// All that was sent is in the journal, and each change began from what the platform had.
  private func journalFaults(_ server: FaultServer) async throws -> [String] {
    let journal = try await JournalledWrite.all(server.url)
    let missing = server.log.writes.filter { write in !journal.contains { $0.requests.contains(write.request.id) } }
    let verified = try await balcao(on: server.url, "journal", "verify")
    return missing.map { "sent, and not in the journal: \($0.request.id)" }
      + (verified.ending == .exit(0) ? [] : ["the journal is not whole: \(verified)"])
  }
}

/// A command under way.
struct Started {
  let child: ChildProcess
  private let output: String
  private let errors: String

  init(_ arguments: [String], on url: String) throws {
    let place = try Workplace.here
    (output, errors) = (place.newFile("out"), place.newFile("err"))
    child = try place.start(
      [Workplace.balcao] + arguments + connectionArguments(url), environment: ["BALCAO_LANG": "en"],
      output: .file(output), errors: .file(errors), leadsSession: true)
  }

  /// Whether it has said for whom it waits.
  var isWaiting: Bool { Files.text(errors).contains("Waiting (Ctrl-C") }

  func end() async throws -> CommandResult {
    let ending = try await child.end(within: commandPatience)
    return CommandResult(ending: ending, output: Files.text(output), errors: Files.text(errors))
  }
}

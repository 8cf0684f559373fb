import FaultServer
import Glibc
import SeededInput

/// Bursts of text on a console in one kind of terminal. Nothing may come of them.
struct BurstSeries: Sendable {
  var medium: Medium
  var seed: UInt64
  var bursts: Int

  enum Medium: String, CaseIterable, Sendable {
    case raw, tmux, screen
  }

  func run() async throws -> [String] {
    let place = try Workplace.here
    let server = try FaultServer()
    defer { server.close() }
    var random = SeededGenerator(seed: seed)
    var faults: [String] = []
    let desk = try await Desk(medium, on: server.url)
    for number in 0..<bursts {
      let spot = BurstPlace.allCases.randomElement(using: &random) ?? .list
      let text = BurstText(&random)
      try await desk.go(to: spot)
      try await desk.sends(text)
      let writes = server.log.writes.count
      let isGone = desk.child.ending != nil
      if writes > 0 || isGone {
        let what = String(decoding: text.bytes, as: UTF8.self).debugDescription
        faults.append(
          "\(medium.rawValue), burst \(number) at \(spot) in \(text.pieces): \(writes) writes\(isGone ? ", quit" : ""): \(what)"
        )
        await desk.end()
        return faults
      }
      try await desk.goesBack(from: spot)
    }
    await desk.end()
    let notes = try await run(["notes", "list"], place)
    if !notes.output.allSatisfy(\.isWhitespace) {
      faults.append("\(medium.rawValue): a note was saved: \(notes.output)")
    }
    let journal = try await JournalledWrite.all(server.url)
    if !journal.isEmpty { faults.append("\(medium.rawValue): \(journal.count) writes in the journal") }
    return faults
  }

  private func run(_ words: [String], _ place: Workplace) async throws -> CommandResult {
    try await EndToEndTests.run([Workplace.balcao] + words + ["--store", place.store])
  }

  /// A console on a line that bytes are written to.
  private struct Desk {
    let child: ChildProcess
    private let terminal: PseudoTerminal
    private let medium: Medium
    private let name = "balcao-\(UInt32.random(in: 0 ... .max))"

    init(_ medium: Medium, on url: String) async throws {
      self.medium = medium
      let place = try Workplace.here
      terminal = try PseudoTerminal()
      let console = [Workplace.balcao, "console"] + (try connectionArguments(url))
      let program: [String] =
        switch medium {
        case .raw: console
        case .tmux: ["tmux", "-L", name, "-f", "/dev/null", "new-session", "--"] + console
        case .screen: ["screen", "-U", "-c", "/dev/null", "-S", name] + console
        }
      let sockets = "\(place.folder)/screens"
      try Files.makeFolder(sockets)
      child = try terminal.start(program, environment: ["SCREENDIR": sockets])
      try await terminal.reads("8160")
      try await terminal.readsUntilStill(for: .milliseconds(300))
    }

    func go(to place: BurstPlace) async throws {
      for key in place.keys { try await press(key) }
      // What comes within the second after a key could be a hand's.
      try await Task.sleep(for: .milliseconds(600))
    }

    func press(_ key: String) async throws {
      try terminal.types(key)
      try await Task.sleep(for: .milliseconds(250))
      try await terminal.readsUntilStill(for: .milliseconds(100))
    }

    func sends(_ text: BurstText) async throws {
      let (size, pause) = text.pieces.size
      var rest = text.bytes[...]
      while !rest.isEmpty, child.ending == nil {
        try terminal.sends(Array(rest.prefix(size)))
        rest = rest.dropFirst(min(size, rest.count))
        if !rest.isEmpty { try await Task.sleep(for: .milliseconds(pause)) }
        _ = terminal.read()
      }
      // A counted answer sends a quarter of a second later.
      try await Task.sleep(for: .milliseconds(900))
      if child.ending == nil { try await terminal.readsUntilStill(for: .milliseconds(200)) }
    }

    func goesBack(from place: BurstPlace) async throws {
      for _ in 0..<4 { try await press("\u{1B}") }
      if place.stages { try await press("u") }
      try await press("\u{1B}[15~")
      try await press("\u{1B}[H")
      try await press("-")
    }

    func end() async {
      switch medium {
      case .raw: child.send(SIGKILL)
      case .tmux: _ = try? await EndToEndTests.run(["tmux", "-L", name, "kill-server"])
      case .screen:
        let sockets = (try? Workplace.here.folder).map { "\($0)/screens" } ?? ""
        _ = try? await EndToEndTests.run(
          ["screen", "-S", name, "-X", "quit"], environment: ["SCREENDIR": sockets])
      }
    }
  }
}

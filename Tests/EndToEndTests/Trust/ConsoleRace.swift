import FaultServer

/// A console and a command, or two consoles, on one store that move one order at once.
struct ConsoleRace: Sendable {
  var kind: Kind
  var number: Int

  enum Kind: String, CaseIterable, Sendable {
    case consoleFirst = "a console, then a command"
    case commandFirst = "a command, then a console"
    case consoles = "two consoles"
  }

  private static let order = ConsoleOperation.order

  func run() async throws -> Race.Result {
    let place = try Workplace.here
    try Files.write("background_sweep: no\nread_back_seconds: 5\n", to: "\(place.configFolder)/config.yaml")
    let hold = Hold(at: number.isMultiple(of: 3) ? .committed : .arrived)
    let server = try FaultServer { hold.sees($0, $1) }
    defer { server.close() }
    var consoles: [DeskWindow] = []
    for _ in 0..<(kind == .consoles ? 2 : 1) {
      let desk = try await DeskWindow.console(on: server.url)
      try await desk.sees(Self.order)
      consoles.append(desk)
    }
    let command = ["orders", "set-status", "--to", "H", Self.order, "--yes"]
    var started: Started?
    if kind == .commandFirst {
      started = try Started(command, on: server.url)
    } else {
      try await moves(consoles[0], "P")
    }
    guard try await eventually(every: .milliseconds(2), { hold.isHolding }) else {
      throw Unexpected("nothing was sent")
    }
    if kind == .consoleFirst {
      started = try Started(command, on: server.url)
    } else {
      try await moves(consoles.last, "I")
    }
    let shown = try await eventually(every: .milliseconds(5)) {
      hold.othersSent || hold.isStill(for: .milliseconds(1_500)) || started?.child.ending != nil
    }
    hold.open()
    if let started { _ = try await started.end() }
    var faults = try await consoles.asyncFlatMap { try await leaves($0, server) }
    faults += RaceOracle.sentAtOnce(server.log) + RaceOracle.blindWrites(server.log)
    let verified = try await balcao(on: server.url, "journal", "verify")
    if verified.ending != .exit(0) { faults.append("the journal is not whole: \(verified)") }
    return Race.Result(name: kind.rawValue, overlapped: shown && hold.wasHolding, faults: faults)
  }

  /// To a status that needs no typed answer, or to one that does.
  private func moves(_ desk: DeskWindow?, _ status: String) async throws {
    try await desk?.moves(Self.order, to: status == "I" ? "Y" : status)
  }

  /// Who waited is alive, and leaves when it is asked to.
  private func leaves(_ desk: DeskWindow, _ server: FaultServer) async throws -> [String] {
    _ = try await eventually(every: .milliseconds(100)) {
      let screen = try await desk.screen
      return server.log.isStill && !screen.contains { $0.contains("enviando") || $0.contains("conferindo") }
    }
    for key in ["Escape", "Escape"] {
      try await desk.press(key)
      try await Task.sleep(for: .milliseconds(200))
    }
    let status = try await desk.leaves()
    return status == 0 ? [] : ["a console ended with \(status)"]
  }
}

extension Array {
  fileprivate func asyncFlatMap<Value>(_ body: (Element) async throws -> [Value]) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values += try await body(element) }
    return values
  }
}

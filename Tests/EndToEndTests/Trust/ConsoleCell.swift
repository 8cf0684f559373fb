import FaultServer

/// One operation at a console that meets one kind of fault.
struct ConsoleCell: Sendable, CustomStringConvertible {
  var operation: ConsoleOperation
  var fault: Fault

  var description: String { "\(operation.rawValue) × \(fault.name)" }

  private static let kinds: Set<String> = [
    "closed at the first bytes", "reset after the request, done", "silent after the request, not done",
    "a short body, closed", "401 with WWW-Authenticate", "401 and a firewall's page, done",
    "403 with the gateway's fault 900908", "422 with the shop's sentence", "429 with Retry-After 7200",
    "500 and a page", "200 and a page, done", "200 and null",
  ]

  static let all = ConsoleOperation.allCases.flatMap { operation in
    Fault.all.filter { kinds.contains($0.name) }.map { ConsoleCell(operation: operation, fault: $0) }
  }

  func faults() async throws -> [String] {
    let place = try Workplace.here
    try Files.write("background_sweep: no\nread_back_seconds: 2\n", to: "\(place.configFolder)/config.yaml")
    let server = try FaultServer(closesEach: true)
    defer { server.close() }
    try await operation.fill(on: server.url)
    let spot = operation.writes ? Place.write : .firstRead
    if operation == .start { server.begin(fault, at: spot) }
    let desk = try await DeskWindow.console(on: server.url, "--timeout", fault.isSlow ? "3" : "60")
    if operation != .start {
      try await desk.sees(ConsoleOperation.order)
      try await operation.prepare(desk)
    }
    // What came before is none of the fault's.
    let before = operation == .start ? 0 : server.log.exchanges.count
    if operation != .start { server.begin(fault, at: spot) }
    try await operation.perform(desk)
    let screen = try await settled(desk, server)
    let facts = Facts(
      fault: fault, place: spot, exchanges: Array(server.log.exchanges.dropFirst(before)), wanted: operation.wanted)
    var faults = Claims(screen.joined(separator: "\n"), language: "pt-BR").faults(in: facts, code: nil)
    if operation.writes != facts.sawWrite { faults.append(facts.sawWrite ? "sent something" : "sent nothing") }
    for word in ["enviando", "lendo", "conferindo"] where screen.contains(where: { $0.contains(word) }) {
      faults.append("says \(word), and nothing is on its way")
    }
    let paths = facts.writes.map(\.request.path)
    if facts.readsBack, Set(paths).count < paths.count { faults.append("sent \(paths.count) times") }
    faults += try await ends(desk)
    let journal = try await JournalledWrite.all(server.url)
    for write in facts.writes where !write.request.id.isEmpty {
      let state = journal.first { $0.requests.contains(write.request.id) }?.state ?? "nothing"
      if !facts.journalStates.contains(state) {
        faults.append("in the journal \(state) instead of \(facts.journalStates.sorted())")
      }
    }
    return faults.map { "\($0). The screen:\n\(screen.joined(separator: "\n"))" }
  }

  /// The screen once nothing is on its way and nothing changes any more.
  private func settled(_ desk: DeskWindow, _ server: FaultServer) async throws -> [String] {
    var last: [String] = []
    var known: [String] = []
    var since = ContinuousClock.now
    let cameToRest = try await eventually(within: .seconds(60), every: .milliseconds(100)) {
      let screen = try await desk.screen
      // Ages grow while nothing happens.
      let unaged = screen.map { $0.filter { !$0.isNumber } }
      if unaged != known || !server.log.isStill { (known, since) = (unaged, .now) }
      last = screen
      return ContinuousClock.now - since >= .seconds(4)
    }
    guard cameToRest else { throw Unexpected("\(self) never comes to rest:\n\(last.joined(separator: "\n"))") }
    return last
  }

  /// The console goes on working, and leaves when it is asked to.
  private func ends(_ desk: DeskWindow) async throws -> [String] {
    for key in ["Escape", "Escape", "Escape", "F5"] {
      try await desk.press(key)
      try await Task.sleep(for: .milliseconds(200))
    }
    let status = try await desk.leaves()
    return status == 0 ? [] : ["the console ended with \(status)"]
  }
}

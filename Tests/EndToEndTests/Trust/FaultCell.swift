import FaultServer

/// One command that meets one fault at one place.
struct FaultCell: Sendable, CustomStringConvertible {
  var command: DeskCommand
  var place: Place
  var fault: Fault
  var language: String

  var description: String { "\(command.rawValue) × \(place.rawValue) × \(fault.name) (\(language))" }

  /// All of them, a language each by turns.
  static var all: [FaultCell] {
    let cells = DeskCommand.allCases.flatMap { command in
      command.places.flatMap { place in
        Fault.all.filter { makesSense($0, for: command, at: place) }.map { (command, place, $0) }
      }
    }
    return cells.enumerated().map { number, cell in
      FaultCell(command: cell.0, place: cell.1, fault: cell.2, language: number.isMultiple(of: 2) ? "pt-BR" : "en")
    }
  }

  private static func makesSense(_ fault: Fault, for command: DeskCommand, at place: Place) -> Bool {
    // A name that is not found cannot be one that was found a moment before.
    if fault.isInAddress { return place == .firstRead || (place == .write && !command.readsBack) }
    if fault.subject == .order { return command.readsOrders && place != .write }
    return true
  }

  /// Runs the command, and tells what is wrong with what it did and said; empty if all is right.
  func run() async throws -> CellRun {
    let place = try Workplace.here
    try Files.write("background_sweep: no\nread_back_seconds: 2\n", to: "\(place.configFolder)/config.yaml")
    let connection = try await Course.of(command).connection(of: self.place)
    let server = try FaultServer(play: FaultServer.Play(fault, at: self.place, connection: connection))
    defer { server.close() }
    let arguments = try await command.prepare(on: server.url)
    let trust = try server.authorityFile.map { ["--ca-file", $0] } ?? []
    let limit = ["--timeout", fault.isSlow ? "3" : "60"]
    let result = try await EndToEndTests.run(
      [Workplace.balcao] + arguments + limit + trust + connectionArguments(server.url),
      environment: ["BALCAO_LANG": language])
    return CellRun(cell: self, result: result, log: server.log, journal: try await JournalledWrite.all(server.url))
  }
}

/// What one run of a cell did, seen from outside.
struct CellRun: Sendable {
  var cell: FaultCell
  var result: CommandResult
  var log: ServerLog
  /// Newest first.
  var journal: [JournalledWrite]

  /// Everything a person reads.
  var said: String { result.output + result.errors }
}

/// Which connection carries what when nothing goes wrong: so a fault of connections knows whom to befall.
private struct Course: Sendable {
  private var write: Int
  private var readBack: Int

  func connection(of place: Place) -> Int {
    switch place {
    case .firstRead: 0
    case .write: write
    case .readBack: readBack
    }
  }

  /// The course of a command, found once by a run on a server without faults.
  static func of(_ command: DeskCommand) async throws -> Course { try await Courses.shared.of(command) }

  fileprivate init(_ command: DeskCommand) async throws {
    let server = try FaultServer(closesEach: true)
    defer { server.close() }
    let result = try await balcao(on: server.url, arguments: command.prepare(on: server.url))
    guard result.ending == .exit(0) else { throw Unexpected("\(command.rawValue) without a fault: \(result)") }
    let exchanges = server.log.exchanges
    write = exchanges.first { $0.request.isWrite }?.connection ?? 0
    readBack = exchanges.first { [write] in !$0.request.isWrite && $0.connection > write }?.connection ?? 0
  }
}

private actor Courses {
  static let shared = Courses()
  private var known: [DeskCommand: Task<Course, any Error>] = [:]

  func of(_ command: DeskCommand) async throws -> Course {
    let task = known[command] ?? Task { try await Proof.inOwnWorkplace { try await Course(command) } }
    known[command] = task
    return try await task.value
  }
}

/// Runs `balcao` on a platform with arguments that are not known beforehand.
func balcao(on url: String, arguments: [String]) async throws -> CommandResult {
  try await run([Workplace.balcao] + arguments + connectionArguments(url))
}

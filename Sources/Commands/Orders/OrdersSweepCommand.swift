import ArgumentParser
import Commerce
import Desk
import Synchronization
import Texts
import WireTree

/// Reads the lists of all statuses into the local index.
struct OrdersSweepCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Reads the lists of all statuses, so that `orders search` and the console's / know every order.")

  @OptionGroup var options: CommonOptions
  @Option(name: .customLong("status"), help: "Only this status; may be given more than once.") var statuses: [String] =
    []
  @Option(help: "Requests a second, at most; 0 is as fast as answers come.") var pace: Int = 1
  @Option(help: "The form of what was done: table (a sentence on standard error), json.") var output = PlainForm.table

  func run(in environment: CommandEnvironment) async throws {
    let settings = try settings(environment)
    let done = try await Connection.use(environment) { connection throws(Failure) in
      try await sweep(settings, with: connection.desk, environment)
    }
    switch output {
    case .table: environment.tell(.swept(done))
    case .json: environment.output.writeData(done.wire.prettyText + "\n")
    }
  }

  private func sweep(
    _ settings: SweepSettings, with desk: OrderDesk, _ environment: CommandEnvironment
  ) async throws(Failure) -> SweepProgress {
    let progress = ProgressLine(environment)
    defer { progress.clear() }
    let interruptible = try Interruptible(environment)
    let reached = Latest<SweepProgress>()
    let done: SweepProgress?
    do throws(DeskError) {
      done = try await interruptible.run { () async throws(DeskError) in
        try await desk.sweep(settings) {
          reached.set($0)
          progress.show(environment.words(.sweeping($0)))
        }
      }
    } catch {
      throw interruptible.wasInterrupted
        ? environment.failure(.interrupted, .sweepInterrupted(reached.value))
        : environment.failure(error)
    }
    guard let done else { throw environment.failure(.notReached, .sweptElsewhere) }
    return done
  }

  private func settings(_ environment: CommandEnvironment) throws(Failure) -> SweepSettings {
    guard (0...50).contains(pace) else { throw environment.failure(.usage, .badPace(pace)) }
    var settings = SweepSettings(interval: pace == 0 ? .zero : .seconds(1) / pace)
    if !statuses.isEmpty {
      settings.statuses = try statuses.map { letter throws(Failure) in try environment.status(letter) }
    }
    return settings
  }
}

/// The last value that was reported.
private final class Latest<Value: Sendable>: Sendable {
  private let current = Mutex<Value?>(nil)

  var value: Value? { current.withLock { $0 } }

  func set(_ value: Value) { current.withLock { $0 = value } }
}

extension SweepProgress {
  /// The lists that are not known completely, ordered by letter.
  var shortLists: [(status: OrderStatus, known: Int, total: Int)] {
    short.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      ($0.key, $0.value.known, $0.value.known + $0.value.missing)
    }
  }

  fileprivate var wire: WireValue {
    .object([
      .init("requests", .number(String(requests))), .init("new", .number(String(new))),
      .init("moved", .number(String(moved))), .init("forgotten", .number(String(forgotten))),
      .init(
        "short",
        .object(
          shortLists.map { list in
            .init(
              list.status.rawValue,
              .object([.init("known", .number(String(list.known))), .init("total", .number(String(list.total)))]))
          })),
    ])
  }
}

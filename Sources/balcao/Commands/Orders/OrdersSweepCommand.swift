import ArgumentParser
import Commerce
import Desk
import Synchronization
import Texts
import WireTree

/// Reads the lists of all statuses into the local index.
struct OrdersSweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Reads the lists of all statuses, so that `orders search` and the console's / know every order.")

  @OptionGroup var options: CommonOptions
  @Option(name: .customLong("status"), help: "Only this status; may be given more than once.") var statuses: [String] =
    []
  @Option(help: "Requests a second, at most; 0 is as fast as answers come.") var pace: Int = 1
  @Option(help: "The form of what was done: table (a sentence on standard error), json.") var output = PlainForm.table

  func run() async throws {
    let workplace = try Workplace(options)
    let settings = try settings(workplace)
    let done = try await Connection.use(workplace) { connection throws(Failure) in
      try await sweep(settings, with: connection.desk, workplace)
    }
    switch output {
    case .table: Standard.error.writeLine(Sentences.of(.swept(done), workplace.language))
    case .json: Standard.output.writeData(done.wire.prettyText + "\n")
    }
  }

  private func sweep(
    _ settings: SweepSettings, with desk: OrderDesk, _ workplace: Workplace
  ) async throws(Failure) -> SweepProgress {
    let progress = ProgressLine()
    defer { progress.clear() }
    let interruptible = try Interruptible(workplace.language)
    let reached = Latest<SweepProgress>()
    let done: SweepProgress?
    do throws(DeskError) {
      done = try await interruptible.run { () async throws(DeskError) in
        try await desk.sweep(settings) {
          reached.set($0)
          progress.show(Sentences.of(.sweeping($0), workplace.language))
        }
      }
    } catch {
      throw interruptible.wasInterrupted
        ? Failure(.interrupted, Sentences.of(.sweepInterrupted(reached.value), workplace.language))
        : workplace.failure(error)
    }
    guard let done else { throw Failure(.notReached, Sentences.of(.sweptElsewhere, workplace.language)) }
    return done
  }

  private func settings(_ workplace: Workplace) throws(Failure) -> SweepSettings {
    guard (0...50).contains(pace) else { throw Failure(.usage, Sentences.of(.badPace(pace), workplace.language)) }
    var settings = SweepSettings(interval: pace == 0 ? .zero : .seconds(1) / pace)
    if !statuses.isEmpty {
      settings.statuses = try statuses.map { letter throws(Failure) in try workplace.status(letter) }
    }
    return settings
  }
}

/// What was reported last.
private final class Latest<Value: Sendable>: Sendable {
  private let current = Mutex<Value?>(nil)

  var value: Value? { current.withLock { $0 } }

  func set(_ value: Value) { current.withLock { $0 = value } }
}

extension SweepProgress {
  /// Lists that are not known whole, in the order of their letters.
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

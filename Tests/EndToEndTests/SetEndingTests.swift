import FaultServer
import Synchronization
import Testing

/// The exit code of a command that moves several orders is that of the order which fared worst: 5, 4, 1, 3, 0 in this sequence.
@Suite("Sets of orders whose orders fare differently", .endToEnd)
struct SetEndingTests {
  /// How one order of the set fares.
  enum Fate: String, CaseIterable {
    case done = "nothing"
    case throttled = "429 with Retry-After 7200"
    case refused = "400 with the shop's sentence"
    case unknown = "500 and nothing"
    case logInRefused = "401 with WWW-Authenticate"

    var code: Int32 {
      switch self {
      case .done: 0
      case .throttled: 3
      case .refused: 1
      case .unknown: 4
      case .logInRefused: 5
      }
    }
  }

  /// Each fate beside the next graver one, in both sequences, where the first does not end the set.
  static let pairs: [(Fate, Fate)] = [
    (.done, .throttled), (.refused, .throttled), (.refused, .unknown), (.unknown, .refused), (.unknown, .logInRefused),
    (.refused, .done), (.unknown, .done),
  ]

  @Test("end with the code of the order that fared worst", arguments: pairs)
  func worst(first: Fate, second: Fate) async throws {
    try Files.write(
      "background_sweep: no\nread_back_seconds: 5\n", to: "\(try Workplace.here.configFolder)/config.yaml")
    let director = Director()
    let server = try FaultServer { director.sees($0, $1) }
    defer { server.close() }
    director.directs(server, ["8160": first, "8161": second])
    let moved = try await balcao(on: server.url, "orders", "set-status", "--to", "P", "8160", "8161", "--yes")
    let expected = [Fate.logInRefused, .unknown, .refused, .throttled, .done].first { $0 == first || $0 == second }
    #expect(moved.ending == .exit(expected?.code ?? -1), "\(moved)")
  }
}

/// Lets the writes of each order meet a fate of its own.
private final class Director: Sendable {
  private struct Play {
    var server: FaultServer
    var fates: [String: SetEndingTests.Fate]
    var order = ""
  }

  private let play = Mutex<Play?>(nil)

  func directs(_ server: FaultServer, _ fates: [String: SetEndingTests.Fate]) {
    play.withLock { $0 = Play(server: server, fates: fates) }
  }

  func sees(_ moment: FaultServer.Moment, _ request: WireRequest) {
    guard moment == .firstByte else { return }
    play.withLock { play in
      guard let fate = play?.fates[request.order], play?.order != request.order else { return }
      play?.order = request.order
      play?.server.begin(Fault.all.first { $0.name == fate.rawValue }, at: .write)
    }
  }
}

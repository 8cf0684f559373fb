import Commerce
import Desk
import Glibc
import Sandbox
import VenddorAPI

/// Measures the client against `wrk`: the order list over HTTP with four connections, from one sandbox in another process.
///
/// The two take turns in short rounds, so that other work on the machine slows both.
enum RequestBenchmark {
  private static let connections = 4
  private static let rounds = 5
  private static let roundLength = Duration.seconds(2)

  static func run() async throws {
    guard let sandbox = ChildProcess(["/proc/self/exe", "sandbox"]), let url = sandbox.readLine() else {
      return print("the sandbox does not start")
    }
    defer { sandbox.finish() }
    NetworkThreads.useOne()
    let platform = try VenddorPlatform(
      configuration: ConnectionSettings(origin: try PlatformOrigin(url), version: "bench"),
      credentials: .fixed(Credentials(user: "demo", password: "demo")))
    _ = try await platform.orders(status: .sentToSupplier, page: 1)
    var (client, peer): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      client.append(try await requestsPerSecond(platform))
      if let rate = wrk("\(url)/outbound/orders?status=E&page=1") { peer.append(rate) }
    }
    await platform.shutdown()
    report("client: order list over HTTP, 4 at once", "\(Int(median(client))) a second")
    guard !peer.isEmpty else { return print("wrk is not installed: apt-get install wrk") }
    report("wrk: the same with 4 connections", "\(Int(median(peer))) a second")
    report("client ÷ wrk (wanted: 0.70)", hundredths(median(zip(client, peer).map { $0 / $1 })))
  }

  /// Runs in the other process: prints the sandbox's address and serves it until the input ends.
  static func serve() async throws {
    let server = SandboxServer(options: SandboxOptions(orders: 5000, seed: 1, now: Timestamp(seconds: 1_790_000_000)))
    print(try await server.start())
    fflush(nil)
    while readLine() != nil {}
    await server.stop()
  }

  private static func requestsPerSecond(_ platform: VenddorPlatform) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<connections {
        group.addTask {
          var count = 0
          while start.duration(to: clock.now) < roundLength {
            _ = try await platform.orders(status: .sentToSupplier, page: 1)
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(count) / (start.duration(to: clock.now) / .seconds(1))
  }

  /// What `wrk` gets, in requests a second; `nil` where it is not installed. User and password are demo.
  private static func wrk(_ url: String) -> Double? {
    let seconds = Int(roundLength / .seconds(1))
    let arguments = ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "-H", "Authorization: Basic ZGVtbzpkZW1v", url]
    guard let wrk = ChildProcess(arguments) else { return nil }
    defer { wrk.finish() }
    var rate: Double?
    while let line = wrk.readLine() {
      if line.hasPrefix("Requests/sec:") { rate = line.split(separator: " ").last.flatMap { Double($0) } }
    }
    return rate
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

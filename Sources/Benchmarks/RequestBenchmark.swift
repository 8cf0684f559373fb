import Commerce
import Desk
import Glibc
import Sandbox
import VenddorAPI

/// The client against the sandbox in this process, four requests at once, and `wrk` with as many connections after it.
enum RequestBenchmark {
  private static let connections = 4

  static func run() async throws {
    let server = SandboxServer(options: SandboxOptions(orders: 5000, seed: 1, now: Timestamp(seconds: 1_790_000_000)))
    let url = try await server.start()
    let platform = try VenddorPlatform(
      configuration: ConnectionSettings(origin: try PlatformOrigin(url), version: "bench"),
      credentials: .fixed(Credentials(user: "demo", password: "demo")))
    let clock = ContinuousClock()
    _ = try await platform.orders(status: .sentToSupplier, page: 1)
    let start = clock.now
    let count = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<connections {
        group.addTask {
          var count = 0
          while start.duration(to: clock.now) < .seconds(3) {
            guard (try? await platform.orders(status: .sentToSupplier, page: 1)) != nil else { break }
            count += 1
          }
          return count
        }
      }
      return await group.reduce(0, +)
    }
    report("client: order list over HTTP, 4 at once", count: count, in: start.duration(to: clock.now))
    wrk("\(url)/outbound/orders?status=E&page=1")
    await platform.shutdown()
    await server.stop()
  }

  /// The yardstick, where it is installed: user and password are demo.
  private static func wrk(_ url: String) {
    let arguments = ["wrk", "-t1", "-c\(connections)", "-d3s", "-H", "Authorization: Basic ZGVtbzpkZW1v", url]
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    var child = pid_t()
    guard posix_spawnp(&child, "wrk", nil, nil, &argv, environ) == 0 else {
      print("wrk is not installed: apt-get install wrk")
      return
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
}

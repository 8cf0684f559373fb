import Commerce
import Desk
import DeskTesting
import Sandbox
import VenddorAPI

/// A platform to hold the contract against: the fake that the desk's tests use, or the real client with the sandbox behind it.
enum PlatformKind: String, CaseIterable, Sendable {
  case fake, client
}

/// One platform with orders in it, and what a test needs to know of its other side.
struct PlatformBench: Sendable {
  let platform: any Platform
  /// The numbers of the orders in a status, the newest first.
  let numbers: @Sendable (OrderStatus) -> [OrderID]
  /// Lets queued writes be done, so that nobody waits.
  let settle: @Sendable () -> Void
  /// Moves an order as a colleague would.
  let move: @Sendable (OrderID, OrderStatus) -> Void
  /// The same platform as it takes products and customers.
  let records: any CatalogPlatform & CustomerPlatform
  /// Has every batch with this product refused.
  let refuse: @Sendable (GTIN) -> Void

  /// Runs a test on a fresh platform of a kind.
  static func with(_ kind: PlatformKind, _ body: (PlatformBench) async throws -> Void) async throws {
    switch kind {
    case .fake: try await body(fake())
    case .client: try await withSandbox { _, bench in try await body(bench) }
    }
  }

  /// Runs a test on the real client with a sandbox of its own.
  static func withSandbox(
    faults: [Fault] = [], wholeTimeout: Duration = .seconds(60),
    _ body: (SandboxServer, PlatformBench) async throws -> Void
  ) async throws {
    let server = SandboxServer(
      options: SandboxOptions(
        orders: 400, seed: 7, faults: faults, queueDelay: .zero, now: Timestamp(seconds: 1_790_000_000)))
    let url = try await server.start()
    var settings = ConnectionSettings(origin: try PlatformOrigin(url), version: "test")
    settings.wholeTimeout = wholeTimeout
    settings.idleTimeout = wholeTimeout
    let client = try VenddorPlatform(
      configuration: settings, credentials: .fixed(Credentials(user: "demo", password: "demo")))
    let bench = PlatformBench(
      platform: client, numbers: { server.orders(in: $0) }, settle: { server.applyQueue() },
      move: { server.moveOrder($0, to: $1) }, records: client,
      refuse: { server.set(faults: [Fault(.refuseEAN($0.digits))]) })
    do {
      try await body(server, bench)
    } catch {
      await client.shutdown()
      await server.stop()
      throw error
    }
    await client.shutdown()
    await server.stop()
  }

  private static func fake() -> PlatformBench {
    let orders = (1...65).map { Order.sample(1000 + $0, status: $0 % 13 == 0 ? .preparing : .complete) }
    let platform = FakePlatform(orders: orders)
    return PlatformBench(
      platform: platform,
      numbers: { status in
        orders.map(\.id).filter { platform.stored($0)?.status == status }.sorted(by: >)
      }, settle: {},
      move: { id, status in
        guard var order = platform.stored(id) else { return }
        order.status = status
        platform.place(order)
      }, records: platform, refuse: { platform.refuse($0, saying: "no") })
  }
}

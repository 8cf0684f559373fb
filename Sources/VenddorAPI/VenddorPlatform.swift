import Commerce
import Desk
import Synchronization
import WireTree

/// The VENDDOR platform over its integration API: calls O1, O2 and I1 to I6.
///
/// Reads are tried up to three times, unless the caller wants one request only. Each write has a connection of its own. A write
/// that changes an order or registers a customer is repeated only while nothing can have reached the server. A write that sets
/// whole states (products, customers' terms) is also repeated while the platform throttles, the gateway fails or the connection
/// breaks. The only error after which a write may have changed something is ``DeskError/Kind/unknownOutcome``.
///
/// After a refused log-in, every call of all processes that share the gate fails at once, without using the network, until
/// ``retryLogIn()`` is called or another process has logged in.
///
/// Call ``shutdown()`` when done.
public final class VenddorPlatform: Platform {
  let settings: ConnectionSettings
  let dialect: Dialect
  let clock: any DeskClock
  /// A number from 0 up to 1, for the jitter of retries.
  let chance: @Sendable () -> Double
  let transport: HTTPTransport
  /// Reads and writes have separate slots, so that a hanging read does not keep a write from leaving. Changes of orders need no
  /// slot: while they waited, the reading they build on would grow old, and the desk sends only a few at once.
  let readSlots: RequestSlots
  let writeSlots: RequestSlots
  let logIn: LogIn
  let quota = Mutex(RetryQuota())

  /// - Parameter gate: the one that all processes of the account share.
  public convenience init(
    configuration settings: ConnectionSettings, credentials: CredentialSource, dialect: Dialect = .v1_7_0,
    gate: any LogInGate = OwnLogInGate()
  ) throws(ConnectionSettings.Fault) {
    try self.init(
      configuration: settings, credentials: credentials, dialect: dialect, gate: gate, clock: SystemClock(),
      chance: { Double.random(in: 0..<1) })
  }

  /// - Parameters:
  ///   - clock: tells the time and waits between tries.
  ///   - chance: gives a number from 0 up to 1 for the jitter.
  init(
    configuration settings: ConnectionSettings, credentials: CredentialSource, dialect: Dialect,
    gate: any LogInGate = OwnLogInGate(), clock: any DeskClock,
    chance: @escaping @Sendable () -> Double
  ) throws(ConnectionSettings.Fault) {
    self.settings = settings
    self.dialect = dialect
    self.clock = clock
    self.chance = chance
    transport = try HTTPTransport(settings: settings)
    readSlots = RequestSlots(settings.concurrentRequests)
    writeSlots = RequestSlots(settings.concurrentRequests)
    logIn = LogIn(source: credentials, gate: gate, clock: clock)
  }

  public func orders(status: OrderStatus, page: Int) async throws(DeskError) -> Answer<OrderPage> {
    // The document's table demands the page; its sample leaves it out.
    let query = [("status", status.rawValue), ("page", String(page))]
    let url = dialect.url(of: .listOrders, at: settings.origin, query: query)
    return try await read(url, as: .list) { tree throws(UnusableAnswer) in
      try OrderPage(wire: tree, status: status, page: page)
    }
  }

  public func order(_ id: OrderID, _ effort: ReadingEffort) async throws(DeskError) -> Answer<Order> {
    let url = dialect.url(of: .readOrder, at: settings.origin, id: id.rawValue)
    return try await read(url, as: .order(id), effort) { tree throws(UnusableAnswer) in
      guard let order = Order(wire: tree) else { throw UnusableAnswer(reason: "no order") }
      return order
    }
  }

  public func setStatus(
    _ status: OrderStatus, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    try await change(
      .setOrderStatus, of: id, body: OrderBodies.status(status), request: request, leavingWithin: limit)
  }

  public func setLines(
    _ lines: LineSet, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    try await change(
      .setOrderLines, of: id, body: OrderBodies.lines(lines), request: request, leavingWithin: limit)
  }

  private func change(
    _ useCase: Dialect.UseCase, of id: OrderID, body: String, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    let report = try await write(
      useCase, of: id.rawValue, as: .write(id), body: body, request: request, leavingWithin: limit)
    return Acceptance(raw: report.raw, request: request)
  }

  public func retryLogIn() async {
    await logIn.retry()
  }

  /// Closes all connections. Calls under way end with an error, and later calls end as ``DeskError/Kind/unreachable(_:)``.
  public func shutdown() async {
    await transport.shutdown()
  }
}

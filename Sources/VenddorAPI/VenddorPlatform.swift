import Commerce
import Desk
import Synchronization
import WireTree

/// The VENDDOR platform over its integration API: calls O1, O2 and I1 to I6.
///
/// Reads are tried up to three times, unless they are to be made once. Writes go on a connection of their own. Those that change
/// an order or register a customer are repeated only while nothing can have reached the server; those that set whole states (products and
/// customers' terms) also while the platform throttles, the gateway fails or the connection breaks. For a write
/// ``DeskError/Kind/gatewayFault(code:)``, ``DeskError/Kind/throttled(retryAfterSeconds:)``,
/// ``DeskError/Kind/refused``, ``DeskError/Kind/notFound`` and ``DeskError/Kind/logInRefused`` mean that nothing was
/// changed. After a refused log-in every call of all processes that share the gate fails at once, without touching the network,
/// until ``retryLogIn()`` or until another process has logged in.
///
/// Call ``shutdown()`` when done.
public final class VenddorPlatform: Platform {
  let settings: ConnectionSettings
  let dialect: Dialect
  let clock: any DeskClock
  /// From 0 up to 1, for the jitter of retries.
  let chance: @Sendable () -> Double
  let transport: HTTPTransport
  /// Reads and writes wait for slots of their own: a reading that hangs must not keep a write from leaving. Changes of orders
  /// wait for none: their reading would grow old, and the desk sends no more than a few at once.
  let readSlots: RequestSlots
  let writeSlots: RequestSlots
  let logIn: LogIn
  let quota = Mutex(RetryQuota())

  /// - Parameter gate: shared by all processes of the account.
  public convenience init(
    configuration settings: ConnectionSettings, credentials: CredentialSource, dialect: Dialect = .v1_7_0,
    gate: any LogInGate = OwnLogInGate()
  ) throws(ConnectionSettings.Fault) {
    try self.init(
      configuration: settings, credentials: credentials, dialect: dialect, gate: gate, clock: SystemClock(),
      chance: { Double.random(in: 0..<1) })
  }

  /// - Parameters:
  ///   - clock: also waits between tries.
  ///   - chance: a number from 0 up to 1 for the jitter.
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
    // The document's sample leaves the page out, its table demands it.
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

  /// Closes all connections. Calls under way end with an error, later ones are unreachable.
  public func shutdown() async {
    await transport.shutdown()
  }
}

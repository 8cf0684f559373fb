import Commerce

/// The settings of a sandbox.
public struct SandboxOptions: Sendable {
  /// The port on the loopback interface; 0 for any free port.
  public var port: Int
  /// The number of orders.
  public var orders: Int
  /// The same seed, order count and `now` give the same shop.
  public var seed: UInt64
  public var user: String
  public var password: String
  public var faults: [Fault]
  /// The delay before an accepted change becomes visible.
  public var queueDelay: Duration
  /// The newest order is minutes older than this.
  public var now: Timestamp

  public init(
    port: Int = 0, orders: Int, seed: UInt64, user: String = "demo", password: String = "demo", faults: [Fault] = [],
    queueDelay: Duration = .milliseconds(400), now: Timestamp
  ) {
    self.port = port
    self.orders = max(0, orders)
    self.seed = seed
    self.user = user
    self.password = password
    self.faults = faults
    self.queueDelay = queueDelay
    self.now = now
  }
}

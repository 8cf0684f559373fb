import Commerce

/// Shares the state of an account's log-in between its processes, since repeated wrong log-ins lock an account.
///
/// It never throws: if it cannot be read, each process relies on its own calls.
public protocol LogInGate: Sendable {
  /// The platform's sentence when it refused the log-in; `nil` once a later log-in was accepted.
  func refusal() async -> String?
  func noteRefusal(_ detail: String, at time: Timestamp) async
  /// Records that the platform accepted the log-in.
  func noteAcceptance() async
}

/// A gate for a single process.
public actor OwnLogInGate: LogInGate {
  private var detail: String?

  public init() {}

  public func refusal() -> String? { detail }
  public func noteRefusal(_ detail: String, at time: Timestamp) { self.detail = detail }
  public func noteAcceptance() { detail = nil }
}

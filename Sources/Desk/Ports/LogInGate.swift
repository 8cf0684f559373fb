import Commerce

/// What the processes of one account tell each other about its log-in, since repeated wrong ones lock an account.
///
/// It never fails: where it cannot be asked, each process knows what it has seen itself.
public protocol LogInGate: Sendable {
  /// What the platform said when it refused the log-in; `nil` once it has accepted one since.
  func refusal() async -> String?
  func noteRefusal(_ detail: String, at time: Timestamp) async
  /// The platform has accepted the log-in.
  func noteAcceptance() async
}

/// The gate of a single process.
public actor OwnLogInGate: LogInGate {
  private var detail: String?

  public init() {}

  public func refusal() -> String? { detail }
  public func noteRefusal(_ detail: String, at time: Timestamp) { self.detail = detail }
  public func noteAcceptance() { detail = nil }
}

import Commerce
import FoundationEssentials
import Synchronization

/// The platform's side of the API: checks the log-in and dispatches the calls.
struct PlatformService: Sendable {
  let authorization: String
  private let queueDelay: Duration
  let state: SharedState

  /// The platform's state, shared by all connections.
  final class SharedState: Sendable {
    private let state: Mutex<PlatformState>

    init(_ state: PlatformState) {
      self.state = Mutex(state)
    }

    /// Accesses the current state after applying due changes.
    func withLock<Result: Sendable>(_ body: (inout PlatformState) -> Result) -> Result {
      state.withLock { state in
        state.settle(at: .now)
        return body(&state)
      }
    }

    var book: OrderBook { withLock { $0.book } }
  }

  init(options: SandboxOptions) {
    authorization = "Basic " + Data("\(options.user):\(options.password)".utf8).base64EncodedString()
    queueDelay = options.queueDelay
    state = SharedState(PlatformState(seed: options.seed, orders: options.orders, now: options.now))
  }

  func answer(_ request: IncomingRequest, _ active: ActiveFaults) -> Answer {
    guard request.authorization == authorization else { return Self.unauthorized }
    if request.isWrite, let sentence = active.refusalSentence { return .response(sentence) }
    let path = request.path
    switch (request.method, path.first, path.dropFirst().first, path.count) {
    case ("GET", "outbound", "orders", 2):
      return orderList(request, active)
    case ("GET", "outbound", "orders", 3):
      return orderDetail(path[2], active)
    case ("PUT", "inbound", "order", 3):
      return updateOrder(path[2], body: request.body, due: due(active))
    case ("POST", "inbound", "catalog", 2):
      return takeProducts(body: request.body, due: due(active), active)
    case ("POST", "inbound", "customer", 2):
      return addCustomer(body: request.body, active)
    case ("PUT", "inbound", "customer", 2):
      return setTerms(body: request.body, active)
    default:
      return Self.unknownPath
    }
  }

  static let unknownPath = Answer.gatewayFault(
    status: 404, code: 404, codeAsText: true, "Not Found", "The requested resource is not available.")

  static let unauthorized: Answer = {
    var answer = Answer.gatewayFault(
      status: 401, code: 900_901, "Invalid Credentials", "Access failure for API: /integracao, version: v1.7.0")
    answer.headers = [("WWW-Authenticate", "Basic realm=\"VENDDOR\"")]
    return answer
  }()

  /// The time at which a change accepted now is applied; `nil` for never.
  private func due(_ active: ActiveFaults) -> ContinuousClock.Instant? {
    if active.has(.neverApply) { return nil }
    return .now + (active.applyDelay ?? queueDelay)
  }
}

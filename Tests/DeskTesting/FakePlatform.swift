import Commerce
import Desk
import Synchronization

/// The platform in memory: orders in any status, 20 a page, newest first; writes are queued and seen some readings later.
///
/// It keeps the promises of ``Platform`` and logs every call. Faults are scripted by call with
/// ``script(_:for:of:times:)``. A scripted ``DeskError/Kind/logInRefused`` stops every later call until ``retryLogIn()``.
///
/// ```swift
/// let platform = FakePlatform(orders: [.sample(3974)], showsWritesAfter: 2)
/// platform.script(.loseAnswer(DeskError(.unknownOutcome)), for: .setStatus)
/// ```
public final class FakePlatform: Platform {
  public let productBatchLimit: Int
  public let termsBatchLimit: Int
  let state: Mutex<State>
  let power: PowerSupply

  /// - Parameters:
  ///   - readings: so many readings (O2) of an order after a write still show it as it was.
  ///   - power: what it takes to send products or customers, and again to receive the answer.
  public init(
    orders: [Order] = [], showsWritesAfter readings: Int = 0, productBatchLimit: Int = 60, termsBatchLimit: Int = 50,
    power: PowerSupply = PowerSupply()
  ) {
    self.productBatchLimit = productBatchLimit
    self.termsBatchLimit = termsBatchLimit
    self.power = power
    state = Mutex(State(orders: orders, readingsBeforeWritesShow: readings))
  }

  // MARK: What tests arrange and look at

  /// Makes the next calls of a kind go wrong.
  ///
  /// Rules are used up in the order in which they were scripted. A call takes one ``Fault/hold(_:)``, if there is one, and
  /// then one other fault.
  /// - Parameters:
  ///   - id: only calls for this order; any order, if `nil`.
  ///   - times: how many calls; all of them, if `nil`.
  public func script(_ fault: Fault, for kind: Call.Kind, of id: OrderID? = nil, times: Int? = 1) {
    state.withLock { $0.rules.append(Rule(fault: fault, kind: kind, id: id, remaining: times)) }
  }

  /// Places an order, or replaces it as somebody else's change would.
  public func place(_ order: Order) {
    state.withLock { $0.orders[order.id] = order }
  }

  /// Leaves the status of an order out of the rows of lists.
  public func omitStatus(of id: OrderID) {
    state.withLock { _ = $0.withoutStatus.insert(id) }
  }

  /// The price that a product gets when lines are next replaced.
  public func setPrice(_ price: Money, of productCode: String) {
    state.withLock { $0.prices[productCode] = price }
  }

  /// The order as the platform has it, queued writes left out; no reading is counted.
  public func stored(_ id: OrderID) -> Order? { state.withLock { $0.orders[id] } }

  /// Every call that was made, oldest first.
  public var log: [Call] { state.withLock { $0.log } }

  /// How much was to be done for each reading of an order, oldest first.
  public var efforts: [ReadingEffort] { state.withLock { $0.efforts } }

  /// The calls that change something.
  public var writes: [Call] { log.filter(\.kind.isWrite) }

  // MARK: Platform

  public func orders(status: OrderStatus, page: Int) async throws(DeskError) -> Answer<OrderPage> {
    _ = try await begin(.orders(status, page: page))
    return state.withLock { $0.answer($0.page(page, of: status)) }
  }

  public func order(_ id: OrderID, _ effort: ReadingEffort) async throws(DeskError) -> Answer<Order> {
    state.withLock { $0.efforts.append(effort) }
    _ = try await begin(.order(id))
    guard let answer = state.withLock({ state in state.read(id).map { state.answer($0) } }) else {
      throw DeskError(.notFound)
    }
    return answer
  }

  public func setStatus(
    _ status: OrderStatus, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    try await take(.status(status), as: .setStatus(status, id), request: request)
  }

  public func setLines(
    _ lines: LineSet, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    try await take(.lines(lines), as: .setLines(lines, id), request: request)
  }

  public func retryLogIn() async {
    state.withLock { state in
      state.log.append(.retryLogIn)
      state.refusedLogIn = nil
    }
  }

  // MARK: What each call does

  /// Logs a call, holds it if told so, and throws if it shall fail before the platform does anything.
  /// - Returns: what else shall go wrong with it.
  func begin(_ call: Call) async throws(DeskError) -> Fault? {
    guard !Task.isCancelled else { throw DeskError(.canceled) }
    let gate = state.withLock { state in
      state.log.append(call)
      return state.takeGate(for: call)
    }
    if let gate {
      await gate.pass()
      if Task.isCancelled { throw DeskError(call.kind.isWrite ? .unknownOutcome : .canceled) }
    }
    let fault = state.withLock { $0.takeFault(for: call) }
    if case .fail(let error) = fault { throw error }
    return fault
  }

  private func take(_ change: Change, as call: Call, request: RequestID) async throws(DeskError) -> Acceptance {
    let fault = try await begin(call)
    guard let id = call.orderID, state.withLock({ $0.enqueue(change, for: id, fault: fault) }) else {
      throw DeskError(.notFound, request: request)
    }
    if case .loseAnswer(let error) = fault { throw error }
    return Acceptance(raw: RawAnswer(text: "queued"), request: request)
  }
}

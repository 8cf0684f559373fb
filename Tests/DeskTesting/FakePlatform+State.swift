import Commerce
import Desk

extension FakePlatform {
  struct Rule: Sendable {
    var fault: Fault
    var kind: Call.Kind
    var id: OrderID?
    /// `nil`: for ever.
    var remaining: Int?
  }

  enum Change: Sendable {
    case status(OrderStatus)
    case lines(LineSet)
  }

  /// A write in the platform's queue.
  struct QueuedWrite: Sendable {
    var change: Change
    var also: (@Sendable (inout Order) -> Void)?
    var readingsLeft: Int
  }

  struct State: Sendable {
    var orders: [OrderID: Order]
    let readingsBeforeWritesShow: Int
    var prices: [String: Money] = [:]
    var rules: [Rule] = []
    var log: [Call] = []
    var efforts: [ReadingEffort] = []
    var withoutStatus: Set<OrderID> = []
    var refusedLogIn: DeskError?
    var records = Records()
    private var queued: [OrderID: [QueuedWrite]] = [:]
    private var answers = 0

    init(orders: [Order], readingsBeforeWritesShow: Int) {
      self.orders = Dictionary(orders.map { ($0.id, $0) }) { _, last in last }
      self.readingsBeforeWritesShow = readingsBeforeWritesShow
    }

    mutating func answer<Value: Sendable>(_ value: Value) -> Answer<Value> {
      answers += 1
      let request = RequestID(rawValue: "r\(answers)")
      return Answer(value: value, raw: RawAnswer(text: "answer \(answers)"), request: request)
    }

    func page(_ number: Int, of status: OrderStatus) -> OrderPage {
      let all = orders.values.filter { $0.status == status }.sorted { $0.id > $1.id }
      let start = (number - 1) * OrderPage.size
      let rows = number < 1 || start >= all.count ? [] : all[start...].prefix(OrderPage.size).map(OrderSummary.init)
      var page = OrderPage(
        status: status, number: number, rows: rows, totalItems: all.count, itemsPerPage: OrderPage.size)
      page.withoutStatus = withoutStatus
      return page
    }

    /// The order as this reading shows it; writes that waited for this one show from the next on.
    mutating func read(_ id: OrderID) -> Order? {
      guard let order = orders[id] else { return nil }
      for index in queued[id, default: []].indices { queued[id]?[index].readingsLeft -= 1 }
      applyDue(id)
      return order
    }

    /// Returns `false` if there is no such order.
    mutating func enqueue(_ change: Change, for id: OrderID, fault: Fault?) -> Bool {
      guard orders[id] != nil else { return false }
      var write = QueuedWrite(change: change, readingsLeft: readingsBeforeWritesShow)
      switch fault {
      case .neverApply: return true
      case .divert(let status): write.change = .status(status)
      case .applyAlso(let also): write.also = also
      case .fail, .loseAnswer, .sendAgain, .countShort, .hold, nil: break
      }
      queued[id, default: []].append(write)
      applyDue(id)
      return true
    }

    private mutating func applyDue(_ id: OrderID) {
      guard var order = orders[id], let writes = queued[id] else { return }
      for write in writes where write.readingsLeft <= 0 {
        switch write.change {
        case .status(let status): order.status = status
        case .lines(let lines): order.replaceLines(lines, prices: prices)
        }
        write.also?(&order)
      }
      orders[id] = order
      queued[id] = writes.filter { $0.readingsLeft > 0 }
    }

    mutating func takeGate(for call: Call) -> Gate? {
      let held = take(for: call) { if case .hold = $0 { true } else { false } }
      guard case .hold(let gate) = held else { return nil }
      return gate
    }

    mutating func takeFault(for call: Call) -> Fault? {
      if let refusedLogIn { return .fail(refusedLogIn) }
      let fault = take(for: call) { if case .hold = $0 { false } else { true } }
      if case .fail(let error) = fault, error.kind == .logInRefused { refusedLogIn = error }
      return fault
    }

    private mutating func take(for call: Call, where matches: (Fault) -> Bool) -> Fault? {
      let index = rules.firstIndex { rule in
        rule.kind == call.kind && (rule.id == nil || rule.id == call.orderID) && rule.remaining != 0
          && matches(rule.fault)
      }
      guard let index else { return nil }
      rules[index].remaining = rules[index].remaining.map { $0 - 1 }
      return rules[index].fault
    }
  }
}

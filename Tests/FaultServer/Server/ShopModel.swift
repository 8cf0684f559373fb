import Synchronization

/// An order as the shop has it.
package struct OrderState: Hashable, Sendable {
  package var status: String
  /// The amounts by product code.
  package var lines: [String: Int]

  package init(status: String, lines: [String: Int]) {
    (self.status, self.lines) = (status, lines)
  }
}

/// The platform's side, truthful and small: orders that a test needs, and what arrived of products and customers.
package final class ShopModel: Sendable {
  package struct State: Sendable {
    package var orders: [String: OrderState]
    /// How often each document was registered.
    package var registered: [String: Int] = [:]
    /// The changes of orders, in order.
    package var commits: [Commit] = []
    /// Changes that are accepted and not carried out yet; `nil` while each is carried out at once.
    var queue: [WireRequest]?
    package var batches: [String] = []
    package var terms: [String] = []
  }

  /// One change of an order.
  package struct Commit: Sendable {
    package var request: String
    package var order: String
    package var before: OrderState
    package var after: OrderState
  }

  private let state: Mutex<State>

  package init(orders: [String: OrderState] = ShopModel.sampleOrders) {
    state = Mutex(State(orders: orders))
  }

  package var now: State { state.withLock { $0 } }
  package func order(_ number: String) -> OrderState? { now.orders[number] }

  /// From now on changes of orders are accepted, and wait.
  package func queueChanges() { state.withLock { $0.queue = [] } }

  /// Carries out what waits, but what is left out, and all that comes at once from now on.
  package func carryOutQueue(without isLeftOut: (WireRequest) -> Bool = { _ in false }) {
    state.withLock { state in
      let waiting = state.queue ?? []
      state.queue = nil
      for request in waiting where !isLeftOut(request) { _ = Self.update(request, &state) }
    }
  }

  /// Another system moves an order.
  package func move(_ number: String, to status: String) {
    state.withLock { $0.orders[number]?.status = status }
  }

  package static let sampleOrders = orders(8)
  package static func orders(_ count: Int) -> [String: OrderState] {
    let numbers = (0..<count).map { "\(8160 + $0)" }
    return Dictionary(uniqueKeysWithValues: numbers.map { ($0, OrderState(status: "E", lines: sampleLines)) })
  }
  package static let sampleLines = ["7891000140307": 5, "7891000071014": 3, "7891000244203": 2]

  /// The body of the answer; a write is carried out.
  func carryOut(_ request: WireRequest) -> String {
    state.withLock { Self.carryOut(request, &$0) }
  }

  private static func carryOut(_ request: WireRequest, _ state: inout State) -> String {
    switch (request.method, request.path) {
    case ("GET", _) where request.order.isEmpty: return page(of: request, state)
    case ("GET", _): return state.orders[request.order].map { detail(request.order, $0) } ?? "[]"
    case ("POST", "/inbound/catalog"):
      state.batches.append(request.body)
      return #"{"Response":"\#(request.body.matches(of: /"ean":/).count).0"}"#
    case ("POST", "/inbound/customer"):
      let document = request.body.firstMatch(of: /"(\d{14}|\d{11})"/)?.1 ?? "?"
      state.registered[String(document), default: 0] += 1
      return #"{"status":"true","user_id":"3753"}"#
    case ("PUT", "/inbound/customer"):
      state.terms.append(request.body)
      return #"{"result":"true"}"#
    default: return update(request, &state)
    }
  }

  private static func update(_ request: WireRequest, _ state: inout State) -> String {
    if state.queue != nil, state.orders[request.order] != nil {
      state.queue?.append(request)
      return request.body.contains("products") ? #"{"order_id":"\#(request.order)"}"# : #"{"Response":"1.0"}"#
    }
    guard let before = state.orders[request.order] else { return #"{"Response":"object has missing required"}"# }
    defer {
      let after = state.orders[request.order] ?? before
      state.commits.append(Commit(request: request.id, order: request.order, before: before, after: after))
    }
    if let status = request.body.firstMatch(of: /"status":"([A-Z])"/)?.1 {
      state.orders[request.order]?.status = String(status)
      return #"{"Response":"1.0"}"#
    }
    // The call removes every line that it does not name.
    let named = request.body.matches(of: /"([^"]+)":\{"amount":"(\d+)"\}/)
    state.orders[request.order]?.lines = Dictionary(
      uniqueKeysWithValues: named.map { (String($0.1), Int($0.2) ?? 0) })
    return #"{"order_id":"\#(request.order)"}"#
  }

  private static func page(of request: WireRequest, _ state: State) -> String {
    let status = request.path.firstMatch(of: /status=([A-Z])/)?.1 ?? "?"
    let number = request.path.firstMatch(of: /page=(\d+)/).flatMap { Int($0.1) } ?? 1
    let all = state.orders.filter { $0.value.status == status }.sorted { $0.key > $1.key }
    let rows = number == 1 ? all.map { head($0.key, $0.value) + "}" } : []
    let parameters = #"{"page":\#(number),"items_per_page":20,"total_items":"\#(all.count)"}"#
    return #"{"orders":[\#(rows.joined(separator: ","))],"params":\#(parameters)}"#
  }

  private static func head(_ number: String, _ order: OrderState) -> String {
    #"{"order_id":"\#(number)","timestamp":"1614132087","firstname":"João","lastname":"da Conceição","#
      + #""email":"loja\#(number)@example.com","phone":"11994214743","status":"\#(order.status)","total":"100.00""#
  }

  private static func detail(_ number: String, _ order: OrderState) -> String {
    let lines = order.lines.sorted { $0.key < $1.key }.enumerated().map { place, line in
      #""\#(9000 + place)":{"item_id":"\#(9000 + place)","product_code":"\#(line.key)","price":"10.00","#
        + #""amount":"\#(line.value)","product":"Produto \#(line.key)","base_price":10,"subtotal":\#(line.value * 10)}"#
    }
    return head(number, order) + #","subtotal":100,"shipping_cost":"0.00","details":null,"notes":"","fields":[],"#
      + #""products":{\#(lines.joined(separator: ","))},"taxes":[]}"#
  }
}

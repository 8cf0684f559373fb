import Commerce

extension PlatformService {
  /// I3 and I4: the new status of an order, or its new lines.
  ///
  /// Both answer before the change is applied. A body with both is read as I4, since the document keeps them apart.
  func updateOrder(_ id: String, body: [UInt8], due: ContinuousClock.Instant?) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    do throws(Refusal) {
      let change = try Self.change(in: json)
      let isKnown = state.withLock { state in
        guard let offset = state.book.offset(of: id) else { return false }
        state.accept(change, at: offset, due: due)
        return true
      }
      guard isKnown else { throw Refusal.unknownOrder(id) }
      guard case .lines = change else { return .response("1.0") }
      return .json(ActiveFaults()) { $0.object { $0.text("order_id", id) } }
    } catch {
      return .response(error.sentence)
    }
  }

  private static func change(in json: JSONValue) throws(Refusal) -> PlatformState.OrderChange {
    if json["products"] != nil { return .lines(try quantities(in: json)) }
    guard let order = json["order"] else { throw .missing("status") }
    let value = try order.required("status")
    guard case .string(let letter) = value else { throw .wrongType(value, allowed: "string") }
    let letters = OrderStatus.documented.map(\.rawValue)
    guard letters.contains(letter) else { throw .notOneOf(letters, found: letter) }
    return .status(OrderStatus(rawValue: letter))
  }

  private static func quantities(in json: JSONValue) throws(Refusal) -> [String: Quantity] {
    let products = try json.required("products")
    guard case .map(let entries) = products else { throw .wrongType(products, allowed: "object") }
    guard !entries.isEmpty else { throw .tooFew() }
    var quantities: [String: Quantity] = [:]
    for (code, entry) in entries {
      let amount = try entry.required("amount")
      guard let text = amount.text else { throw .wrongType(amount, allowed: "integer", "number", "string") }
      guard let quantity = Quantity(wire: text) else { throw .notANumber(text) }
      guard quantity > .zero else { throw .tooSmall(found: text) }
      quantities[code] = quantity
    }
    return quantities
  }
}

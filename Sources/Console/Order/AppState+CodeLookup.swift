import Commerce
import Desk
import Texts

// A number that is a product's code: the line of the open order, else the order of that number, else the product.
extension AppState {
  /// Opens what a number names.
  ///
  /// - Parameter isScanned: short codes were meant as products then; typed they are numbers of orders.
  /// - Returns: `nil` if it is no number of an order.
  mutating func openNumber(_ text: some StringProtocol, isScanned: Bool = false) -> [Effect]? {
    guard let id = OrderID(typed: text) else { return nil }
    guard let code = try? GTIN(text), isScanned || code.digits.utf8.count >= 12 else { return openOrder(id) }
    if scope == .order, let row = lineRow(of: code) {
      order.row = row
      keepOrderRowVisible()
      return []
    }
    let token = newToken()
    lookup = CodeLookup(token: token, id: id, code: code, pane: pane, order: order.id)
    begin(token, .readingCode(code.digits))
    return [.lookUpOrder(token, id)]
  }

  /// The row of the open order with a product, whatever zeros its code begins with.
  private func lineRow(of code: GTIN) -> Int? {
    orderDocument.rows.firstIndex { row in
      guard let text = lineCode(of: row), let other = try? GTIN(text) else { return false }
      return other == code
    }
  }

  /// What the platform says of an order with the number of a code; `nil` if nothing was looked up.
  mutating func receiveLookup(_ token: LoadToken, _ result: Result<Reading<Order>, DeskError>) -> [Effect]? {
    guard let found = lookup, found.token == token else { return nil }
    lookup = nil
    // Somebody who has gone on to something else is not interrupted.
    guard overlays.isEmpty, (found.pane, found.order) == (pane, order.id) else { return [] }
    switch result {
    case .success(let reading):
      connection = .good
      orderAhead = OrderAhead(direction: orderAhead.direction, id: found.id, reading: reading)
      return openOrder(found.id)
    case .failure(let error):
      guard error.kind != .canceled else { return [] }
      if error.kind != .notFound { report(error) }
      return carryOut(.openProduct(found.code, insteadOf: error))
    }
  }
}

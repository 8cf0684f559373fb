import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

// A number that is a product's code: the line of the open order, else the order of that number, else the product.
extension Update<Orders> {
  public mutating func openLine(_ entry: Orders.Entry, with text: String = "") {
    push(.input(InputLine(purpose: entry, field: TextField(text))))
  }

  /// Opens what the line names; what is no number stays in it.
  public mutating func find(_ text: String, isScanned: Bool = false) {
    guard case .input(let line)? = layers.top else { return }
    layers.removeTop()
    if openNumber(text.withoutScanPrefix, isScanned: isScanned) { return }
    layers.places.append(.own(.input(line)))
    say(.notAnOrderNumber(text), .failure)
  }

  /// Opens what a number names.
  ///
  /// - Parameter isScanned: short codes were meant as products then; typed they are numbers of orders.
  /// - Returns: whether it is the number of an order.
  @discardableResult
  public mutating func openNumber(_ text: some StringProtocol, isScanned: Bool = false) -> Bool {
    guard let id = OrderID(typed: text) else { return false }
    guard let code = try? GTIN(text), isScanned || code.digits.utf8.count >= 12 else {
      openOrder(id)
      return true
    }
    if pane == .order, layers.isEmpty, let row = lineRow(of: code) {
      own.open.row = row
      keepOrderRowVisible()
      return true
    }
    let token = newToken()
    own.lookup = CodeLookup(token: token, id: id, code: code, pane: pane, order: own.open.id)
    begin(token, .readingCode(code.digits))
    ask(.lookUpOrder(token, id))
    return true
  }

  /// What the platform says of an order with the number of a code.
  ///
  /// - Returns: whether that was what was asked.
  mutating func receiveLookup(_ token: LoadToken, _ result: Result<Reading<Order>, DeskError>) -> Bool {
    guard let found = own.lookup, found.token == token else { return false }
    own.lookup = nil
    // Somebody who has gone on to something else is not interrupted.
    guard layers.isEmpty, (found.pane, found.order) == (pane, own.open.id) else { return true }
    switch result {
    case .success(let reading):
      noteGoodAnswer()
      own.ahead = OrderAhead(direction: own.ahead.direction, id: found.id, reading: reading)
      openOrder(found.id)
    case .failure(let error) where error.kind == .canceled: break
    case .failure(let error):
      if error.kind != .notFound { report(error) }
      request(.openProduct(found.code, insteadOf: error))
    }
    return true
  }
}

extension ComponentReading<Orders> {
  /// The row of the open order with a product, whatever zeros its code begins with.
  fileprivate func lineRow(of code: GTIN) -> Int? {
    orderDocument.rows.firstIndex { row in
      guard let text = lineCode(of: row), let other = try? GTIN(text) else { return false }
      return other == code
    }
  }
}

extension String {
  /// A scanned code without the sign of its kind, as `]C1`.
  fileprivate var withoutScanPrefix: Substring {
    let prefix = prefix(3)
    return prefix.count == 3 && prefix.first == "]" && prefix.dropFirst().first?.isLetter == true
      ? dropFirst(3) : self[...]
  }
}

import Commerce
import ConsoleKit
import Desk
import Texts

// From an order to what else is known: the product of a line, another order, the customer; and out of the terminal.

extension ComponentReading<Orders> {
  var availabilityOfLineProduct: Availability {
    selectedLineCode == nil && otherOrderUnderCursor == nil ? .disabled(.noLineHere) : .enabled
  }

  /// What the order that is shown says of its customer's document, in the extra field that the config names.
  private var documentOfOrder: Result<DocumentNumber, CustomerLinkFault> {
    guard let shown = own.open.order else { return .failure(.noOrder) }
    guard let key = session.customerDocumentField else {
      let candidate = shown.fields.first { (try? DocumentNumber($0.value)) != nil }
      return .failure(.notConfigured(candidate: candidate?.key))
    }
    guard let field = shown.fields.first(where: { $0.key == key }), !field.value.isEmpty else {
      return .failure(.missing(key))
    }
    guard let document = try? DocumentNumber(field.value) else { return .failure(.unreadable(key)) }
    return .success(document)
  }

  var availabilityOfCustomer: Availability {
    switch documentOfOrder {
    case .success: .enabled
    case .failure(let fault): .disabled(.customers(.noLink(fault)))
    }
  }

  fileprivate var documentOfCustomer: DocumentNumber? { try? documentOfOrder.get() }

  var availabilityOfPicking: Availability { own.marks.isEmpty ? needsOrderInHand : .enabled }

  var availabilityOfMessage: Availability {
    session.hidesPersonalData ? .disabled(.isPersonal) : needsOrderInHand
  }

  // MARK: What is known as of now

  /// How old a reading may be and still be worked from, in seconds.
  private var freshSeconds: Int64 { 300 }

  private func isFresh(_ moment: Timestamp) -> Bool { moment.seconds(until: now) <= freshSeconds }

  /// The open order, if the platform has said just now what is in it and nothing is on its way that changes it.
  fileprivate func freshOrder(_ id: OrderID) -> Order? {
    guard own.open.id == id, let shown = own.open.shown, !own.open.isFromStore, isFresh(shown.readAt),
      !own.isBeingSent(id)
    else { return nil }
    return shown.value
  }

  /// What a message needs of an order, if the platform has said it just now.
  fileprivate func freshSummary(_ id: OrderID) -> OrderSummary? {
    if let order = freshOrder(id) { return OrderSummary(order) }
    guard let shown = own.list.shown, !shown.isFromStore, isFresh(shown.readAt), !own.isBeingSent(id) else {
      return nil
    }
    return shown.page.rows.first { $0.id == id }
  }
}

extension Update<Orders> {
  /// The product of the line under the cursor, or the other order there.
  mutating func openLineProduct() {
    if let id = otherOrderUnderCursor { return openOther(id) }
    guard let text = selectedLineCode else { return }
    guard let code = try? GTIN(text) else { return say(.catalog(.notACode(text)), .warning) }
    request(.openProduct(code))
  }

  mutating func showCustomer() {
    if let document = documentOfCustomer { request(.findCustomer(document)) }
  }

  /// `i`: what has to be taken from the shelves for the marked orders, else for the one in hand.
  mutating func makePickingList() {
    let ids = own.marks.isEmpty ? orderInHand.map { [$0] } ?? [] : own.marks.orders.map(\.id)
    request(.makePickingList(ids, known: ids.compactMap { freshOrder($0) }))
  }

  /// `w`: what to write to the customer of the order in hand. A customer must not be told yesterday's status.
  mutating func writeMessage() {
    if let id = orderInHand { request(.writeMessage(id, known: freshSummary(id))) }
  }
}

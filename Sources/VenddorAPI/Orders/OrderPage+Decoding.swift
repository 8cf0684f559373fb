import Commerce
import WireTree

/// Why an answer cannot be used although its form is right.
package struct UnusableAnswer: Error, Hashable {
  package var reason: String
  /// Whether the answer is another page of the list than the requested one.
  package var isOtherPage = false
}

extension UnusableAnswer {
  static func otherPage(_ answered: Int, insteadOf asked: Int) -> UnusableAnswer {
    UnusableAnswer(reason: "page \(answered) instead of page \(asked)", isOtherPage: true)
  }
}

extension OrderPage {
  /// Reads one page of the order list (O1).
  ///
  /// Some platforms repeat their last page for pages past the end. Such a page is recognized by its `params.page`, or by having
  /// as many rows as the stated size and total give the last page, and is read as empty. Rows that repeat an order number and rows
  /// without one are left out. Where the rows contradict the stated page size, the number of pages counts as unknown.
  ///
  /// - Parameters:
  ///   - status: the status that was asked for; rows that do not state theirs get it.
  ///   - page: the number that was asked for, from 1.
  /// - Throws: if the answer is a later page, or if no row has an order number.
  package init(wire tree: WireValue, status: OrderStatus, page: Int) throws(UnusableAnswer) {
    let list = tree["orders"] ?? tree
    let candidates = list.rows(marker: "order_id").filter { !$0.isNothing && !$0.isEmptyContainer }
    let params = FieldReader(tree["params"] ?? .null)
    let totalItems = params.count("total_items")
    let stated = params.count("items_per_page").flatMap { $0 >= 1 ? $0 : nil }
    self.init(status: status, number: page, rows: [], totalItems: totalItems, itemsPerPage: stated)

    let answeredPage = params.count("page").flatMap { $0 >= 1 ? $0 : nil } ?? page
    if answeredPage > page { throw UnusableAnswer.otherPage(answeredPage, insteadOf: page) }
    // Without a stated size a page is known to have at least one row.
    let lastPage = totalItems.map { ($0 - 1) / (stated ?? 1) + 1 }
    let rowsOfLast = totalItems.flatMap { total in stated.map { (total - 1) % $0 + 1 } }
    let isPastTheEnd = page > 1 && lastPage.map { $0 < page } ?? false
    if answeredPage < page || isPastTheEnd && rowsOfLast ?? candidates.count == candidates.count { return }
    // A page that is not the last one has the full length. More rows than stated may include those of the next page.
    let total = totalItems ?? 0
    let isFull = page == 1 ? total > candidates.count : stated.map { (total - 1) / page >= $0 } ?? false
    if isFull, !candidates.isEmpty, candidates.count < stated ?? .max { itemsPerPage = candidates.count }
    let contradicts = isPastTheEnd || page == lastPage && candidates.count != rowsOfLast
    if page > 1, contradicts, !candidates.isEmpty { itemsPerPage = nil }

    var seen: Set<OrderID> = []
    for candidate in candidates {
      guard let row = OrderSummary(wire: candidate, listedAs: status), seen.insert(row.id).inserted else { continue }
      rows.append(row)
      if FieldReader(candidate).text("status").isEmpty { withoutStatus.insert(row.id) }
    }
    if rows.isEmpty, !candidates.isEmpty { throw UnusableAnswer(reason: "no row has an order number") }
  }
}

extension OrderSummary {
  init?(wire tree: WireValue, listedAs status: OrderStatus) {
    guard let id = FieldReader.identifier(tree["order_id"]) else { return nil }
    var fields = FieldReader(tree)
    let letter = fields.text("status")
    self.init(
      id: id, status: letter.isEmpty ? status : OrderStatus(rawValue: letter),
      placedAt: fields.timestamp("timestamp"), customer: Order.Customer(wire: fields), total: fields.money("total"))
  }
}

extension Order.Customer {
  init(wire fields: FieldReader) {
    self.init(
      firstName: fields.text("firstname"), lastName: fields.text("lastname"), email: fields.text("email"),
      phone: fields.name("phone"))
  }
}

import Commerce
import WireTree

/// Why an answer of the right form cannot be used.
package struct UnusableAnswer: Error, Hashable {
  package var reason: String
  /// Whether it is another page of the list than the one asked for.
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
  /// A platform that repeats its last page for pages past the end gives itself away by `params.page`, or by as many rows as the
  /// last page has by the stated size and total; such a page is empty. Rows that repeat a number and rows without one are left out.
  /// Where the rows of a page contradict the stated size, how many pages there are is not known.
  package init(wire tree: WireValue, status: OrderStatus, page: Int) throws(UnusableAnswer) {
    let list = tree["orders"] ?? tree
    let candidates = list.rows(marker: "order_id").filter { !$0.isNothing && !$0.isEmptyContainer }
    let params = FieldReader(tree["params"] ?? .null)
    let totalItems = params.count("total_items")
    let stated = params.count("items_per_page").flatMap { $0 >= 1 ? $0 : nil }
    self.init(status: status, number: page, rows: [], totalItems: totalItems, itemsPerPage: stated)

    let answeredPage = params.count("page").flatMap { $0 >= 1 ? $0 : nil } ?? page
    if answeredPage > page { throw UnusableAnswer.otherPage(answeredPage, insteadOf: page) }
    // Where no size is stated a page has one row at least.
    let lastPage = totalItems.map { ($0 - 1) / (stated ?? 1) + 1 }
    let rowsOfLast = totalItems.flatMap { total in stated.map { (total - 1) % $0 + 1 } }
    let isPastTheEnd = page > 1 && lastPage.map { $0 < page } ?? false
    if answeredPage < page || isPastTheEnd && rowsOfLast ?? candidates.count == candidates.count { return }
    // A page that cannot be the last one is as long as pages are; more rows than stated may be those of the next one, too.
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

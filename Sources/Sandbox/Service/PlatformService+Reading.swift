import Commerce

extension PlatformService {
  /// O1: the orders in a status, 20 a page, newest first.
  ///
  /// A page that is missing or not a number is the first one, as PHP reads it.
  func orderList(_ request: IncomingRequest, _ active: ActiveFaults) -> Answer {
    guard let letter = request.query["status"], OrderStatus.documented.contains(where: { $0.rawValue == letter }) else {
      return .response(Refusal.missing("status").sentence)
    }
    let status = OrderStatus(rawValue: letter)
    let book = state.book
    let hidden = active.hiddenOrders
    let total = max(0, book.count(in: status) - hidden)
    let asked = max(1, Int(request.query["page"] ?? "") ?? 1)
    let last = max(1, (total + OrderPage.size - 1) / OrderPage.size)
    // A number beyond all pages must not overflow as an offset.
    let page = active.has(.repeatLastPage) ? min(asked, last) : min(asked, last + 1)
    let limit = active.has(.longPage) ? OrderPage.size + 5 : OrderPage.size
    let rows = book.newest(in: status, from: hidden + (page - 1) * OrderPage.size, limit: limit)
    return .json(active) { text in
      text.object { text in
        text.list("orders", rows.map { offset in { $0.row(book.order(at: offset)) } })
        text.object("params") { params in
          params.number("page", asked)
          params.number("items_per_page", OrderPage.size)
          params.numeral("total_items", total)
        }
      }
    }
  }

  /// O2: all data of one order.
  func orderDetail(_ id: String, _ active: ActiveFaults) -> Answer {
    let book = state.book
    guard let offset = book.offset(of: id) else { return Self.notFound(id, active) }
    return .json(active) { $0.detail(book.order(at: offset)) }
  }

  private static func notFound(_ id: String, _ active: ActiveFaults) -> Answer {
    switch active.notFoundForm {
    case .list: Answer(body: Array("[]".utf8))
    case .object: Answer(body: Array("{}".utf8))
    case .false: Answer(body: Array("false".utf8))
    case .noID: .json(active) { $0.detailWithoutID() }
    case .status404: .shopError(status: 404, "Not Found: \(Refusal.unknownOrder(id).sentence)")
    }
  }
}

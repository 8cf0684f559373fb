import Commerce

/// Access for tests, beside the API.
extension SandboxServer {
  /// Replaces all faults and resets their counts.
  public func set(faults: [Fault]) {
    handler.faults.withLock { $0 = FaultPlan(faults) }
  }

  /// The numbers of all orders: consecutive, oldest first.
  public var orderNumbers: Range<Int> { handler.service.state.book.numbers }

  /// The order with this oddity; `nil` if there are too few orders.
  public func order(with oddity: Oddity) -> OrderID? {
    let numbers = orderNumbers
    let number = numbers.upperBound - 1 - oddity.rank
    return numbers.contains(number) ? OrderID(rawValue: String(number)) : nil
  }

  /// The current status of an order; `nil` for an unknown number.
  public func status(of id: OrderID) -> OrderStatus? {
    let book = handler.service.state.book
    return book.offset(of: id.rawValue).map { book.status(at: $0) }
  }

  /// The numbers of the orders in a status, newest first.
  public func orders(in status: OrderStatus) -> [OrderID] {
    let book = handler.service.state.book
    return book.newest(in: status, from: 0, limit: book.count(in: status)).map {
      OrderID(rawValue: String(book.numbers.lowerBound + $0))
    }
  }

  /// Moves an order at once, like a colleague's console. Unknown numbers and statuses are ignored.
  public func moveOrder(_ id: OrderID, to status: OrderStatus) {
    handler.service.state.withLock { state in
      if let offset = state.book.offset(of: id.rawValue) { state.move(at: offset, to: status) }
    }
  }

  /// Replaces the lines of an order at once, like a colleague's console; priced as by I4.
  public func replaceLines(of id: OrderID, with lines: LineSet) {
    let quantities = Dictionary(lines.entries.map { ($0.productCode, $0.quantity) }) { _, last in last }
    handler.service.state.withLock { state in
      if let offset = state.book.offset(of: id.rawValue) { state.replaceLines(at: offset, with: quantities) }
    }
  }

  /// Applies every accepted change now, whatever its delay.
  public func applyQueue() {
    handler.service.state.withLock { $0.settleAll() }
  }

  /// The product codes on sale, each of which I4 can add to an order.
  public var productCodes: [String] { handler.service.state.withLock { $0.catalog.codes } }

  /// The products received by the catalog call (I1, I2) since the start, applied or not.
  public var receivedCatalog: ReceivedCatalog { handler.service.state.withLock { $0.received } }

  /// Any customer of the platform by document (letters and digits only); `nil` if unknown.
  public func customer(_ document: String) -> PlatformCustomer? {
    handler.service.state.withLock { $0.customers.customer(document) }
  }

  /// The documents of this supplier's customers, those with orders first. I6 accepts only these.
  public var customerDocuments: [String] { handler.service.state.withLock { $0.customers.documents(isLinked: true) } }

  /// The documents of other suppliers' customers: I5 links them instead of creating new ones.
  public var foreignDocuments: [String] { handler.service.state.withLock { $0.customers.documents(isLinked: false) } }

  /// The customers that I5 or I6 changed, in the order of their first change.
  public var receivedCustomers: [PlatformCustomer] { handler.service.state.withLock { $0.customers.changed } }

  /// The latest requests, oldest first: at least 2,000, or 16 MB of bodies if that is less.
  public var requests: [RecordedRequest] { handler.log.withLock { $0.latest } }

  /// The number of requests since the start, or since they were last cleared.
  public var requestCount: Int { handler.log.withLock { $0.count } }

  public func forgetRequests() {
    handler.log.withLock { $0.forget() }
  }
}

import Commerce

/// What tests ask of a sandbox behind its API.
extension SandboxServer {
  /// Replaces all faults; those that count requests count anew.
  public func set(faults: [Fault]) {
    handler.faults.withLock { $0 = FaultPlan(faults) }
  }

  /// The numbers of all orders, consecutive, the oldest first.
  public var orderNumbers: Range<Int> { handler.service.state.book.numbers }

  /// The order that has this oddity; `nil` where there are too few orders.
  public func order(with oddity: Oddity) -> OrderID? {
    let numbers = orderNumbers
    let number = numbers.upperBound - 1 - oddity.rank
    return numbers.contains(number) ? OrderID(rawValue: String(number)) : nil
  }

  /// Where an order stands now; `nil` for an unknown number.
  public func status(of id: OrderID) -> OrderStatus? {
    let book = handler.service.state.book
    return book.offset(of: id.rawValue).map { book.status(at: $0) }
  }

  /// The numbers of the orders in a status, the newest first.
  public func orders(in status: OrderStatus) -> [OrderID] {
    let book = handler.service.state.book
    return book.newest(in: status, from: 0, limit: book.count(in: status)).map {
      OrderID(rawValue: String(book.numbers.lowerBound + $0))
    }
  }

  /// Moves an order at once, as a colleague's console did. An unknown number or status is ignored.
  public func moveOrder(_ id: OrderID, to status: OrderStatus) {
    handler.service.state.withLock { state in
      if let offset = state.book.offset(of: id.rawValue) { state.move(at: offset, to: status) }
    }
  }

  /// Gives an order other lines at once, as a colleague's console did; re-priced as I4 does it.
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

  /// Product codes the platform sells, each of which I4 can add to an order.
  public var productCodes: [String] { handler.service.state.withLock { $0.catalog.codes } }

  /// What the catalog call (I1, I2) brought since the start, whether or not the queue has applied it.
  public var receivedCatalog: ReceivedCatalog { handler.service.state.withLock { $0.received } }

  /// A customer of the platform by its document (letters and digits alone), this supplier's or not; `nil` for an unknown one.
  public func customer(_ document: String) -> PlatformCustomer? {
    handler.service.state.withLock { $0.customers.customer(document) }
  }

  /// The documents of this supplier's customers, those the orders belong to first. I6 takes these alone.
  public var customerDocuments: [String] { handler.service.state.withLock { $0.customers.documents(isLinked: true) } }

  /// The documents of customers that are not this supplier's yet: I5 links them instead of making new ones.
  public var foreignDocuments: [String] { handler.service.state.withLock { $0.customers.documents(isLinked: false) } }

  /// The customers that I5 or I6 changed, in the order of their first change.
  public var receivedCustomers: [PlatformCustomer] { handler.service.state.withLock { $0.customers.changed } }

  /// The latest requests, the oldest first: at least 2,000 of them are kept, or 16 MB of bodies if that is less.
  public var requests: [RecordedRequest] { handler.log.withLock { $0.latest } }

  /// How many requests have arrived since the start, or since they were forgotten.
  public var requestCount: Int { handler.log.withLock { $0.count } }

  public func forgetRequests() {
    handler.log.withLock { $0.forget() }
  }
}

import Commerce

/// What the platform knows: orders, the catalog, customers, and the queue of accepted changes.
///
/// Nothing runs between requests: changes that have fallen due are applied before the next look.
struct PlatformState: Sendable {
  /// What I3 and I4 ask of an order.
  enum OrderChange: Sendable {
    case status(OrderStatus)
    case lines([String: Quantity])
  }

  private enum Change: Sendable {
    case order(OrderChange, at: Int)
    case products([ProductUpdate])
  }

  private struct Queued: Sendable {
    var change: Change
    var due: ContinuousClock.Instant
  }

  private(set) var book: OrderBook
  /// What is on sale today, and at which prices.
  private(set) var catalog: Catalog
  private(set) var received = ReceivedCatalog()
  var customers: CustomerDirectory
  private var queue: [Queued] = []

  init(seed: UInt64, orders: Int, now: Timestamp) {
    book = OrderBook(seed: seed, count: orders, now: now)
    catalog = book.generator.catalog
    customers = CustomerDirectory(seed: seed, ownCount: book.generator.customerCount)
  }

  /// Queues a change; `nil` as `due` never applies it.
  mutating func accept(_ change: OrderChange, at offset: Int, due: ContinuousClock.Instant?) {
    if let due { queue.append(Queued(change: .order(change, at: offset), due: due)) }
  }

  /// Notes that a batch arrived, and queues it; `nil` as `due` never applies it.
  mutating func accept(_ batch: [ProductUpdate], due: ContinuousClock.Instant?) {
    received.take(batch)
    if let due { queue.append(Queued(change: .products(batch), due: due)) }
  }

  /// Applies what has fallen due, in the order in which it was accepted.
  mutating func settle(at now: ContinuousClock.Instant) {
    guard !queue.isEmpty else { return }
    for item in queue where item.due <= now { apply(item.change) }
    queue.removeAll { $0.due <= now }
  }

  /// Applies the whole queue now.
  mutating func settleAll() {
    for item in queue { apply(item.change) }
    queue = []
  }

  /// Moves an order outside the queue, wherever it is told to.
  mutating func move(at offset: Int, to status: OrderStatus) { book.move(at: offset, to: status) }

  /// Gives an order other lines outside the queue.
  mutating func replaceLines(at offset: Int, with quantities: [String: Quantity]) {
    let groups = customers.groups(of: book.order(at: offset).customer.plainDocument)
    book.replaceLines(at: offset, with: quantities, pricedBy: catalog, for: groups)
  }

  private mutating func apply(_ change: Change) {
    switch change {
    case .order(.status(let status), let offset): book.move(at: offset, to: destination(of: offset, wanted: status))
    case .order(.lines(let quantities), let offset): replaceLines(at: offset, with: quantities)
    case .products(let batch):
      for update in batch {
        if update.isActive { catalog.put(update.product) } else { catalog.remove(update.product.code) }
      }
    }
  }

  /// Orders whose number ends in 7 are short of stock: where a move would take stock again, they end in B.
  private func destination(of offset: Int, wanted: OrderStatus) -> OrderStatus {
    let withoutStock: Set<OrderStatus> = [.awaitingStock, .paymentDeclined, .failed, .canceled]
    let takesStock = withoutStock.contains(book.status(at: offset)) && !withoutStock.contains(wanted)
    let isShort = (book.generator.firstNumber + offset) % 10 == 7
    return takesStock && isShort ? .awaitingStock : wanted
  }
}

import Commerce

/// The state of the platform: orders, catalog, customers, and the queue of accepted changes.
///
/// Nothing runs between requests: due changes are applied before the next access.
struct PlatformState: Sendable {
  /// The changes of I3 and I4.
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
  /// The goods on sale with their current prices.
  private(set) var catalog: Catalog
  private(set) var received = ReceivedCatalog()
  var customers: CustomerDirectory
  private var queue: [Queued] = []

  init(seed: UInt64, orders: Int, now: Timestamp) {
    book = OrderBook(seed: seed, count: orders, now: now)
    catalog = book.generator.catalog
    customers = CustomerDirectory(seed: seed, ownCount: book.generator.customerCount)
  }

  /// Queues a change; with `nil` as `due` it is never applied.
  mutating func accept(_ change: OrderChange, at offset: Int, due: ContinuousClock.Instant?) {
    if let due { queue.append(Queued(change: .order(change, at: offset), due: due)) }
  }

  /// Records an accepted batch and queues it; with `nil` as `due` it is never applied.
  mutating func accept(_ batch: [ProductUpdate], due: ContinuousClock.Instant?) {
    received.take(batch)
    if let due { queue.append(Queued(change: .products(batch), due: due)) }
  }

  /// Applies the due changes in the order of acceptance.
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

  /// Moves an order without the queue, to any status.
  mutating func move(at offset: Int, to status: OrderStatus) { book.move(at: offset, to: status) }

  /// Replaces the lines of an order without the queue.
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

  /// Orders whose number ends in 7 are short of stock: a move that takes stock again ends in B.
  private func destination(of offset: Int, wanted: OrderStatus) -> OrderStatus {
    let withoutStock: Set<OrderStatus> = [.awaitingStock, .paymentDeclined, .failed, .canceled]
    let takesStock = withoutStock.contains(book.status(at: offset)) && !withoutStock.contains(wanted)
    let isShort = (book.generator.firstNumber + offset) % 10 == 7
    return takesStock && isShort ? .awaitingStock : wanted
  }
}

import Commerce

/// The platform's orders and its queue of accepted changes.
///
/// Nothing runs between requests: changes that have fallen due are applied before the next look at the orders.
struct PlatformState: Sendable {
  enum Change: Sendable {
    case status(OrderStatus)
    case lines([String: Quantity])
  }

  private struct Queued: Sendable {
    var offset: Int
    var change: Change
    var due: ContinuousClock.Instant
  }

  private(set) var book: OrderBook
  private var queue: [Queued] = []

  init(book: OrderBook) {
    self.book = book
  }

  /// Queues a change; `nil` as `due` never applies it.
  mutating func accept(_ change: Change, at offset: Int, due: ContinuousClock.Instant?) {
    guard let due else { return }
    queue.append(Queued(offset: offset, change: change, due: due))
  }

  /// Applies what has fallen due, in the order in which it was accepted.
  mutating func settle(at now: ContinuousClock.Instant) {
    guard !queue.isEmpty else { return }
    for item in queue where item.due <= now { apply(item.change, at: item.offset) }
    queue.removeAll { $0.due <= now }
  }

  /// Applies the whole queue now.
  mutating func settleAll() {
    for item in queue { apply(item.change, at: item.offset) }
    queue = []
  }

  /// Moves an order outside the queue, wherever it is told to.
  mutating func move(at offset: Int, to status: OrderStatus) { book.move(at: offset, to: status) }

  /// Gives an order other lines outside the queue.
  mutating func replaceLines(at offset: Int, with quantities: [String: Quantity]) {
    book.replaceLines(at: offset, with: quantities)
  }

  private mutating func apply(_ change: Change, at offset: Int) {
    switch change {
    case .status(let status): book.move(at: offset, to: destination(of: offset, wanted: status))
    case .lines(let quantities): book.replaceLines(at: offset, with: quantities)
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

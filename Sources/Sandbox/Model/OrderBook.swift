import Commerce

/// All orders of the sandbox by status and time. ``OrderGenerator`` derives the details unless they were changed.
struct OrderBook: Sendable {
  let generator: OrderGenerator
  /// The status of each order, as an index into ``OrderStatus/documented``.
  private var statuses: [UInt8]
  private let times: [UInt32]
  /// The offsets of the orders in each status, oldest first.
  private var byStatus: [[UInt32]]
  /// The lines of orders with changed products.
  private var changedLines: [Int: [OrderRecord.Line]] = [:]

  init(seed: UInt64, count: Int, now: Timestamp) {
    generator = OrderGenerator(seed: seed, catalog: Catalog(seed: seed), firstNumber: 130_001, count: count)
    let history = OrderHistory(seed: seed, count: count, now: now)
    statuses = history.statuses
    times = history.times
    byStatus = Array(repeating: [], count: OrderStatus.documented.count)
    for (offset, status) in statuses.enumerated() { byStatus[Int(status)].append(UInt32(offset)) }
  }

  var numbers: Range<Int> { generator.firstNumber..<generator.firstNumber + statuses.count }

  /// The offset of an order in the book; `nil` for an unknown number.
  func offset(of id: some StringProtocol) -> Int? {
    guard let number = Int(id), numbers.contains(number) else { return nil }
    return number - generator.firstNumber
  }

  func status(at offset: Int) -> OrderStatus { OrderStatus.documented[Int(statuses[offset])] }

  func order(at offset: Int) -> OrderRecord {
    var order = generator.order(offset: offset, status: status(at: offset), seconds: Int64(times[offset]))
    if let lines = changedLines[offset] { order.lines = lines }
    return order
  }

  func count(in status: OrderStatus) -> Int { Self.index(of: status).map { byStatus[$0].count } ?? 0 }

  /// The offsets of orders in a status, newest first, without the first `start`.
  func newest(in status: OrderStatus, from start: Int, limit: Int) -> [Int] {
    guard let index = Self.index(of: status) else { return [] }
    let offsets = byStatus[index]
    let end = max(0, offsets.count - max(0, start))
    return offsets[max(0, end - limit)..<end].reversed().map(Int.init)
  }

  mutating func move(at offset: Int, to status: OrderStatus) {
    guard let new = Self.index(of: status) else { return }
    let old = Int(statuses[offset])
    guard new != old else { return }
    let key = UInt32(offset)
    byStatus[old].remove(at: Self.place(of: key, in: byStatus[old]))
    byStatus[new].insert(key, at: Self.place(of: key, in: byStatus[new]))
    statuses[offset] = UInt8(new)
  }

  /// Gives an order exactly these quantities (I4): lines not named are removed, products on sale are added, and prices are
  /// current.
  ///
  /// An order keeps its lines if none would remain.
  ///
  /// - Parameter groups: the price profiles of the order's customer.
  mutating func replaceLines(
    at offset: Int, with quantities: [String: Quantity], pricedBy catalog: Catalog, for groups: Set<String>
  ) {
    let order = order(at: offset)
    var wanted = quantities
    var lines: [OrderRecord.Line] = []
    for var line in order.lines {
      guard let quantity = wanted.removeValue(forKey: line.productCode) else { continue }
      line.quantity = quantity
      if let product = catalog[line.productCode] { line.reprice(as: product, for: groups) }
      lines.append(line)
    }
    for code in wanted.keys.sorted() {
      guard let index = catalog.index(of: code), let quantity = wanted[code] else { continue }
      let product = catalog.products[index]
      // Above the 500 lines of a generated order, so that no key repeats.
      let itemID = generator.itemID(number: order.number, line: 512 + index)
      var line = OrderRecord.Line(
        itemID: itemID, productCode: code, name: product.name, quantity: quantity, price: .zero, basePrice: .zero)
      line.reprice(as: product, for: groups)
      lines.append(line)
    }
    if !lines.isEmpty { changedLines[offset] = lines }
  }

  private static func index(of status: OrderStatus) -> Int? { OrderStatus.documented.firstIndex(of: status) }

  /// The position of a key in a sorted list, present or not.
  private static func place(of key: UInt32, in list: [UInt32]) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension OrderRecord.Line {
  fileprivate mutating func reprice(as product: CatalogProduct, for groups: Set<String>) {
    basePrice = product.price(for: quantity, groups: groups)
    price = basePrice
  }
}

/// The complete lines of an order as one I4 call sends them: **lines not named are removed**.
///
/// A value can always be sent: it has at least one line, and each code is present once, not empty and well-formed.
public struct LineSet: Hashable, Sendable {
  public struct Entry: Hashable, Sendable, Codable {
    public var productCode: String
    public var quantity: Quantity

    public init(productCode: String, quantity: Quantity) {
      self.productCode = productCode
      self.quantity = quantity
    }
  }

  /// Why one call cannot express the wanted lines.
  public enum Fault: Error, Hashable, Sendable {
    case noLinesLeft
    case emptyProductCode
    case repeatedProductCode(String)
    /// A number that is not a product code: see ``OrderLine/isDamaged(code:)``.
    case damagedProductCode(String)
    case unreadableQuantity(productCode: String)
    /// Zero or less. A line is removed by leaving it out.
    case quantityNotPositive(productCode: String)
  }

  public let entries: [Entry]

  public init(_ entries: [Entry]) throws(Fault) {
    guard !entries.isEmpty else { throw .noLinesLeft }
    var seen: Set<String> = []
    for entry in entries {
      guard !entry.productCode.isEmpty else { throw .emptyProductCode }
      guard !OrderLine.isDamaged(code: entry.productCode) else { throw .damagedProductCode(entry.productCode) }
      guard seen.insert(entry.productCode).inserted else { throw .repeatedProductCode(entry.productCode) }
      guard entry.quantity > .zero else { throw .quantityNotPositive(productCode: entry.productCode) }
    }
    self.entries = entries
  }

  /// The current lines of an order.
  public init(of order: Order) throws(Fault) {
    var entries: [Entry] = []
    for line in order.lines {
      guard let quantity = line.quantity else { throw .unreadableQuantity(productCode: line.productCode) }
      entries.append(Entry(productCode: line.productCode, quantity: quantity))
    }
    try self.init(entries)
  }

  /// Whether an order has exactly these lines, in any order.
  public func isSatisfied(by order: Order) -> Bool {
    guard order.lines.count == entries.count else { return false }
    var missing = Dictionary(uniqueKeysWithValues: entries.map { ($0.productCode, $0.quantity) })
    // Each line consumes its entry, so a second line of one code cannot stand for a missing line of another.
    return order.lines.allSatisfy { line in
      guard let quantity = line.quantity else { return false }
      return missing.removeValue(forKey: line.productCode) == quantity
    }
  }
}

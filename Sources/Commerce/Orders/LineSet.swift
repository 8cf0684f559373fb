/// The complete set of lines an order shall have, as one I4 call sends it: **lines not named are removed**.
///
/// A value of this type can always be sent: every code is there once, is not empty and has the form of a code, and at least one line remains.
public struct LineSet: Hashable, Sendable {
  public struct Entry: Hashable, Sendable, Codable {
    public var productCode: String
    public var quantity: Quantity

    public init(productCode: String, quantity: Quantity) {
      self.productCode = productCode
      self.quantity = quantity
    }
  }

  /// Why a wanted set of lines cannot be expressed by the call.
  public enum Refusal: Error, Hashable, Sendable {
    case noLinesLeft
    case emptyProductCode
    case repeatedProductCode(String)
    /// A number that is none of a product's codes: see ``OrderLine/isDamaged(code:)``.
    case damagedProductCode(String)
    case unreadableQuantity(productCode: String)
    /// A quantity of zero or less: removal is by leaving the line out.
    case quantityNotPositive(productCode: String)
  }

  public let entries: [Entry]

  public init(_ entries: [Entry]) throws(Refusal) {
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

  /// The lines of an order as they are.
  public init(of order: Order) throws(Refusal) {
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
    // Each line takes its entry away, so that a second line of one code never stands for a missing one of another.
    return order.lines.allSatisfy { line in
      guard let quantity = line.quantity else { return false }
      return missing.removeValue(forKey: line.productCode) == quantity
    }
  }
}

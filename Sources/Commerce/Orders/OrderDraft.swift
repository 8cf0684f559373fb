/// Staged, unsent changes to the lines of one order, by product code.
///
/// A draft keeps the order it was made on, so that a later reading can be compared three ways.
public struct OrderDraft: Hashable, Sendable, Codable, Identifiable {
  /// The order when the first change was staged.
  public let original: Order
  /// Who staged it.
  public var owner: String
  public var changedAt: Timestamp
  /// New quantities of existing lines; never equal to the original.
  public private(set) var quantities: [String: Quantity] = [:]
  public private(set) var removed: Set<String> = []
  /// Lines to add. The API document does not promise that the platform accepts them.
  public private(set) var added: [LineSet.Entry] = []
  /// Earlier states of lines to add that the order once had. Optional because older drafts lack it.
  private var former: [OrderLine]?

  public var id: OrderID { original.id }

  public init(original: Order, owner: String, changedAt: Timestamp) {
    self.original = original
    self.owner = owner
    self.changedAt = changedAt
  }

  public var isEmpty: Bool { quantities.isEmpty && removed.isEmpty && added.isEmpty }

  /// The number of lines that differ from the original.
  public var changeCount: Int { quantities.count + removed.count + added.count }

  /// Stages a quantity for a line of the order or an added line. Zero removes the line; the original quantity reverts the change.
  /// Other codes are ignored.
  public mutating func setQuantity(_ quantity: Quantity, of productCode: String) {
    if quantity == .zero {
      remove(productCode)
    } else if let index = added.firstIndex(where: { $0.productCode == productCode }) {
      added[index].quantity = quantity
    } else if let line = originalLine(productCode) {
      removed.remove(productCode)
      quantities[productCode] = line.quantity == quantity ? nil : quantity
    }
  }

  /// Stages the removal of a line, or drops an added line.
  public mutating func remove(_ productCode: String) {
    undo(productCode)
    if originalLine(productCode) != nil { removed.insert(productCode) }
  }

  /// Stages a new line. If the order already has the code (leading zeros do not matter), this changes its quantity instead.
  ///
  /// - Parameter line: the line as the order once had it, for its name and price.
  public mutating func add(_ productCode: String, quantity: Quantity, as line: OrderLine? = nil) {
    let codes = original.lines.map(\.productCode) + added.map(\.productCode)
    if let code = GTIN.meant(by: productCode, among: codes) {
      setQuantity(quantity, of: code)
    } else {
      added.append(LineSet.Entry(productCode: productCode, quantity: quantity))
      if let line, line.productCode == productCode { former = (former ?? []) + [line] }
    }
  }

  /// The earlier state of a line to add that the order once had; `nil` if unknown.
  public func formerLine(_ productCode: String) -> OrderLine? { former?.first { $0.productCode == productCode } }

  /// The codes of lines to add without a known name and price.
  public var unknownCodes: [String] { added.map(\.productCode).filter { formerLine($0) == nil } }

  /// Takes names and prices of lines to add from products where both are unknown.
  public mutating func know(_ products: some Sequence<Product>) {
    for product in products {
      guard let code = unknownCodes.first(where: { (try? GTIN($0)) == product.ean }) else { continue }
      former =
        (former ?? []) + [
          OrderLine(itemID: "", productCode: code, name: product.name, quantity: nil, price: product.price)
        ]
    }
  }

  /// Reverts the staged change of one line.
  public mutating func undo(_ productCode: String) {
    quantities[productCode] = nil
    removed.remove(productCode)
    added.removeAll { $0.productCode == productCode }
    let rest = former?.filter { $0.productCode != productCode } ?? []
    former = rest.isEmpty ? nil : rest
  }

  /// The lines that the order shall have once the changes are applied to a current reading.
  ///
  /// Changes to lines that the reading no longer has are dropped; ``ThreeWayComparison`` shows them first.
  public func lines(on current: Order) throws(LineSet.Fault) -> LineSet {
    let additions = Dictionary(added.map { ($0.productCode, $0.quantity) }) { _, last in last }
    var entries: [LineSet.Entry] = []
    for line in current.lines where !removed.contains(line.productCode) {
      let staged = quantities[line.productCode] ?? additions[line.productCode]
      guard let quantity = staged ?? line.quantity else {
        throw .unreadableQuantity(productCode: line.productCode)
      }
      entries.append(LineSet.Entry(productCode: line.productCode, quantity: quantity))
    }
    for entry in added where !entries.contains(where: { $0.productCode == entry.productCode }) { entries.append(entry) }
    return try LineSet(entries)
  }

  /// The same changes on a later reading, without those it already has.
  public func rebased(on current: Order) -> OrderDraft {
    var draft = OrderDraft(original: current, owner: owner, changedAt: changedAt)
    let present = Set(current.lines.map(\.productCode))
    for (code, quantity) in quantities where present.contains(code) { draft.setQuantity(quantity, of: code) }
    for code in removed where present.contains(code) { draft.remove(code) }
    for entry in added {
      draft.add(entry.productCode, quantity: entry.quantity, as: formerLine(entry.productCode))
    }
    return draft
  }

  private func originalLine(_ productCode: String) -> OrderLine? {
    original.lines.first { $0.productCode == productCode }
  }

  /// The estimated value of the goods at known prices, or at the last known ones for lines that come back. The platform may
  /// change prices.
  public var estimatedSubtotal: Money {
    let kept = original.lines.reduce(Money.zero) { sum, line in
      guard !removed.contains(line.productCode), let price = line.price else { return sum }
      return sum + price * (quantities[line.productCode] ?? line.quantity ?? .zero)
    }
    return added.reduce(kept) { $0 + (formerLine($1.productCode)?.price ?? .zero) * $1.quantity }
  }

  /// The number of lines to add without a known price; ``estimatedSubtotal`` leaves them out.
  public var addedWithoutPrice: Int { added.count { formerLine($0.productCode)?.price == nil } }
}

/// Changes to the lines of one order that are staged and not yet sent, by product code.
///
/// The order they were made on is kept with them, so that a later reading can be compared three ways.
public struct OrderDraft: Hashable, Sendable, Codable, Identifiable {
  /// The order as it was when the first change was staged.
  public let original: Order
  /// Who staged it.
  public var owner: String
  public var changedAt: Timestamp
  /// New quantities of existing lines; never the original one.
  public private(set) var quantities: [String: Quantity] = [:]
  public private(set) var removed: Set<String> = []
  /// Lines to add. The API document does not promise that the platform takes them.
  public private(set) var added: [LineSet.Entry] = []
  /// Of lines to add that the order once had: how it had them. Optional, as older drafts know none.
  private var former: [OrderLine]?

  public var id: OrderID { original.id }

  public init(original: Order, owner: String, changedAt: Timestamp) {
    self.original = original
    self.owner = owner
    self.changedAt = changedAt
  }

  public var isEmpty: Bool { quantities.isEmpty && removed.isEmpty && added.isEmpty }

  /// How many lines differ from the original.
  public var changeCount: Int { quantities.count + removed.count + added.count }

  /// Stages a quantity for a line, of the order or staged to be added: zero removes it, the original quantity takes the
  /// change back. A code that is neither is left alone.
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

  /// Stages the removal of a line; a line that was only staged to be added is forgotten.
  public mutating func remove(_ productCode: String) {
    undo(productCode)
    if originalLine(productCode) != nil { removed.insert(productCode) }
  }

  /// Stages a new line. A code the order already has, with whatever zeros before it, becomes a change of its quantity.
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

  /// A line that is staged to be added as the order once had it; `nil` where that is not known.
  public func formerLine(_ productCode: String) -> OrderLine? { former?.first { $0.productCode == productCode } }

  /// The codes of lines to add whose names and prices are not known.
  public var unknownCodes: [String] { added.map(\.productCode).filter { formerLine($0) == nil } }

  /// Takes name and price of lines to add from products, where neither is known.
  public mutating func know(_ products: some Sequence<Product>) {
    for product in products {
      guard let code = unknownCodes.first(where: { (try? GTIN($0)) == product.ean }) else { continue }
      former =
        (former ?? []) + [
          OrderLine(itemID: "", productCode: code, name: product.name, quantity: nil, price: product.price)
        ]
    }
  }

  /// Takes back what is staged for one line.
  public mutating func undo(_ productCode: String) {
    quantities[productCode] = nil
    removed.remove(productCode)
    added.removeAll { $0.productCode == productCode }
    let rest = former?.filter { $0.productCode != productCode } ?? []
    former = rest.isEmpty ? nil : rest
  }

  /// The lines the order shall have when the changes are applied to a reading of it.
  ///
  /// Changes to lines the reading no longer has are dropped: ``ThreeWayComparison`` shows them first.
  public func lines(on current: Order) throws(LineSet.Refusal) -> LineSet {
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

  /// The same changes, staged anew on a later reading: those the reading already has fall away.
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

  /// What the goods would cost at the prices now known, or last known of lines that come back; the platform may re-price.
  public var estimatedSubtotal: Money {
    let kept = original.lines.reduce(Money.zero) { sum, line in
      guard !removed.contains(line.productCode), let price = line.price else { return sum }
      return sum + price * (quantities[line.productCode] ?? line.quantity ?? .zero)
    }
    return added.reduce(kept) { $0 + (formerLine($1.productCode)?.price ?? .zero) * $1.quantity }
  }

  /// How many lines to add have no known price: ``estimatedSubtotal`` is without them.
  public var addedWithoutPrice: Int { added.count { formerLine($0.productCode)?.price == nil } }
}

/// What has to be taken from the shelves for some orders, put together by product.
///
/// Nothing of an order is left out: a line whose quantity was not readable stays, with its quantity unknown, and an order that
/// could not be read is named in ``unread``.
public struct PickingList: Hashable, Sendable {
  /// An order the list is for, once each, as they were given.
  public let sources: [Source]
  /// Orders that were wanted and are not in the list.
  public let unread: [OrderID]
  /// By name, accents and case ignored, then by code.
  public let lines: [Line]

  public init(_ orders: [Order], unread: [OrderID] = []) {
    var seen: Set<OrderID> = []
    let orders = orders.filter { seen.insert($0.id).inserted }
    sources = orders.map { Source(id: $0.id, status: $0.status, isEmpty: $0.lines.isEmpty) }
    self.unread = unread.filter { seen.insert($0).inserted }
    lines = Self.lines(of: orders)
  }

  public struct Source: Hashable, Sendable {
    public let id: OrderID
    public let status: OrderStatus
    /// It has no product lines.
    public let isEmpty: Bool

    /// Whether goods may not have to leave any more: canceled, complete, or asked to be canceled.
    public var isDoubtful: Bool { status.isFinal || status == .cancellationRequested }
  }

  /// One product.
  public struct Line: Hashable, Sendable {
    public let productCode: String
    public let name: String
    /// How much of it is for which order. An order that names the product twice is there twice.
    public fileprivate(set) var shares: [Share]

    /// The sum of the quantities that are known.
    public var known: Quantity { shares.reduce(.zero) { $0 + ($1.quantity ?? .zero) } }
    /// How much of it was shipped already, as far as the platform says.
    public var shipped: Quantity { shares.reduce(.zero) { $0 + $1.shipped } }
    /// Whether there is a share whose quantity was not readable.
    public var hasUnknown: Bool { shares.contains { $0.quantity == nil } }
  }

  public struct Share: Hashable, Sendable {
    public let order: OrderID
    /// As it was ordered; `nil` where it was not readable.
    public let quantity: Quantity?
    /// Of these already shipped.
    public let shipped: Quantity
  }

  /// Lines without a code are the same product only if they have the same name.
  private struct Key: Hashable {
    var code: String
    var name: String

    init(_ line: OrderLine) {
      code = line.productCode
      name = line.productCode.isEmpty ? line.name : ""
    }
  }

  private static func lines(of orders: [Order]) -> [Line] {
    var places: [Key: Int] = [:]
    var lines: [Line] = []
    for order in orders {
      for line in order.lines {
        let share = Share(order: order.id, quantity: line.quantity, shipped: line.shipped ?? .zero)
        if let place = places[Key(line)] {
          lines[place].shares.append(share)
        } else {
          places[Key(line)] = lines.count
          lines.append(Line(productCode: line.productCode, name: line.name, shares: [share]))
        }
      }
    }
    return lines.map { (FoldedText.fold($0.name), $0) }
      .sorted { ($0.0, $0.1.productCode, $0.1.name) < ($1.0, $1.1.productCode, $1.1.name) }
      .map(\.1)
  }
}

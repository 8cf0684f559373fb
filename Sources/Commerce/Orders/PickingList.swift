/// The goods to take from the shelves for some orders, grouped by product.
///
/// Nothing is left out: a line whose quantity is unreadable stays with an unknown quantity, and orders that could not be read are
/// listed in ``unread``.
public struct PickingList: Hashable, Sendable {
  /// The orders of the list, without repeats, in the order given.
  public let sources: [Source]
  /// Requested orders that are not in the list.
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
    /// Whether it has no product lines.
    public let isEmpty: Bool

    /// Whether its goods may no longer have to leave: it is canceled, complete, or a cancellation was requested.
    public var isDoubtful: Bool { status.isFinal || status == .cancellationRequested }
  }

  /// One product.
  public struct Line: Hashable, Sendable {
    public let productCode: String
    public let name: String
    /// The quantities by order. An order with several lines of the product appears several times.
    public fileprivate(set) var shares: [Share]

    /// The sum of the known quantities.
    public var known: Quantity { shares.reduce(.zero) { $0 + ($1.quantity ?? .zero) } }
    /// The quantity already shipped, as far as the platform says.
    public var shipped: Quantity { shares.reduce(.zero) { $0 + $1.shipped } }
    /// Whether a quantity is unreadable.
    public var hasUnknown: Bool { shares.contains { $0.quantity == nil } }
  }

  public struct Share: Hashable, Sendable {
    public let order: OrderID
    /// The ordered quantity; `nil` if unreadable.
    public let quantity: Quantity?
    /// The part of it already shipped.
    public let shipped: Quantity
  }

  /// Lines without a code are one product only if their names match.
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

import Commerce
import ConsoleKit

/// Lines that orders had while the console was looking, and have no longer.
struct FormerLines: Sendable, Equatable {
  private var lines: [OrderID: [String: OrderLine]] = [:]

  subscript(_ id: OrderID) -> [String: OrderLine] { lines[id] ?? [:] }

  /// Notes the lines of an order that a later reading of it, or what it is to become, lacks.
  mutating func note(_ former: Order, after codes: some Sequence<String>) {
    let gone = Set(former.lines.map(\.productCode)).subtracting(codes)
    for line in former.lines where gone.contains(line.productCode) {
      lines[former.id, default: [:]][line.productCode] = line
    }
  }
}

import Commerce

/// An order's number as the id its row is kept under: of two numbers the larger one is the newer order.
enum OrderKey {
  /// Numbers of as many digits fit.
  static let places = 18

  /// A number as it is; what is none, or is written with leading zeros, below all of them.
  static func id(of order: OrderID) -> Int64 {
    let bytes = order.rawValue.utf8
    if let number = Int64(order.rawValue), number >= 0, bytes.count <= places, String(number) == order.rawValue {
      return number
    }
    // Two orders practically never share one of 2^62 numbers.
    return -1 - Int64(bytes.stableHash >> 2)
  }
}

import Commerce

/// An order's number as the id its row is kept under: of two numbers the larger one is the newer order.
enum OrderKey {
  /// Numbers of as many digits fit.
  static let places = 18

  /// A number as it is, whatever zeros lead; what is none below all of them.
  static func id(of order: OrderID) -> Int64 {
    let key = order.key
    let bytes = key.utf8
    if let number = Int64(key), number >= 0, bytes.count <= places, String(number) == key {
      return number
    }
    // Two orders practically never share one of 2^62 numbers.
    return -1 - Int64(bytes.stableHash >> 2)
  }
}

import Commerce

/// An order's number as its row id: of two numbers, the larger one is the newer order.
enum OrderKey {
  /// The most digits that fit.
  static let places = 18

  /// A number is its own id, without leading zeros. The id of any other text is negative.
  static func id(of order: OrderID) -> Int64 {
    let key = order.key
    let bytes = key.utf8
    if let number = Int64(key), number >= 0, bytes.count <= places, String(number) == key {
      return number
    }
    // Two orders practically never share one of 2^62 ids.
    return -1 - Int64(bytes.stableHash >> 2)
  }
}

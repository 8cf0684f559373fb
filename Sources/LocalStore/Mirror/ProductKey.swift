import Commerce

/// A product's code as the number its row is kept under: numbers are ordered as the codes are as texts.
///
/// The digits are filled up with zeros to 14 places, and the count of digits follows in the last four bits.
enum ProductKey {
  private static let places = 14
  /// One more than any count of digits.
  private static let counts: Int64 = 16

  static func id(of ean: GTIN) -> Int64 {
    filled(ean.digits.utf8) * counts + Int64(ean.digits.utf8.count)
  }

  /// The ids of all codes that begin with some digits; `nil` if none can.
  ///
  /// - Parameter digits: ASCII digits.
  static func ids(beginningWith digits: some StringProtocol) -> ClosedRange<Int64>? {
    let digits = digits.utf8
    guard (1...places).contains(digits.count) else { return nil }
    let first = filled(digits) * counts
    let width = repeatElement(Int64(10), count: places - digits.count).reduce(counts, *)
    return first...(first + width - 1)
  }

  private static func filled(_ digits: some Collection<UInt8>) -> Int64 {
    let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    return repeatElement(Int64(10), count: places - digits.count).reduce(number, *)
  }
}

import Commerce
import GRDB

/// A product's code as its row id; ids have the same order as the codes have as text.
///
/// The digits are padded with zeros to 14 places; the last four bits hold their count.
enum ProductKey {
  private static let places = 14
  /// One more than the largest count of digits.
  private static let counts: Int64 = 16

  static func id(of ean: GTIN) -> Int64 {
    filled(ean.digits.utf8) * counts + Int64(ean.digits.utf8.count)
  }

  /// The id of the stored article of a code, whatever its leading zeros; `nil` if there is none. If an older version stored
  /// twins, the one with exactly this code.
  static func kept(_ ean: GTIN, in db: Database) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM product WHERE id = ?")
    return try ean.forms.map(id).first { try Bool.fetchOne(statement, arguments: [$0]) != nil }
  }

  /// The article number of an id: the code without leading zeros and without padding.
  static let article: SQL = """
    CASE id & 15 WHEN 8 THEN id / 16 / 1000000 WHEN 12 THEN id / 16 / 100 WHEN 13 THEN id / 16 / 10 ELSE id / 16 END
    """

  /// The ids of all codes that begin with some digits; `nil` if there can be none.
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

import Commerce
import GRDB

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

  /// The id under which the article of a code is kept, whatever zeros lead there; `nil` if there is none. Of twins that an older
  /// version kept it is the one with this very code.
  static func kept(_ ean: GTIN, in db: Database) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM product WHERE id = ?")
    return try ean.forms.map(id).first { try Bool.fetchOne(statement, arguments: [$0]) != nil }
  }

  /// The article of an id as a number: the code without the zeros behind it, and so without those before it.
  static let article: SQL = """
    CASE id & 15 WHEN 8 THEN id / 16 / 1000000 WHEN 12 THEN id / 16 / 100 WHEN 13 THEN id / 16 / 10 ELSE id / 16 END
    """

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

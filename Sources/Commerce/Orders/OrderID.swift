/// The platform's number of an order, as it wrote it (`order_id`, API document O1 and O2).
///
/// Kept as text, so that leading zeros and numbers beyond 32 bits survive. Two texts of one number are equal: `000008160` is
/// `8160`.
public struct OrderID: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  /// The key that an order is stored and looked up by: the number without leading zeros, or a text that is not a number
  /// unchanged.
  public var key: String {
    guard rawValue.utf8.first == UInt8(ascii: "0"), let digits = significantDigits else { return rawValue }
    return digits.isEmpty ? "0" : String(Substring(digits))
  }

  public static func == (left: OrderID, right: OrderID) -> Bool {
    left.rawValue == right.rawValue || left.key == right.key
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension OrderID: Comparable {
  /// Orders numbers by value. Texts that are not numbers follow, as text.
  public static func < (left: OrderID, right: OrderID) -> Bool {
    guard let leftDigits = left.significantDigits else {
      return right.significantDigits == nil && left.rawValue < right.rawValue
    }
    guard let rightDigits = right.significantDigits else { return true }
    if leftDigits.count != rightDigits.count { return leftDigits.count < rightDigits.count }
    return leftDigits.lexicographicallyPrecedes(rightDigits)
  }

  /// The digits without leading zeros; `nil` if it is not a number.
  private var significantDigits: Substring.UTF8View? {
    let zero = UInt8(ascii: "0")
    let nine = UInt8(ascii: "9")
    guard !rawValue.isEmpty, rawValue.utf8.allSatisfy({ $0 >= zero && $0 <= nine }) else { return nil }
    return Substring(rawValue).utf8.drop { $0 == zero }
  }
}

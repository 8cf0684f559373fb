/// Units of a product, exact to a thousandth (some goods are sold by weight).
public struct Quantity: Hashable, Sendable, Codable {
  public let thousandths: Int64

  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// - Parameter units: whole units, below nine quadrillion.
  public init(_ units: Int64) {
    self.init(thousandths: units * 1000)
  }

  /// Reads a quantity as the platform may write it: `6`, `6.00`, `1,5`; `nil` if it is not a number.
  public init?(wire text: some StringProtocol) {
    self.init(wire: String(text))
  }

  /// The same of a whole string, without the cost of generic code.
  public init?(wire text: String) {
    guard let value = FixedPoint.parse(text, decimals: 3) else { return nil }
    self.init(thousandths: value)
  }

  public static let zero = Quantity(0)

  /// The form of the wire and of the screen: `6`, `1.5`.
  public var wireText: String { FixedPoint.write(thousandths, decimals: 3, minimum: 0) }

  public func text(decimalComma: Bool) -> String {
    FixedPoint.write(thousandths, decimals: 3, minimum: 0, point: decimalComma ? "," : ".")
  }
}

extension Quantity: Comparable {
  public static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }

  /// Sums saturate, as those of ``Money`` do.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    let (sum, overflow) = left.thousandths.addingReportingOverflow(right.thousandths)
    return Quantity(thousandths: overflow ? (right.thousandths < 0 ? .min : .max) : sum)
  }
}

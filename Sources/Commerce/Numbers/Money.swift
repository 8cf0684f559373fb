/// An amount in Brazilian reais, exact to a ten-thousandth; never binary floating point.
public struct Money: Hashable, Sendable, Codable {
  /// The amount in ten-thousandths of a real: `R$ 1,00` is `10_000`.
  public let tenThousandths: Int64

  public init(tenThousandths: Int64) {
    self.tenThousandths = tenThousandths
  }

  public init(centavos: Int64) {
    self.init(tenThousandths: centavos * 100)
  }

  /// Reads an amount as the platform may write it: `12.81`, `12,81`, `1.234,56`; `nil` if it is not a number.
  public init?(wire text: some StringProtocol) {
    self.init(wire: String(text))
  }

  /// The same of a whole string, without the cost of generic code.
  public init?(wire text: String) {
    guard let value = FixedPoint.parse(text, decimals: 4) else { return nil }
    self.init(tenThousandths: value)
  }

  public static let zero = Money(tenThousandths: 0)

  /// The form of the wire: a dot, at least two decimals, no grouping.
  public var wireText: String { FixedPoint.write(tenThousandths, decimals: 4, minimum: 2) }

  /// The form for people: `1.234,56` in Portuguese, `1,234.56` in English.
  public func text(decimalComma: Bool) -> String {
    FixedPoint.write(
      tenThousandths, decimals: 4, minimum: 2, point: decimalComma ? "," : ".", grouping: decimalComma ? "." : ",")
  }
}

extension Money {
  /// Rounded to the centavo, half away from zero, as a sum to be paid.
  public var inCentavos: Money {
    let rest = tenThousandths % 100
    let up: Int64 = abs(rest) >= 50 ? (rest < 0 ? -100 : 100) : 0
    return Money(tenThousandths: tenThousandths - rest) + Money(tenThousandths: up)
  }
}

extension Money: Comparable, AdditiveArithmetic {
  public static func < (left: Money, right: Money) -> Bool { left.tenThousandths < right.tenThousandths }

  /// Sums saturate: an impossible total is shown as such and does not trap.
  public static func + (left: Money, right: Money) -> Money {
    let (sum, overflow) = left.tenThousandths.addingReportingOverflow(right.tenThousandths)
    return Money(tenThousandths: overflow ? (right.tenThousandths < 0 ? .min : .max) : sum)
  }

  public static func - (left: Money, right: Money) -> Money {
    let (difference, overflow) = left.tenThousandths.subtractingReportingOverflow(right.tenThousandths)
    return Money(tenThousandths: overflow ? (right.tenThousandths < 0 ? .max : .min) : difference)
  }

  /// Multiplies and rounds half away from zero to a ten-thousandth. Saturates as sums do.
  public static func * (price: Money, quantity: Quantity) -> Money {
    let product = Int128(price.tenThousandths) * Int128(quantity.thousandths)
    return Money(tenThousandths: Int64(clamping: (product + (product < 0 ? -500 : 500)) / 1000))
  }
}

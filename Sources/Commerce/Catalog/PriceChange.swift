/// Raises or lowers prices by a percentage and rounds the results.
public struct PriceChange: Hashable, Sendable {
  /// In hundredths of a percent: +3 % is 300, -2,5 % is -250.
  public let hundredths: Int64
  /// New prices are a multiple of this many centavos: 1, 5, 10 or 100.
  public let step: Int64

  /// - Parameters:
  ///   - hundredths: the change in hundredths of a percent.
  ///   - step: in centavos; less than one counts as one.
  public init(hundredths: Int64, step: Int64 = 1) {
    self.hundredths = hundredths
    self.step = min(max(1, step), .max / 100)
  }

  /// Reads a typed percentage: `3`, `+3 %`, `-2,5`. It has at most two decimals, is below 1000 % and above -100 %.
  public init(typed text: some StringProtocol, step: Int64 = 1) throws(EntryFault) {
    var number = Substring(text.filter { $0 != " " })
    if number.last == "%" { number.removeLast() }
    guard !number.isEmpty else { throw .empty }
    let isLess = number.first == "-"
    if isLess || number.first == "+" { number.removeFirst() }
    if let wrong = number.first(where: { $0 != "." && $0 != "," && !($0.isASCII && $0.isNumber) }) {
      throw .wrongCharacter(wrong)
    }
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, parts.last?.isEmpty == false else {
      throw .notANumber
    }
    let decimals = parts.count == 2 ? parts[1] : Substring()
    guard decimals.count <= 2 else { throw .tooManyDecimals(limit: 2) }
    let digits = whole + decimals + String(repeating: "0", count: 2 - decimals.count)
    guard let value = Int64(digits), value < (isLess ? 10_000 : 100_000) else { throw .tooLarge }
    self.init(hundredths: isLess ? -value : value, step: step)
  }

  /// The price before rounding to the step, to the nearest ten-thousandth of a real. A preview shows it beside the result.
  public func exact(of price: Money) -> Money {
    Money(tenThousandths: Int64(clamping: Self.roundedQuotient(scaled(price), Self.whole)))
  }

  /// The new price: rounded once, half away from zero, to a multiple of the step, and never below one step.
  ///
  /// A price that would overflow becomes the largest multiple that fits.
  public func apply(to price: Money) -> Money {
    let stepValue = Int128(step) * 100
    let steps = max(1, Self.roundedQuotient(scaled(price), Self.whole * stepValue))
    return Money(tenThousandths: Int64(clamping: min(steps, Int128(Int64.max) / stepValue) * stepValue))
  }

  private static let whole: Int128 = 10_000

  private func scaled(_ price: Money) -> Int128 {
    Int128(price.tenThousandths) * (Self.whole + Int128(hundredths))
  }

  /// Divides and rounds half away from zero. The divisor is positive.
  private static func roundedQuotient(_ number: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    // Doubling the remainder could overflow.
    guard rest.magnitude >= divisor.magnitude - rest.magnitude else { return quotient }
    return quotient + (number < 0 ? -1 : 1)
  }
}

extension Product {
  /// The product with a changed price and changed prices of all tiers.
  ///
  /// A promotion stays as announced. If it is then no longer below the price, ``faults`` says so.
  public func repriced(by change: PriceChange) -> Product {
    var product = self
    product.price = change.apply(to: price)
    for index in tiers.indices { product.tiers[index].price = change.apply(to: tiers[index].price) }
    return product
  }
}

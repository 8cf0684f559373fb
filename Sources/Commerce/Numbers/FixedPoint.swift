/// Reads and writes decimal numbers as integers of a fixed scale; shared by ``Money`` and ``Quantity``.
enum FixedPoint {
  /// Reads a decimal as machines write it: an optional sign, digits, a decimal point or comma, and groups of three separated by
  /// the other.
  ///
  /// Digits beyond the scale are rounded half away from zero. Returns `nil` for anything else and on overflow.
  static func parse(_ text: some StringProtocol, decimals: Int) -> Int64? {
    if let value = parsePlain(text, decimals: decimals) { return value }
    var digits = Array(text.utf8.drop { $0 == UInt8(ascii: " ") })
    while digits.last == UInt8(ascii: " ") { digits.removeLast() }
    var negative = false
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      digits.removeFirst()
    }
    guard digits.contains(where: isDigit) else { return nil }
    let separators = digits.enumerated().filter { !isDigit($0.element) }
    guard separators.allSatisfy({ $0.element == point || $0.element == comma }) else { return nil }
    let decimalAt: Int?
    if let last = separators.last {
      let sameKind = separators.filter { $0.element == last.element }.count
      let isGrouping = sameKind > 1
      if isGrouping, sameKind != separators.count { return nil }
      decimalAt = isGrouping ? nil : last.offset
    } else {
      decimalAt = nil
    }
    guard isGroupedByThree(digits[..<(decimalAt ?? digits.count)]) else { return nil }
    return scale(digits, decimalAt: decimalAt, decimals: decimals, negative: negative)
  }

  /// Reads a number as nearly all are written: digits and at most one point, no more decimals than the scale has.
  ///
  /// - Returns: `nil` for anything else, which may be a number all the same.
  private static func parsePlain(_ text: some StringProtocol, decimals: Int) -> Int64? {
    // So many digits cannot overflow.
    guard (1...18 - decimals).contains(text.utf8.count) else { return nil }
    var (value, places): (Int64, Int?) = (0, nil)
    for byte in text.utf8 {
      if isDigit(byte) {
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        places = places.map { $0 + 1 }
      } else if byte == point, places == nil {
        places = 0
      } else {
        return nil
      }
    }
    let missing = decimals - (places ?? 0)
    guard missing >= 0, places.map({ $0 + 1 }) != text.utf8.count else { return nil }
    return (0..<missing).reduce(value) { value, _ in value * 10 }
  }

  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Whether digits have no separators, or only before each group of three. A date or an address is not a number.
  private static func isGroupedByThree(_ whole: ArraySlice<UInt8>) -> Bool {
    let groups = whole.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard let first = groups.first, groups.count > 1 else { return true }
    return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func scale(_ digits: [UInt8], decimalAt: Int?, decimals: Int, negative: Bool) -> Int64? {
    var value: Int64 = 0
    func push(_ digit: Int64) -> Bool {
      let (shifted, tooBig) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooBigAgain) = shifted.addingReportingOverflow(digit)
      value = sum
      return !tooBig && !tooBigAgain
    }
    for byte in digits[..<(decimalAt ?? digits.count)] where isDigit(byte) {
      guard push(Int64(byte - UInt8(ascii: "0"))) else { return nil }
    }
    let fraction = decimalAt.map { digits[($0 + 1)...].filter(isDigit) } ?? []
    for place in 0..<decimals {
      guard push(place < fraction.count ? Int64(fraction[place] - UInt8(ascii: "0")) : 0) else { return nil }
    }
    if fraction.count > decimals, fraction[decimals] >= UInt8(ascii: "5") {
      guard value < .max else { return nil }
      value += 1
    }
    return negative ? -value : value
  }

  /// Writes a scaled integer with at least `minimum` decimals and drops further trailing zeros.
  ///
  /// It works on bytes because every row of every frame has a number or two.
  static func write(
    _ value: Int64, decimals: Int, minimum: Int, point: Character = ".", grouping: Character? = nil
  ) -> String {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(32)
    var rest = value.magnitude
    func takeDigit() -> UInt8 {
      defer { rest /= 10 }
      return UInt8(ascii: "0") + UInt8(rest % 10)
    }
    for place in (1...max(1, decimals)).reversed() where place <= decimals {
      let digit = takeDigit()
      if place <= minimum || !reversed.isEmpty || digit != UInt8(ascii: "0") { reversed.append(digit) }
    }
    if !reversed.isEmpty { reversed.append(point.asciiValue ?? Self.point) }
    var count = 0
    repeat {
      if count > 0, count % 3 == 0, let mark = grouping?.asciiValue { reversed.append(mark) }
      reversed.append(takeDigit())
      count += 1
    } while rest > 0
    if value < 0 { reversed.append(UInt8(ascii: "-")) }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }
}

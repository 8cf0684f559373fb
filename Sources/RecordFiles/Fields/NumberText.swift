import Commerce

/// The decimal sign of a file's numbers.
public enum DecimalSign: Hashable, Sendable {
  case comma, point
}

/// How to read an ambiguous number.
enum NumberRule: Hashable, Sendable {
  /// The sign is unknown: the number is refused.
  case unknown
  /// By the sign of the file's other numbers.
  case file(DecimalSign)
  /// By the API document: a point is decimal, and a comma is not allowed.
  case interface

  fileprivate func sign(for found: DecimalSign) -> DecimalSign? {
    switch self {
    case .unknown: nil
    case .file(let sign): sign
    case .interface: found == .point ? .point : nil
    }
  }
}

/// A number as a file writes it: `1234,56`, `1.234,56`, `R$ 1,234.56`.
///
/// A single separator before exactly three digits (`1.234`) may mark thousands or decimals. The file's other numbers decide; if
/// they show no sign, or both, the number is refused.
struct NumberText {
  /// The decimal sign that the number itself reveals.
  private(set) var evidence: DecimalSign?
  /// Whether the file's sign decided, not the number's own.
  private(set) var isDecided = false
  /// In units of the last decimal.
  private(set) var value: Result<Int64, EntryFault>

  /// - Parameters:
  ///   - decimals: the decimals kept; further ones must be zeros.
  ///   - rule: decides an ambiguous number.
  init(_ text: String, decimals: Int, rule: NumberRule) {
    value = .failure(.notANumber)
    var digits = Self.trimmed(Array(text.utf8)[...])
    guard !digits.isEmpty else {
      value = .failure(.empty)
      return
    }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard let end = decimalPlace(in: digits, rule: rule) else { return }
    value = Self.scaled(whole: digits[..<end], fraction: digits[end...].dropFirst(), decimals: decimals)
    if isNegative, case .success(let amount) = value, amount > 0 { value = .failure(.negative) }
  }

  /// The position of the decimal separator, or the end; `nil` if this is not a number, with ``value`` set.
  private mutating func decimalPlace(in digits: ArraySlice<UInt8>, rule: NumberRule) -> Int? {
    var commas = 0
    var points = 0
    var last: Int?
    for index in digits.indices where !Self.isDigit(digits[index]) {
      switch digits[index] {
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "."): points += 1
      default: return nil
      }
      last = index
    }
    guard let last else { return digits.endIndex }
    let lastSign: DecimalSign = digits[last] == UInt8(ascii: ",") ? .comma : .point
    let ofLast = lastSign == .comma ? commas : points
    let ofOther = lastSign == .comma ? points : commas
    if ofLast > 1 {
      guard ofOther == 0, Self.isGrouped(digits) else { return nil }
      evidence = lastSign == .comma ? .point : .comma
      return digits.endIndex
    }
    let whole = digits[..<last]
    guard Self.isGrouped(whole) else { return nil }
    let mayBeThousands =
      ofOther == 0 && digits[last...].count == 4 && (1...3).contains(whole.count)
      && whole.first != UInt8(ascii: "0")
    guard mayBeThousands else {
      evidence = lastSign
      return last
    }
    guard let sign = rule.sign(for: lastSign) else {
      value = .failure(.ambiguousNumber)
      return nil
    }
    isDecided = rule != .interface
    return sign == lastSign ? last : digits.endIndex
  }

  /// Whether any separators are only at thousands.
  private static func isGrouped(_ digits: ArraySlice<UInt8>) -> Bool {
    let groups = digits.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard groups.count > 1 else { return true }
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func scaled(
    whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>, decimals: Int
  ) -> Result<Int64, EntryFault> {
    guard whole.contains(where: isDigit) || !fraction.isEmpty else { return .failure(.notANumber) }
    guard fraction.dropFirst(decimals).allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      return .failure(.tooManyDecimals(limit: decimals))
    }
    var value: Int64 = 0
    let kept = fraction.prefix(decimals)
    for digit in whole where isDigit(digit) {
      guard push(digit, to: &value) else { return .failure(.tooLarge) }
    }
    for place in 0..<decimals {
      let digit = place < kept.count ? kept[kept.startIndex + place] : UInt8(ascii: "0")
      guard push(digit, to: &value) else { return .failure(.tooLarge) }
    }
    return .success(value)
  }

  /// - Returns: whether it still fits.
  private static func push(_ digit: UInt8, to value: inout Int64) -> Bool {
    let (shifted, tooBig) = value.multipliedReportingOverflow(by: 10)
    let (sum, tooBigAgain) = shifted.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
    value = sum
    return !tooBig && !tooBigAgain
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Without blanks at the ends and a leading currency sign.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = dropBlanks(text)
    if rest.starts(with: [UInt8(ascii: "R"), UInt8(ascii: "$")]) { rest = dropBlanks(rest.dropFirst(2)) }
    while let last = rest.last, last == 0x20 || last == 0xA0 {
      // Spreadsheets put a no-break space (C2 A0) beside the currency sign.
      rest = rest.dropLast(last == 0xA0 && rest.dropLast().last == 0xC2 ? 2 : 1)
    }
    return rest
  }

  private static func dropBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let first = rest.first {
      if first == 0x20 {
        rest = rest.dropFirst()
      } else if first == 0xC2, rest.dropFirst().first == 0xA0 {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return rest
  }
}

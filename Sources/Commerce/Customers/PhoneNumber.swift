/// A Brazilian telephone number with its area code: a mobile of 9 digits or a landline of 8.
public struct PhoneNumber: CheckedText {
  public enum Kind: Hashable, Sendable { case mobile, landline }

  /// Area code and number, 10 or 11 digits.
  public let digits: String

  /// Accepts `(79) 3222-8899`, `(11)99421-4743`, `11 9 9421-4743` or digits only, each with an optional `+55`, `55` or the `0` of
  /// long-distance calls before it.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    let digits = try Self.nationalDigits(text)
    guard digits.count == 10 || digits.count == 11 else { throw .wrongLength(allowed: [10, 11], found: digits.count) }
    let areaCode = String(digits.prefix(2))
    guard Self.areaCodes.contains(areaCode) else { throw .unknownAreaCode(areaCode) }
    // A 9 before eight digits makes a mobile. Landlines have eight digits and begin with 2 to 5.
    let firstDigits: ClosedRange<Character> = digits.count == 11 ? "9"..."9" : "2"..."5"
    guard let first = digits.dropFirst(2).first, firstDigits.contains(first) else { throw .notAPhoneNumber }
    self.digits = String(digits)
  }

  public var areaCode: String { String(digits.prefix(2)) }

  public var kind: Kind { digits.utf8.count == 11 ? .mobile : .landline }

  /// As the API document writes it (I5): `(79)3222-8899`.
  public var wireText: String { DigitText.write(digits, as: kind == .mobile ? "(##)#####-####" : "(##)####-####") }

  /// `(79) 3222-8899`.
  public var formatted: String { DigitText.write(digits, as: kind == .mobile ? "(##) #####-####" : "(##) ####-####") }

  /// The international form: `+557932228899`.
  public var international: String { "+55" + digits }

  private static func nationalDigits(_ text: some StringProtocol) throws(EntryFault) -> Substring {
    let trimmed = text.drop { $0 == " " }
    let isInternational = trimmed.first == "+"
    var digits = try DigitText.digits(isInternational ? trimmed.dropFirst() : trimmed, separators: "()-.")[...]
    // 55 is also an area code: without a plus it is the country code only if enough digits follow.
    if digits.hasPrefix("55"), isInternational || digits.count > 11 {
      digits = digits.dropFirst(2)
    } else if isInternational {
      throw .notAPhoneNumber
    }
    return digits.hasPrefix("0") ? digits.dropFirst() : digits
  }

  /// The 67 area codes in use.
  private static let areaCodes = Set(
    """
    11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55
    61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

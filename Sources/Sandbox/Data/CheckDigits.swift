/// The check digits of Brazilian documents and article codes.
enum CheckDigits {
  /// A CPF of eleven digits from its first nine.
  static func cpf(_ base: String) -> String {
    let first = base + modulo11(base, weights: Array((2...10).reversed()))
    return first + modulo11(first, weights: Array((2...11).reversed()))
  }

  /// A CNPJ of fourteen characters from its first twelve (digits or capital letters).
  static func cnpj(_ base: String) -> String {
    let weights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
    let first = base + modulo11(base, weights: weights)
    return first + modulo11(first, weights: [6] + weights)
  }

  /// An EAN-13 from its first twelve digits.
  static func ean13(_ base: String) -> String {
    var sum = 0
    for (place, digit) in base.utf8.enumerated() { sum += Int(digit - 48) * (place % 2 == 0 ? 1 : 3) }
    return base + String((10 - sum % 10) % 10)
  }

  /// Whether a text is a CPF or CNPJ without separators, with valid check digits, and not one repeated digit.
  static func isDocument(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let isCapital = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    guard Set(bytes).count > 1, bytes.suffix(2).allSatisfy(isDigit) else { return false }
    return switch bytes.count {
    case 11: bytes.allSatisfy(isDigit) && cpf(String(text.prefix(9))) == text
    case 14: bytes.allSatisfy { isDigit($0) || isCapital($0) } && cnpj(String(text.prefix(12))) == text
    default: false
    }
  }

  static func formattedCPF(_ digits: String) -> String {
    let parts = Array(digits)
    return String(parts[0..<3]) + "." + String(parts[3..<6]) + "." + String(parts[6..<9]) + "-" + String(parts[9...])
  }

  static func formattedCNPJ(_ characters: String) -> String {
    let parts = Array(characters)
    return String(parts[0..<2]) + "." + String(parts[2..<5]) + "." + String(parts[5..<8]) + "/" + String(parts[8..<12])
      + "-" + String(parts[12...])
  }

  private static func modulo11(_ characters: String, weights: [Int]) -> String {
    let sum = zip(characters.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return String(sum % 11 < 2 ? 0 : 11 - sum % 11)
  }
}

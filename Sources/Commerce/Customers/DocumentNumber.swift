/// The number a customer is registered by: a CNPJ (14 characters) or a CPF (11 digits), with right check digits.
///
/// The API document says "numbers only", but a CNPJ issued since July 2026 may have letters.
public struct DocumentNumber: CheckedText {
  public enum Kind: Hashable, Sendable { case cnpj, cpf }

  /// The wire form: no separators, letters in upper case.
  public let text: String

  /// Accepts the number with or without its separators, letters in either case.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    let characters = try Self.characters(text)
    let isCPF = characters.count == 11
    guard isCPF || characters.count == 14 else { throw .wrongLength(allowed: [11, 14], found: characters.count) }
    let body = characters.dropLast(2)
    let mustBeDigits = isCPF ? characters[...] : characters.suffix(2)
    if let letter = mustBeDigits.first(where: { !Self.isDigit($0) }) {
      throw .wrongCharacter(Character(Unicode.Scalar(letter)))
    }
    guard characters.contains(where: { $0 != characters[0] }) else { throw .repeatedDigit }
    guard Self.checkDigits(of: body) == Array(characters.suffix(2)) else { throw .wrongCheckDigit }
    self.text = String(decoding: characters, as: UTF8.self)
  }

  public var kind: Kind { text.utf8.count == 14 ? .cnpj : .cpf }

  /// Whether it is a CNPJ with letters, which some systems reject.
  public var hasLetters: Bool { text.utf8.contains { !Self.isDigit($0) } }

  public var wireText: String { text }

  /// `12.ABC.345/01DE-35`, `123.456.789-09`.
  public var formatted: String {
    switch kind {
    case .cnpj: DigitText.write(text, as: "##.###.###/####-##")
    case .cpf: DigitText.write(text, as: "###.###.###-##")
    }
  }

  /// The two check digits that follow the first 12 characters of a CNPJ or the first 9 digits of a CPF, as ASCII.
  ///
  /// - Parameter body: ASCII digits and capital letters.
  public static func checkDigits(of body: some Collection<UInt8>) -> [UInt8] {
    // Weights rise from 2 at the right. Those of a CNPJ restart after 9.
    let highestWeight = body.count == 12 ? 9 : 11
    var characters = Array(body)
    for _ in 0..<2 {
      var sum = 0
      for (place, character) in characters.reversed().enumerated() {
        sum += (Int(character) - Int(zero)) * (2 + place % (highestWeight - 1))
      }
      let rest = sum % 11
      characters.append(zero + UInt8(rest < 2 ? 0 : 11 - rest))
    }
    return characters.suffix(2)
  }

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= UInt8(ascii: "9") }

  private static func characters(_ text: some StringProtocol) throws(EntryFault) -> [UInt8] {
    var characters: [UInt8] = []
    for character in text where character != " " && character != "." && character != "/" && character != "-" {
      guard let ascii = character.asciiValue, character.isLetter || character.isNumber else {
        throw .wrongCharacter(character)
      }
      characters.append(character.isLowercase ? ascii - (UInt8(ascii: "a") - UInt8(ascii: "A")) : ascii)
    }
    guard !characters.isEmpty else { throw .empty }
    return characters
  }
}

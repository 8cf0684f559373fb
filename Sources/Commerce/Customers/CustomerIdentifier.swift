/// An exact value that all orders of one customer share.
public enum CustomerIdentifier: Hashable, Sendable {
  /// An e-mail address; case does not matter.
  case email(String)
  /// The digits of a phone or document.
  case number(String)
  /// A CNPJ with letters, in upper case without separators.
  case document(String)

  /// Accepts an e-mail address, a document number, or a phone number of at least eight digits, with or without separators.
  public init?(typed text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 1, words[0].contains("@"), words[0].first != "@", words[0].last != "@" {
      self = .email(String(words[0]))
    } else if let document = try? DocumentNumber(text), document.hasLetters {
      self = .document(document.text)
    } else {
      let digits = String(text.filter { !" ()-./+".contains($0) })
      guard digits.utf8.count >= 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      self = .number(digits)
    }
  }
}

/// What all orders of one customer have in common, exactly.
public enum CustomerIdentifier: Hashable, Sendable {
  /// An e-mail address, in whatever case.
  case email(String)
  /// The digits of a phone or document.
  case number(String)
  /// A CNPJ with letters, in capitals and without its signs.
  case document(String)

  /// Accepts an e-mail address, a document, and a phone of eight digits or more, each with or without the signs people put
  /// into it.
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

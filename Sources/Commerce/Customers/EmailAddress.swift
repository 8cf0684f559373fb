/// An e-mail address of the common form `name@domain`, kept as typed.
public struct EmailAddress: CheckedText {
  public let text: String

  public init(_ text: some StringProtocol) throws(EntryFault) {
    // The longest deliverable address (RFC 5321).
    let address = try RequiredText.check(text, limit: 254)
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isMailbox(parts[0]), Self.isDomain(parts[1]) else { throw .notAnEmailAddress }
    self.text = address
  }

  public var wireText: String { text }

  private static func isMailbox(_ text: Substring) -> Bool {
    text.utf8.count <= 64
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".contains($0) }
      }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.last?.contains(where: \.isLetter) == true else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != "-" && label.last != "-"
        && label.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
    }
  }

  private static func isLetterOrDigit(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}

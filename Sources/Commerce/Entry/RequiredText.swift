/// Free text that must not be empty: names, addresses.
enum RequiredText {
  /// The text without spaces at its ends, at most `limit` characters.
  ///
  /// The API document gives no limit; shops of this kind store such fields in columns of 255 characters.
  static func check(_ text: some StringProtocol) throws(EntryFault) -> String {
    try check(text, limit: 255)
  }

  static func check(_ text: some StringProtocol, limit: Int) throws(EntryFault) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    guard !rest.isEmpty else { throw .empty }
    if let control = rest.first(where: isControl) { throw .wrongCharacter(control) }
    guard rest.count <= limit else { throw .tooLong(limit: limit) }
    return String(rest)
  }

  /// Line breaks and terminal controls come with pasted text and do not belong in a name.
  private static func isControl(_ character: Character) -> Bool {
    character.isNewline || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

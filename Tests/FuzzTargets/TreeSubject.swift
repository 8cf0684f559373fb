import WireTree

/// Bytes as an answer in JSON.
enum TreeSubject: FuzzSubject {
  static func check(_ input: [UInt8]) throws(Violation) {
    let tree: WireValue?
    do throws(WireSyntaxError) {
      tree = try WireValue.parse(input)
    } catch {
      tree = nil
      try checkFault(error, of: input)
    }
    if let tree { try checkTree(tree, of: input) }
    // Text that is no JSON is searched for secrets, too.
    let text = String(decoding: input, as: UTF8.self)
    let masked = WireValue.maskingText(text, keys: isSecret)
    // By bytes here and below: a combining mark makes one character of itself and the letter before it.
    try require(WireValue.maskingText(text) { _ in false } == text, "masking changes what is no secret")
    try require(masked == text || masked.utf8.contains(WireValue.mask.utf8), "masking takes something away")
  }

  private static func checkTree(_ tree: WireValue, of input: [UInt8]) throws(Violation) {
    for text in [tree.compactText, tree.prettyText] {
      try require((try? WireValue.parse(text.utf8)) == tree, "written and read again, the tree is another")
      try require(
        !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "a control character"
      )
    }
    let lenient = try? WireValue.parseLeniently(input)
    try require(lenient == .init(value: tree), "read leniently, the tree is another")
    try checkMasking(tree)
    readNumbers(tree)
    _ = tree.withPlainKeys
  }

  private static func checkFault(_ fault: WireSyntaxError, of input: [UInt8]) throws(Violation) {
    try require((0...input.count).contains(fault.offset), "an error at \(fault.offset) of \(input.count)")
    let lenient: WireValue.LenientResult
    do throws(WireSyntaxError) {
      lenient = try WireValue.parseLeniently(input)
    } catch {
      return try require(error == fault, "the error of the lenient reading is another")
    }
    try require(lenient.skippedWarning?.isEmpty == false, "nothing was skipped, though it is no JSON")
  }

  private static func readNumbers(_ tree: WireValue) {
    _ = tree.name
    for element in tree.elements { readNumbers(element) }
  }

  // MARK: Secrets

  /// No key or text of a tree has it once ``marked(_:)`` took it out.
  private static let secret = "S3CR3T"

  private static func isSecret(_ key: String) -> Bool { ["password", "token"].contains(key.lowercased()) }

  private static func checkMasking(_ tree: WireValue) throws(Violation) {
    let marked = marked(tree)
    let masked = marked.masked(keys: isSecret)
    try require(hasShape(masked, of: marked), "masking changes the tree")
    try require(!masked.compactText.utf8.contains(secret.utf8), "a secret in a masked tree")
    for text in [marked.compactText, marked.prettyText] {
      // As a text that was cut off anywhere, it is no JSON any more.
      let end = text.utf8.count * 2 / 3
      for part in [text, String(decoding: text.utf8.prefix(end), as: UTF8.self)] {
        try require(
          !WireValue.maskingText(part, keys: isSecret).utf8.contains(secret.utf8), "a secret in a masked text")
      }
    }
  }

  /// The tree with ``secret`` under each secret key, and nowhere else.
  private static func marked(_ tree: WireValue) -> WireValue {
    switch tree {
    case .string(let text): .string(unmarked(text))
    case .array(let elements): .array(elements.map(marked))
    case .object(let members):
      .object(members.map { .init(unmarked($0.key), isSecret($0.key) ? .string("x" + secret) : marked($0.value)) })
    default: tree
    }
  }

  private static func unmarked(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "3" }))
  }

  private static func hasShape(_ masked: WireValue, of tree: WireValue) -> Bool {
    switch (masked, tree) {
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy(hasShape)
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { masked, member in
          masked.key == member.key
            && (isSecret(member.key)
              ? masked.value == .string(WireValue.mask) : hasShape(masked.value, of: member.value))
        }
    default: masked == tree
    }
  }

  static let seeds = [
    #"{"orders":[{"id":"13974","total":1.5E+3,"ok":true,"x":null,"items":[]}],"total_items":1}"#,
    #"{"password":"a\"b","user":{"token":{"a":[1,2]},"name":"J\u00f6\ud83d\ude00"}}"#,
    "Warning: x in /a/b.php on line 3\n{\"a\":[1,-0.5e-7,false]}", "[[[[1,[2,[3,{\"a\":{}}]]]]]]",
    "\u{FEFF} [\"\\u0000\"]",
    #"{"a":"password=1;token={","password":"z"}"#, #"{"_JsonReader_PD_57":1,"_JsonReader_PS_ref":{}}"#,
    "<password>x</password>&token=abc", "[7.89E+12,123.0,-0,1e-40,1E40,0.10]",
  ].map { Array($0.utf8) }

  static let words = [
    "{\"", "\":", "\",\"", "[[", "]]", "},{", "true", "false", "null", "1e5", "-0.5", "E+3", "\\u", "\\ud83d\\ude00",
    "\\\"", "\\\\", "\"password\":", "\"token\":", "password", "token=", "{", "}", "'", "_JsonReader_PD_", "\u{FEFF}",
    "\u{9B}", "\n",
  ]
}

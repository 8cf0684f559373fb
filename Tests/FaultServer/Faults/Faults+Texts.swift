extension Fault {
  /// The true answer in an odd writing. The request was carried out.
  static let encodings: [Fault] = [
    .odd("a byte-order mark") { HTTPText.answer(200, [0xEF, 0xBB, 0xBF] + Array($0.body.utf8)) },
    .odd("a PHP warning before") {
      HTTPText.answer(200, "Warning: Undefined index in /var/www/api.php on line 7\n" + $0.body)
    },
    maybe("UTF-16 with a mark, little end first") {
      [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    },
    maybe("UTF-16 with a mark, big end first") {
      [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    },
    maybe("bytes behind the JSON") { Array(($0 + "\n<!-- 12 ms -->").utf8) },
    maybe("the answer twice") { Array(($0 + $0).utf8) },
    maybe("as a JSON text in JSON") { Array(("\"" + $0.replacing("\"", with: "\\\"") + "\"").utf8) },
    .odd("with a prefix against hijacking") { HTTPText.answer(200, ")]}',\n" + $0.body) },
    .useless("JSON nested 100,000 deep", commits: true) { _ in
      HTTPText.answer(200, String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000))
    },
    .useless("only NUL bytes", commits: true) {
      HTTPText.answer(200, [UInt8](repeating: 0, count: $0.body.utf8.count))
    },
    .useless("random bytes", commits: true) { truth in
      HTTPText.answer(200, truth.body.utf8.map { $0 &* 167 &+ 13 | 0x80 })
    },
    .useless("XML instead", commits: true) { _ in HTTPText.answer(200, "<?xml version=\"1.0\"?><ok/>") },
    .useless("a PHP fatal error", commits: true) { _ in
      HTTPText.answer(200, "Fatal error: Allowed memory size of 134217728 bytes exhausted in /var/www/a.php on line 3")
    },
    .useless("a database error", commits: true) { _ in
      HTTPText.answer(200, "SQLSTATE[HY000] [2002] Connection refused")
    },
  ]

  /// Content that says little.
  static let values: [Fault] = [
    data("[]"), data("{}"), data("false"), data("null"),
    .said(200, "and 0", "0", commits: true), .said(200, "and a lone text", #""ok""#, commits: true),
    .said(200, "and true", "true", commits: true),
    .said(200, "and other members only", #"{"server":"web3","took":12}"#, commits: true),
    order("another order", "\"order_id\":\"", with: "\"order_id\":\"9"),
    order("no number", "\"order_id\":", with: "\"order_ref\":"),
    order("no status", "\"status\":", with: "\"state\":"),
    order("a status that is null", "\"status\":", with: "\"status\":null,\"state\":"),
    order("a status that is a list", "\"status\":", with: "\"status\":[\"E\"],\"state\":"),
  ]

  private static func maybe(_ name: String, _ body: @escaping @Sendable (String) -> [UInt8]) -> Fault {
    Fault(
      name: name, act: .answer { HTTPText.answer(200, body($0.body)) }, read: .nothing, write: .acceptedOrNothing,
      commits: true)
  }

  private static func data(_ text: String) -> Fault {
    .said(200, "and \(text)", text, read: .noData, commits: true)
  }

  /// A change in the reading of an order that makes it unreadable.
  private static func order(_ name: String, _ old: String, with new: String) -> Fault {
    Fault(
      name: "an order with \(name)", act: .answer { HTTPText.answer(200, $0.body.replacing(old, with: new)) },
      read: .nothing, write: .accepted, commits: true, subject: .order)
  }
}

/// The elements of a small XML text by name, without prefix and in lower case.
struct XMLElements {
  /// The elements in the order of their start tags, each with all text inside it, without tags.
  private var found: [(name: String, text: String)] = []

  init(_ text: String) {
    var open: [Int] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let words = rest[..<start].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty {
        for place in open { found[place].text += (found[place].text.isEmpty ? "" : " ") + Self.plain(words) }
      }
      guard let end = rest[start...].firstIndex(of: ">"), open.count < Self.depthLimit else { return }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        _ = open.popLast()
      } else if tag.first != "?", tag.first != "!" {
        found.append((Self.name(tag), ""))
        if tag.last != "/" { open.append(found.count - 1) }
      }
    }
  }

  private static let depthLimit = 64

  func has(_ name: String) -> Bool { found.contains { $0.name == name } }

  /// The text of the first element with a name that has any text.
  func text(of name: String) -> String? { found.first { $0.name == name && !$0.text.isEmpty }?.text }

  private static func name(_ tag: Substring) -> String {
    let whole = tag.prefix { !$0.isWhitespace && $0 != "/" }
    return (whole.split(separator: ":").last ?? whole).lowercased()
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

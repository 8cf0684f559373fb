import Yams

/// Takes typed values out of a YAML tree and writes down what does not fit; reading goes on behind a mistake.
struct YAMLReader {
  /// A key with its value.
  struct Entry {
    var key: String
    var keyMark: Mark?
    var value: Node
    /// The keys that lead here, this one included.
    var path: [String]
  }

  let file: String
  private(set) var problems: [SettingsProblem] = []

  init(file: String) {
    self.file = file
  }

  mutating func report(_ kind: SettingsProblem.Kind, at mark: Mark?, path: [String]) {
    problems.append(SettingsProblem(file: file, line: mark?.line ?? 0, column: mark?.column, path: path, kind: kind))
  }

  mutating func report(_ kind: SettingsProblem.Kind, for entry: Entry) {
    report(kind, at: entry.value.mark, path: entry.path)
  }

  mutating func reportUnknownKey(_ entry: Entry, known: [String]) {
    report(.unknownKey(suggestion: Spelling.nearest(to: entry.key, in: known)), at: entry.keyMark, path: entry.path)
  }

  /// The entries of a mapping in their order; none, and a problem, if it is something else. Empty values count as empty.
  mutating func entries(of node: Node, path: [String] = []) -> [Entry] {
    guard !node.isEmptyScalar else { return [] }
    guard case .mapping(let mapping) = node else {
      report(.wrongType(expected: .mapping), at: node.mark, path: path)
      return []
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        report(.wrongType(expected: .text), at: key.mark, path: path)
        continue
      }
      entries.append(Entry(key: name.string, keyMark: name.mark, value: value, path: path + [name.string]))
    }
    return entries
  }

  mutating func text(_ entry: Entry) -> String? {
    text(entry.value, path: entry.path)
  }

  /// A text that may have several lines; line breaks at its end, as block texts have them, do not count.
  mutating func lines(_ entry: Entry) -> String? {
    text(entry.value, path: entry.path, allowing: "\n").map { text in
      var text = text[...]
      while text.last == "\n" { text.removeLast() }
      return String(text)
    }
  }

  /// A text that is not empty and has no control characters. Numbers count: `user: 0123` means what it shows.
  mutating func text(
    _ node: Node, path: [String], expected: SettingsProblem.ValueType = .text, allowing allowed: Unicode.Scalar? = nil
  ) -> String? {
    guard case .scalar(let scalar) = node else {
      report(.wrongType(expected: expected), at: node.mark, path: path)
      return nil
    }
    guard !node.isEmptyScalar, !scalar.string.isEmpty else {
      report(.emptyValue, at: node.mark, path: path)
      return nil
    }
    guard scalar.string.unicodeScalars.allSatisfy({ $0 == allowed || $0.properties.generalCategory != .control })
    else {
      report(.controlCharacter, at: node.mark, path: path)
      return nil
    }
    return scalar.string
  }

  /// YAML's words for yes and no, not in quotes.
  mutating func boolean(_ entry: Entry) -> Bool? {
    guard case .scalar(let scalar) = entry.value, scalar.style == .plain, let value = Spelling.boolean(scalar.string)
    else {
      report(entry.value.isEmptyScalar ? .emptyValue : .wrongType(expected: .boolean), for: entry)
      return nil
    }
    return value
  }

  mutating func wholeNumber(_ entry: Entry, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let scalar) = entry.value, scalar.style == .plain, let value = Int(scalar.string) else {
      report(entry.value.isEmptyScalar ? .emptyValue : .wrongType(expected: .wholeNumber), for: entry)
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange(range), for: entry)
      return nil
    }
    return value
  }

  /// A list of texts.
  mutating func list(_ entry: Entry) -> [String]? {
    guard case .sequence(let sequence) = entry.value else {
      report(entry.value.isEmptyScalar ? .emptyValue : .wrongType(expected: .list), for: entry)
      return nil
    }
    return sequence.compactMap { text($0, path: entry.path) }
  }

  /// A list of texts, or one text that stands for a list of one.
  mutating func textOrList(_ entry: Entry) -> [String]? {
    if case .sequence = entry.value { return list(entry) }
    return text(entry.value, path: entry.path, expected: .textOrList).map { [$0] }
  }
}

extension Node {
  /// `key:` with nothing behind it, `~` or `null`.
  var isEmptyScalar: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

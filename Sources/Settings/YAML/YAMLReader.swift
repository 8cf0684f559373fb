import Yams

/// Reads typed values from a YAML tree and collects problems; reading continues after a mistake.
struct YAMLReader {
  struct Entry {
    var key: String
    var keyMark: Mark?
    var value: Node
    /// The keys that lead here, including this one.
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

  /// The entries of a mapping in order; empty, with a problem, if the node is something else. Null values count as an empty
  /// mapping.
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

  /// A text of one or several lines; trailing line breaks, as in block texts, are dropped.
  mutating func lines(_ entry: Entry) -> String? {
    text(entry.value, path: entry.path, allowing: "\n").map { text in
      var text = text[...]
      while text.last == "\n" { text.removeLast() }
      return String(text)
    }
  }

  /// A text that is not empty and has no control characters. Numbers are read as written: `user: 0123`.
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

  /// An unquoted YAML word for yes or no.
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

  mutating func list(_ entry: Entry) -> [String]? {
    guard case .sequence(let sequence) = entry.value else {
      report(entry.value.isEmptyScalar ? .emptyValue : .wrongType(expected: .list), for: entry)
      return nil
    }
    return sequence.compactMap { text($0, path: entry.path) }
  }

  /// A list of texts; a single text is a list of one.
  mutating func textOrList(_ entry: Entry) -> [String]? {
    if case .sequence = entry.value { return list(entry) }
    return text(entry.value, path: entry.path, expected: .textOrList).map { [$0] }
  }
}

extension Node {
  /// `key:` without a value, `~` or `null`.
  var isEmptyScalar: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

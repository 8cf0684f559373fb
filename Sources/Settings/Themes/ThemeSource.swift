import TextGrid
import Yams

/// One theme file before it is merged with its ancestors.
struct ThemeSource {
  /// A word of the file with its position, so that problems can be reported there.
  struct Word {
    var text: String
    var file: String
    var mark: Mark?
    var path: [String]

    func problem(_ kind: SettingsProblem.Kind) -> SettingsProblem {
      SettingsProblem(file: file, line: mark?.line ?? 0, column: mark?.column, path: path, kind: kind)
    }
  }

  struct RoleStyle {
    var foreground: Word?
    var background: Word?
    var attributes: Style.Attributes = []
  }

  var name: String?
  var parent: Word?
  var palette: [String: Word] = [:]
  var roles: [Role: RoleStyle] = [:]
  var problems: [SettingsProblem] = []

  private enum Key: String, CaseIterable {
    case name, inherits, palette, roles
  }

  init(_ bytes: [UInt8], file: String) {
    var reader = YAMLReader(file: file)
    do {
      guard let root = try YAMLDocument.root(of: bytes, file: file) else { return }
      read(reader.entries(of: root), with: &reader)
      problems = reader.problems
    } catch {
      problems = [error.problem]
    }
  }

  /// A theme file that could not be read.
  init(unreadable file: String, _ fault: FileFault) {
    problems = [SettingsProblem(file: file, kind: .unreadable(fault))]
  }

  private mutating func read(_ entries: [YAMLReader.Entry], with reader: inout YAMLReader) {
    for entry in entries {
      switch Key(rawValue: entry.key) {
      case .name: name = reader.text(entry)
      case .inherits: parent = Self.word(entry, with: &reader)
      case .palette:
        for color in reader.entries(of: entry.value, path: entry.path) {
          palette[color.key] = Self.word(color, with: &reader)
        }
      case .roles:
        for role in reader.entries(of: entry.value, path: entry.path) { readRole(role, with: &reader) }
      case nil: reader.reportUnknownKey(entry, known: Key.allCases.map(\.rawValue))
      }
    }
  }

  private mutating func readRole(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) {
    guard let role = Role.byName[entry.key] else {
      let suggestion = Spelling.nearest(to: entry.key, in: Role.allCases.map(\.name))
      reader.report(.unknownRole(suggestion: suggestion), at: entry.keyMark, path: entry.path)
      return
    }
    roles[role] = Self.style(entry, with: &reader)
  }

  private enum StyleKey: String, CaseIterable {
    case fg, bg, bold, underline, reverse, dim, italic

    var attribute: Style.Attributes? {
      switch self {
      case .fg, .bg: nil
      case .bold: .bold
      case .underline: .underline
      case .reverse: .reverse
      case .dim: .dim
      case .italic: .italic
      }
    }
  }

  private static func style(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) -> RoleStyle? {
    guard case .mapping = entry.value else {
      return word(entry, with: &reader, expected: .colorOrStyle).map { RoleStyle(foreground: $0) }
    }
    var style = RoleStyle()
    for part in reader.entries(of: entry.value, path: entry.path) {
      guard let key = StyleKey(rawValue: part.key) else {
        reader.reportUnknownKey(part, known: StyleKey.allCases.map(\.rawValue))
        continue
      }
      if let attribute = key.attribute {
        if reader.boolean(part) == true { style.attributes.insert(attribute) }
      } else if key == .fg {
        style.foreground = word(part, with: &reader)
      } else {
        style.background = word(part, with: &reader)
      }
    }
    return style
  }

  private static func word(
    _ entry: YAMLReader.Entry, with reader: inout YAMLReader, expected: SettingsProblem.ValueType = .text
  ) -> Word? {
    reader.text(entry.value, path: entry.path, expected: expected).map {
      Word(text: $0, file: reader.file, mark: entry.value.mark, path: entry.path)
    }
  }
}

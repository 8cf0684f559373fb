import Desk

/// Something wrong in a theme or configuration file, with its place. The console words it in the operator's language.
///
/// Never carries a password, nor the text of the line.
public struct SettingsProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unreadable(FileFault)
    case notUTF8
    /// The file is not YAML; the reason is the parser's own short English sentence.
    case syntax(String)
    /// The key stands twice in one mapping; the line is that of its first place.
    case duplicateKey
    case unknownKey(suggestion: String?)
    case wrongType(expected: ValueType)
    /// A key without a value. In a theme mostly a colour without quotes: a bare `#` begins a comment.
    case emptyValue
    case controlCharacter
    case outOfRange(ClosedRange<Int>)

    /// ``SettingsProblem/subject`` names a role that does not exist.
    case unknownRole(suggestion: String?)
    /// Neither `#rrggbb`, nor in the palette, nor one of the sixteen names, nor `default`.
    case badColor(String)
    case unknownTheme(String, known: [String])
    /// `inherits` names no theme.
    case unknownParent(String, known: [String])
    /// The themes in the order they inherit, the first one again at the end.
    case inheritanceCycle([String])

    /// Passwords do not belong into the configuration: `password_file` or `credential_command` is to be used.
    case passwordInConfiguration
    case badBaseURL(PlatformOrigin.Fault)
    case unknownLanguage(String)
    case unknownTimeZone(String)
    /// `catalog_columns` names a column that is not there.
    case unknownColumn(String, known: [String])
    /// `messages` names a letter that is no status.
    case unknownStatus(String, known: [String])
    /// A message has `{…}` that nothing is known to be filled in for.
    case unknownPlaceholder(String, known: [String])
    /// A message has a `{` without its `}`.
    case unclosedPlaceholder
    /// A message names the shop, and nothing says what it is called.
    case shopNameMissing
    /// Letters, digits, `-`, `_` and `.` make a profile's name, at most 40, not beginning with a dot.
    case badProfileName
    /// `default_profile` names a profile that is not there.
    case unknownProfile(String, known: [String])
    /// A file with a `credential_command` must not be writable by others, or belong to them.
    case writableByOthers
  }

  /// What a value should have been.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case text, boolean, wholeNumber, list, mapping, textOrList
    /// A colour as a plain text, or a mapping of `fg`, `bg` and attributes.
    case colorOrStyle
  }

  /// The file's path; `built-in/NAME.yaml` for a theme of the program.
  public var file: String
  /// From 1; 0 when the file as a whole is meant.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int?
  /// The keys that lead to the place, outermost first.
  public var path: [String]
  public var kind: Kind

  public init(file: String, line: Int = 0, column: Int? = nil, path: [String] = [], kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.kind = kind
  }

  /// The key or role in question as one text, such as `profiles.acme.base_url`; empty for the whole file.
  public var subject: String { path.joined(separator: ".") }

  /// The profile the problem lies in; `nil` if it concerns all.
  public var profile: String? { path.count > 1 && path[0] == "profiles" ? path[1] : nil }

  /// The role the problem lies in, by its name in the file.
  public var role: String? { path.count > 1 && path[0] == "roles" ? path[1] : nil }
}

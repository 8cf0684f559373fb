import Desk

/// A mistake in a theme or configuration file, with its position. The commands word it in the operator's language.
///
/// Never contains a password or the text of the line.
public struct SettingsProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unreadable(FileFault)
    case notUTF8
    /// The file is not YAML; the reason is the parser's short English sentence.
    case syntax(String)
    /// The key appears twice in one mapping; the line is that of the first.
    case duplicateKey
    case unknownKey(suggestion: String?)
    case wrongType(expected: ValueType)
    /// A key without a value. In a theme this is usually an unquoted colour: a bare `#` begins a comment.
    case emptyValue
    case controlCharacter
    case outOfRange(ClosedRange<Int>)

    /// ``SettingsProblem/subject`` is an unknown role.
    case unknownRole(suggestion: String?)
    /// Not `#rrggbb`, a palette entry, one of the sixteen names, or `default`.
    case badColor(String)
    case unknownTheme(String, known: [String])
    /// `inherits` names an unknown theme.
    case unknownParent(String, known: [String])
    /// The themes in order of inheritance; the first one repeats at the end.
    case inheritanceCycle([String])

    /// Passwords do not belong in the configuration; use `password_file` or `credential_command`.
    case passwordInConfiguration
    case badBaseURL(PlatformOrigin.Fault)
    case unknownLanguage(String)
    case unknownTimeZone(String)
    /// `catalog_columns` names an unknown column.
    case unknownColumn(String, known: [String])
    /// `messages` names a letter that is not a status.
    case unknownStatus(String, known: [String])
    /// A message contains an unknown placeholder `{…}`.
    case unknownPlaceholder(String, known: [String])
    /// A message contains a `{` without a `}`.
    case unclosedPlaceholder
    /// A message contains the shop's name, which is not configured.
    case shopNameMissing
    /// A profile's name consists of at most 40 letters, digits, `-`, `_` and `.`, and does not begin with a dot.
    case badProfileName
    /// `default_profile` names an unknown profile.
    case unknownProfile(String, known: [String])
    /// A file with a `credential_command` must belong to the user and not be writable by others.
    case writableByOthers
  }

  /// The expected type of a value.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case text, boolean, wholeNumber, list, mapping, textOrList
    /// A colour as plain text, or a mapping of `fg`, `bg` and attributes.
    case colorOrStyle
  }

  /// The file's path; `built-in/NAME.yaml` for a built-in theme.
  public var file: String
  /// From 1; 0 for the whole file.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int?
  /// The keys that lead to the position, outermost first.
  public var path: [String]
  public var kind: Kind

  public init(file: String, line: Int = 0, column: Int? = nil, path: [String] = [], kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.kind = kind
  }

  /// The key or role as one text, such as `profiles.acme.base_url`; empty for the whole file.
  public var subject: String { path.joined(separator: ".") }

  /// The profile with the problem; `nil` if it concerns all.
  public var profile: String? { path.count > 1 && path[0] == "profiles" ? path[1] : nil }

  /// The role with the problem, by its name in the file.
  public var role: String? { path.count > 1 && path[0] == "roles" ? path[1] : nil }
}

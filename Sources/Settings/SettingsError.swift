import Desk

/// Why the settings cannot be used. The console words it; the exit code is 6, or 2 where an option is at fault.
public enum SettingsError: Error, Hashable, Sendable {
  case unreadable(file: String, FileFault)
  case unwritable(file: String, FileFault)
  /// The configuration has mistakes that concern what was asked for. Never empty.
  case problems([SettingsProblem])
  case unknownProfile(String, known: [String])
  case badBaseURL(PlatformOrigin.Fault)
  case unknownLanguage(String)
  case outOfRange(option: String, ClosedRange<Int>)
  /// An environment variable that cannot be understood.
  case badEnvironment(variable: String, expected: SettingsProblem.ValueType)
  /// `BALCAO_PASSWORD` is set: a password does not belong into the environment, where other programs see it.
  case passwordInEnvironment
  /// Neither `HOME` nor the account says where the user's files are.
  case noHome
  case badProfileName(String)
  case profileExists(String)
  /// The file is written in a way that a profile cannot be added to without rewriting it.
  case notExtensible(file: String)
}

import Desk

/// Why the settings cannot be used. The commands word it; the exit code is 6, or 2 if an option is at fault.
public enum SettingsError: Error, Hashable, Sendable {
  case unreadable(file: String, FileFault)
  case unwritable(file: String, FileFault)
  /// Mistakes in the configuration that concern this invocation. Never empty.
  case problems([SettingsProblem])
  case unknownProfile(String, known: [String])
  case badBaseURL(PlatformOrigin.Fault)
  case unknownLanguage(String)
  case outOfRange(option: String, ClosedRange<Int>)
  /// An environment variable with an invalid value.
  case badEnvironment(variable: String, expected: SettingsProblem.ValueType)
  /// `BALCAO_PASSWORD` is set: a password does not belong in the environment, where other programs can see it.
  case passwordInEnvironment
  /// Neither `HOME` nor the account gives a home folder.
  case noHome
  case badProfileName(String)
  case profileExists(String)
  /// The form of the file allows no new profile without rewriting it.
  case notExtensible(file: String)
}

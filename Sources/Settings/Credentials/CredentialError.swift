/// Why there is no password. Contains no output of a program and no content of a file.
public enum CredentialError: Error, Hashable, Sendable {
  /// The password file cannot be read, is a symbolic link, or is not a regular file.
  case unreadable(FileFault)
  /// Group or others may read or write the file; it must be 0600 or stricter.
  case permissionsTooOpen(UInt32)
  /// The file belongs to neither the user nor root.
  case foreignOwner(UInt32)
  /// The first line is empty.
  case empty
  /// The first line is not UTF-8 or contains a NUL.
  case notText

  /// The command could not be started, for example because the program is missing.
  case notStarted(FileFault)
  case timedOut
  /// The command exited with this status.
  case failed(status: Int32)
  /// The command was killed by this signal.
  case killed(signal: Int32)
  /// The output was longer than any password.
  case tooMuchOutput
}

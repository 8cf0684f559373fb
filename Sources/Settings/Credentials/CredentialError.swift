/// Why there is no password. Carries nothing that a program or file said.
public enum CredentialError: Error, Hashable, Sendable {
  /// The password file cannot be read, is a symbolic link, or not a file.
  case unreadable(FileFault)
  /// Group or others may read or write the file: it has to be 0600 or stricter.
  case permissionsTooOpen(UInt32)
  /// The file belongs to neither the user nor root.
  case foreignOwner(UInt32)
  /// The first line is empty.
  case empty
  /// The first line is not UTF-8, or has a NUL in it.
  case notText

  /// The command could not be started, because there is no such program, for instance.
  case notStarted(FileFault)
  case timedOut
  /// The command ended with this exit status.
  case failed(status: Int32)
  /// The command was ended by this signal.
  case killed(signal: Int32)
  /// The command wrote more than a password can be.
  case tooMuchOutput
}

import Glibc

/// The password on the standard input (`--password-stdin`).
public enum PasswordInput {
  /// Reads up to the end of the first line and leaves the rest. Waits for it: to be called before anything else runs.
  ///
  /// - Parameter descriptor: the standard input, unless said otherwise.
  public static func read(descriptor: Int32 = STDIN_FILENO) throws(CredentialError) -> Secret {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count <= Secret.sizeLimit {
      let count = Glibc.read(descriptor, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(FileFault(errno: errno)) }
      if count == 0 || byte == UInt8(ascii: "\n") { return try Secret(firstLineOf: line) }
      line.append(byte)
    }
    throw .unreadable(.tooLarge(limitBytes: Secret.sizeLimit))
  }
}

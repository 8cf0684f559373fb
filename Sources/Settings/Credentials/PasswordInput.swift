import Glibc

/// The password on standard input (`--password-stdin`).
public enum PasswordInput {
  /// Reads the first line and leaves the rest. Blocks, so call it before anything else runs.
  ///
  /// - Parameter descriptor: standard input by default.
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

import Glibc

/// stdout is data, stderr is talk. Both are written in whole pieces.
struct Standard {
  let descriptor: Int32

  static let output = Standard(descriptor: STDOUT_FILENO)
  static let error = Standard(descriptor: STDERR_FILENO)

  /// Whether this is stderr.
  var isTalk: Bool { descriptor == STDERR_FILENO }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes everything; a reader that has gone away (`| head`) ends the program quietly.
  ///
  /// - Returns: whether all of it was written.
  @discardableResult
  func write(_ text: String) -> Bool {
    write(Array(text.utf8))
  }

  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

import Glibc
import Synchronization

/// stdout is data, stderr is talk. Both are written in whole pieces.
struct Standard {
  let descriptor: Int32

  static let output = Standard(descriptor: STDOUT_FILENO)
  static let error = Standard(descriptor: STDERR_FILENO)

  /// Whether this is stderr.
  var isTalk: Bool { descriptor == STDERR_FILENO }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Why not all of standard output was taken, as a number of the system; 0 if all was, or its reader went away.
  static let loss = Atomic<Int32>(0)

  /// Where a descriptor is closed, no file that is opened later may come into its place: what is written there fails.
  static func keepPlaces() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

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
      } else if errno == EAGAIN {
        var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&place, 1, -1)
      } else if errno != EINTR {
        if !isTalk, errno != EPIPE { Self.loss.store(errno, ordering: .relaxed) }
        return false
      }
    }
    return true
  }
}

import Glibc

/// A pipe that wakes `poll`. Both ends are non-blocking and close-on-exec.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(operation: "pipe", code: errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Async-signal-safe. A full pipe needs no further byte: its reader has not looked yet.
  static func write(_ byte: UInt8, to descriptor: Int32) {
    var byte = byte
    _ = Glibc.write(descriptor, &byte, 1)
  }

  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      while true {
        let count = read(readEnd, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        bytes.append(contentsOf: buffer.prefix(count))
      }
    }
    return bytes
  }
}

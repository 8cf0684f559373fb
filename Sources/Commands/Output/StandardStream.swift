import Glibc
import Synchronization

/// A standard stream of the process, by its descriptor: stdout has data, stderr what is said about it. Both are written in whole
/// pieces.
final class StandardStream: Sendable {
  let descriptor: Int32
  /// Whether people read it rather than programs, as they read stderr.
  let isForPeople: Bool
  /// The `errno` of the last failed write; 0 if there is none.
  private let loss = Atomic<Int32>(0)

  init(descriptor: Int32, isForPeople: Bool = false) {
    self.descriptor = descriptor
    self.isForPeople = isForPeople
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Why data was lost, as an `errno`; `nil` if nothing was lost, or the reader went away.
  var lossCode: Int32? {
    let code = loss.load(ordering: .relaxed)
    return code == 0 ? nil : code
  }

  /// Writes everything. A reader that has gone away (`| head`) is no error.
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
        if errno != EPIPE { loss.store(errno, ordering: .relaxed) }
        return false
      }
    }
    return true
  }

  /// Reads a line, without its end; `nil` at the end of the stream.
  func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      guard byte != UInt8(ascii: "\n") else { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }
}

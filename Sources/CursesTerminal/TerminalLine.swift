import Glibc
import TerminalRuntime

/// The line to the terminal: a non-blocking descriptor of its own, the terminal's modes, and unsent output.
struct TerminalLine {
  typealias Writing = (_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int

  let descriptor: Int32
  /// The modes before the start.
  let formerModes: termios
  private var pending: [UInt8] = []
  /// Bytes of `pending` already sent.
  private var sent = 0
  private let write: Writing

  /// Opens the device again: non-blocking mode belongs to the open file description, and the shell's must not change.
  ///
  /// - Throws: ``TerminalError/noTerminal(code:)``
  init(device: String, write: @escaping Writing) throws(TerminalError) {
    descriptor = open(device, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .noTerminal(code: errno) }
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else {
      let code = errno
      Glibc.close(descriptor)
      throw .noTerminal(code: code)
    }
    formerModes = modes
    self.write = write
  }

  var hasPending: Bool { !pending.isEmpty }

  /// Sends bytes after any unsent ones, as far as the terminal accepts them now.
  ///
  /// - Throws: ``TerminalError/lost``
  mutating func send(_ bytes: [UInt8]) throws(TerminalError) {
    if pending.isEmpty { pending = bytes } else { pending += bytes }
    try flush()
  }

  mutating func flush() throws(TerminalError) {
    while sent < pending.count {
      let count = pending.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent) }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        return
      } else if errno != EINTR {
        discard()
        throw .lost
      }
    }
    discard()
  }

  /// Sends the last bytes, but waits no longer than `limit` for a terminal that has stopped reading.
  mutating func finish(_ bytes: [UInt8], within limit: Duration) {
    let deadline = ContinuousClock.now + limit
    try? send(bytes)
    while hasPending, ContinuousClock.now < deadline {
      var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&polled, 1, 20)
      try? flush()
    }
    discard()
  }

  private mutating func discard() {
    pending.removeAll(keepingCapacity: false)
    sent = 0
  }

  /// Columns and rows as the system knows them; `nil` if unknown.
  var windowSize: winsize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return size
  }

  /// Takes effect at once, even with output waiting.
  func set(_ modes: termios) {
    var modes = modes
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  func close() {
    Glibc.close(descriptor)
  }
}

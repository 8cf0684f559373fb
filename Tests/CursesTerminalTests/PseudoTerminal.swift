import Glibc
import TerminalRuntime

/// A real terminal line whose other end the test holds, in place of the terminal's window.
final class PseudoTerminal {
  let master: Int32
  let path: String
  private var received: [UInt8] = []

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws(TerminalError) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK and TIOCGPTN, whose macros Swift does not see: unlock the other end, and tell its number.
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw .system(operation: "ptmx", code: errno)
    }
    path = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(master)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(master, &modes)
    return modes
  }

  /// What the window has been sent, up to and with a text; `nil` if that does not come.
  func read(until text: String) -> String? {
    let wanted = Array(text.utf8)
    while received.firstRange(of: wanted) == nil {
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 5000) == 1 else { return nil }
      let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        count = max(0, Glibc.read(master, buffer.baseAddress, buffer.count))
      }
      guard !bytes.isEmpty else { return nil }
      received += bytes
    }
    defer { received = [] }
    return String(decoding: received, as: UTF8.self)
  }
}

/// What a terminal sends out, write by write, in place of the line.
@MainActor
final class WriteRecorder {
  private(set) var writes: [String] = []
  /// Bytes the line takes before it is full.
  var room = Int.max

  nonisolated init() {}

  func write(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard room > 0 else {
      errno = EAGAIN
      return -1
    }
    let taken = min(room, count)
    room -= taken
    writes.append(String(decoding: UnsafeRawBufferPointer(start: bytes, count: taken), as: UTF8.self))
    return taken
  }

  func take() -> [String] {
    defer { writes = [] }
    return writes
  }
}

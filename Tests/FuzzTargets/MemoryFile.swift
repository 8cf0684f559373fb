import Glibc

/// A file without a name that only this process sees, in memory where the system has such a folder.
final class MemoryFile {
  private let descriptor: Int32

  init(_ content: [UInt8]) {
    // O_TMPFILE, which the overlay lacks.
    let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
    var opened = open("/dev/shm", unnamed | O_RDWR | O_CLOEXEC, 0o600)
    if opened < 0 { opened = open("/tmp", unnamed | O_RDWR | O_CLOEXEC, 0o600) }
    guard opened >= 0, write(opened, content, content.count) == content.count else {
      fatalError("no file for an input: \(String(cString: strerror(errno)))")
    }
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }

  var path: String { "/proc/self/fd/\(descriptor)" }
}

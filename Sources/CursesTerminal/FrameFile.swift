import CNcurses
import Glibc
import TerminalRuntime

/// A file in memory that curses writes to as if it were the terminal, so that a frame leaves in one piece.
struct FrameFile {
  private let descriptor: Int32

  /// Puts the file in the place of a descriptor that curses writes to.
  ///
  /// - Throws: ``TerminalError/system(operation:code:)``
  init(replacing target: Int32) throws(TerminalError) {
    descriptor = cncurses_memory_file()
    guard descriptor >= 0 else { throw .system(operation: "memfd_create", code: errno) }
    guard dup2(descriptor, target) >= 0 else {
      let code = errno
      Glibc.close(descriptor)
      throw .system(operation: "dup2", code: code)
    }
  }

  /// Takes what has been written since the last time.
  func take() -> [UInt8] {
    // Both descriptors share the position, which is therefore the length.
    let length = Int(lseek(descriptor, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, length, 0))
    }
    lseek(descriptor, 0, SEEK_SET)
    return bytes
  }

  func close() {
    Glibc.close(descriptor)
  }
}

import CNcurses
import Glibc
import TerminalRuntime

/// A memory file that curses writes to in place of the terminal, so that a frame is sent in one piece.
struct FrameFile {
  private let descriptor: Int32

  /// Replaces a descriptor that curses writes to by the file.
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

  /// Takes the bytes written since the last call.
  func take() -> [UInt8] {
    // Both descriptors share the position, so it is the length.
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

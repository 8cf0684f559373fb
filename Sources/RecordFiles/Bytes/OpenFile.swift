import Glibc

/// A regular file held open, so that the import reads the previewed file even if another one takes its name.
final class OpenFile: Sendable {
  /// Detects cheaply that a file was written to.
  struct Stamp: Hashable, Sendable {
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private let descriptor: Int32
  /// The stamp when the file was opened.
  let stamp: Stamp

  /// Never blocks: a pipe is refused before anything is read from it.
  init(path: String) throws(ImportFault) {
    guard !path.utf8.contains(0) else { throw ImportFault(.missing) }
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw ImportFault(Self.reason(errno)) }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let code = errno
      close(opened)
      throw ImportFault(.system(code))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw ImportFault(.notAFile)
    }
    descriptor = opened
    stamp = Stamp(status)
  }

  deinit {
    close(descriptor)
  }

  var isUnchanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && Stamp(status) == stamp
  }

  /// Fills the buffer as far as the file goes.
  ///
  /// - Returns: the number of bytes read, or a negative `errno`.
  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(filled))
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { return -Int(errno) }
    }
    return filled
  }

  private static func reason(_ code: Int32) -> ImportFault.Reason {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    case ENXIO: .notAFile
    default: .system(code)
    }
  }
}

extension OpenFile.Stamp {
  fileprivate init(_ status: stat) {
    self.init(size: Int64(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}

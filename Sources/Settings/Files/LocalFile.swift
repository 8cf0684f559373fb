import Glibc

/// A file opened for reading; closed on deinit.
struct LocalFile: ~Copyable {
  private let descriptor: Int32
  let status: stat

  /// Never blocks: a pipe without a writer reads as empty.
  init(opening path: String, followingLinks: Bool = true) throws(FileFault) {
    guard !path.utf8.contains(0) else { throw .missing }
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard opened >= 0 else { throw FileFault(errno: errno) }
    var found = stat()
    guard fstat(opened, &found) == 0 else {
      let code = errno
      close(opened)
      throw FileFault(errno: code)
    }
    descriptor = opened
    status = found
  }

  deinit {
    close(descriptor)
  }

  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  /// Whether the owner is neither the user nor root.
  var isForeign: Bool { status.st_uid != geteuid() && status.st_uid != 0 }
  var permissions: mode_t { status.st_mode & 0o7777 }

  /// The whole content, at most `limit` bytes.
  func read(limit: Int) throws(FileFault) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(errno: errno) }
      if count == 0 { return content }
      content.append(contentsOf: chunk[..<count])
      guard content.count <= limit else { throw .tooLarge(limitBytes: limit) }
    }
  }
}

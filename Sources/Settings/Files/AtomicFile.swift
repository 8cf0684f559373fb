import Glibc

/// Replaces a file atomically: a crash leaves either the old file or the new one.
enum AtomicFile {
  /// - Parameters:
  ///   - permissions: of the new file, regardless of the umask.
  ///   - replacing: if `false`, fails with `EEXIST` if the file already exists.
  static func write(_ bytes: [UInt8], to path: String, permissions: mode_t, replacing: Bool) throws(FileFault) {
    let temporary = "\(path).\(getpid()).new"
    // Left by a killed process with the same process number, as happens in containers.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, permissions)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    defer {
      close(descriptor)
      unlink(temporary)
    }
    guard fchmod(descriptor, permissions) == 0 else { throw FileFault(errno: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileFault(errno: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw FileFault(errno: errno) }
    // `link` does not overwrite, `rename` does.
    guard (replacing ? rename(temporary, path) : link(temporary, path)) == 0 else { throw FileFault(errno: errno) }
    synchronizeFolder(of: path)
  }

  /// Creates a folder and its parents, private to the user.
  static func makeFolder(_ path: String) throws(FileFault) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    let parent = folder(of: path)
    guard errno == ENOENT, parent != path else { throw FileFault(errno: errno) }
    try makeFolder(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault(errno: errno) }
  }

  /// The path after resolving symbolic links; the path itself if there are none.
  static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name survives a crash only once its folder is on the disk. Some file systems cannot sync a folder; the content is safe
  /// there too.
  private static func synchronizeFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

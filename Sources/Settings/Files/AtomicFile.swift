import Glibc

/// Replaces a file in one step: after a crash there is the old one or the new one, never half of either.
enum AtomicFile {
  /// - Parameters:
  ///   - permissions: of the new file, whatever the umask.
  ///   - replacing: `false` refuses (`EEXIST`) if the file has appeared in the meantime.
  static func write(_ bytes: [UInt8], to path: String, permissions: mode_t, replacing: Bool) throws(FileFault) {
    let temporary = "\(path).\(getpid()).new"
    // Left behind by a process of the same number that was killed, as happens in containers.
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

  /// Makes a folder and those above it, private to the user.
  static func makeFolder(_ path: String) throws(FileFault) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    let parent = folder(of: path)
    guard errno == ENOENT, parent != path else { throw FileFault(errno: errno) }
    try makeFolder(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault(errno: errno) }
  }

  /// The file that a path leads to through symbolic links; the path itself if there is none.
  static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name survives a crash only once its folder is on the disk. Some file systems cannot; the content is safe there too.
  private static func synchronizeFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

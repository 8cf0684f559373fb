import Commerce
import Desk
import Glibc

/// The paths of a store, and the creation of its files.
struct StoreFiles: Hashable, Sendable {
  let path: String
  let keyPath: String

  var lockPath: String { path + ".lock" }
  var headPath: String { path + ".head" }

  init(path: String, keyPath: String) {
    (self.path, self.keyPath) = (path, keyPath)
  }

  init(path: String, givenKeyPath: String?) throws(DeskError) {
    let keyPath = if let givenKeyPath { givenKeyPath } else { try JournalKey.defaultPath() }
    // SQLite resolves links, so the lock and the head must too.
    let real = realpath(path, nil)
    defer { free(real) }
    self.init(path: real.map { String(cString: $0) } ?? path, keyPath: keyPath)
  }

  /// The store's path without links: whoever opens it by another name finds the same anchor.
  var place: String {
    guard let folder = realpath(Self.folder(of: path), nil) else { return path }
    defer { free(folder) }
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return String(cString: folder) + "/" + name
  }

  /// The anchor file is beside the key, which may serve several stores.
  func anchorPath(of place: String) -> String {
    keyPath + "." + String(place.utf8.stableHash, radix: 16) + ".anchor"
  }

  /// Creates missing folders, the database file and the lock file.
  ///
  /// SQLite would create the file too, but with a mode that depends on the umask.
  func create() throws(DeskError) {
    try Self.makeFolders(of: path)
    // Locks in network folders work on one machine only, or not at all.
    if let kind = MountTable.current?.networkFileSystem(of: place) {
      throw DeskError(.store(.networkFolder), detail: "the folder is on \(kind)")
    }
    for path in [path, lockPath] { try Self.makeFile(path) }
  }

  /// 0660 in a folder with the set-group-id bit, else 0600.
  static func mode(ofFilesBeside path: String) -> mode_t {
    var status = stat()
    guard stat(folder(of: path), &status) == 0, status.st_mode & S_ISGID != 0 else { return 0o600 }
    return 0o660
  }

  static func makeFolders(of path: String) throws(DeskError) {
    let folder = folder(of: path)
    var status = stat()
    if stat(folder, &status) == 0 { return }
    guard folder != path else { throw DeskError(systemCall: "mkdir", error: ENOENT) }
    try makeFolders(of: folder)
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw DeskError(systemCall: "mkdir", error: errno) }
  }

  static func makeTemporaryFolder() throws(DeskError) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/balcao-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw DeskError(systemCall: "mkdtemp", error: errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes the folder of a temporary store. It contains only the store's files.
  static func removeTemporaryFolder(_ folder: String) {
    guard let directory = opendir(folder) else { return }
    while let entry = readdir(directory) {
      unlinkat(dirfd(directory), entry.name, 0)
    }
    closedir(directory)
    rmdir(folder)
  }

  /// Creates an empty file unless it exists. The umask does not affect its mode.
  static func makeFile(_ path: String) throws(DeskError) {
    let mode = mode(ofFilesBeside: path)
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw DeskError(systemCall: "open", error: errno)
    }
    defer { Glibc.close(descriptor) }
    guard fchmod(descriptor, mode) == 0 else { throw DeskError(systemCall: "fchmod", error: errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension UnsafeMutablePointer<dirent> {
  fileprivate var name: String {
    withUnsafePointer(to: &pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
        String(cString: $0)
      }
    }
  }
}

extension Timestamp {
  /// The machine's clock, for actions on the store itself.
  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

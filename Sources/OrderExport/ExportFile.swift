import Glibc

/// Puts an export into a file of its own.
public enum ExportFile {
  /// A file that could not be written, and why.
  public struct Failure: Error, Hashable, Sendable {
    public var path: String
    /// The system's error number.
    public var code: Int32

    /// The system's own words.
    public var reason: String { String(cString: strerror(code)) }
  }

  /// Writes to a new file that only the user can read, as exports name persons. A file that is there already is never
  /// touched: the new one gets `-2`, `-3` … behind its name.
  ///
  /// Blocks as long as the disk takes.
  ///
  /// - Parameters:
  ///   - folder: where to write; a relative one is looked up from the working folder.
  ///   - parts: the words of the file's name, joined by `-`. They may come from outside: all but ASCII letters and digits
  ///     becomes `_`, and each is cut to 40.
  ///   - ending: without the dot.
  /// - Returns: the file's absolute path.
  public static func write(
    _ content: String, in folder: String, name parts: [String], ending: String
  ) throws(Failure) -> String {
    let name = parts.map(harmless).joined(separator: "-")
    let stem = try absolute(folder, for: name) + "/" + name
    var path = "\(stem).\(ending)"
    var count = 1
    while true {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        try fill(descriptor, with: content, path)
        return path
      }
      let code = errno
      guard code == EEXIST, count < 1000 else { throw Failure(path: path, code: code) }
      count += 1
      path = "\(stem)-\(count).\(ending)"
    }
  }

  /// Half an export is worse than none: what cannot be written whole is removed.
  private static func fill(_ descriptor: Int32, with content: String, _ path: String) throws(Failure) {
    var rest = Array(content.utf8)[...]
    var code: Int32 = 0
    while code == 0, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        code = errno
      }
    }
    // Some file systems say only here that the disk is full.
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code != 0 else { return }
    unlink(path)
    throw Failure(path: path, code: code)
  }

  private static func absolute(_ folder: String, for name: String) throws(Failure) -> String {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if folder.hasPrefix("/") { return folder == "/" ? "" : folder }
    guard let current = getcwd(nil, 0) else { throw Failure(path: name, code: errno) }
    defer { free(current) }
    let working = String(cString: current)
    return folder.isEmpty || folder == "." ? working : "\(working)/\(folder)"
  }

  private static func harmless(_ part: String) -> String {
    let letters = part.unicodeScalars.prefix(40).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": Character(scalar)
      default: "_"
      }
    }
    return String(letters)
  }
}

import Glibc

extension NewFile {
  /// How many names are tried before the folder is given up.
  private static let nameLimit = 1000

  /// Makes a file of a name that nothing has: a taken one gets `-2`, `-3` … behind it.
  ///
  /// - Parameters:
  ///   - folder: where to write; a relative one is looked up from the working folder.
  ///   - parts: the words of the file's name, joined by `-`. They may come from outside: all but ASCII letters and digits
  ///     becomes `_`, and each is cut to 40.
  ///   - ending: without the dot.
  public static func make(in folder: String, name parts: [String], ending: String) throws(Failure) -> NewFile {
    let name = parts.map(harmless).joined(separator: "-")
    let stem = try absolute(folder, for: name) + "/" + name
    var count = 1
    while true {
      do throws(Failure) {
        return try NewFile(path: count == 1 ? "\(stem).\(ending)" : "\(stem)-\(count).\(ending)")
      } catch {
        guard error.code == EEXIST, count < nameLimit else { throw error }
        count += 1
      }
    }
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

import Glibc

extension NewFile {
  /// How many names are tried in a folder.
  private static let nameLimit = 1000

  /// Creates a file under a free name: a taken name gets `-2`, `-3` … appended.
  ///
  /// - Parameters:
  ///   - folder: the folder to write to; a relative path starts at the working folder.
  ///   - parts: the words of the file's name, joined by `-`. They may come from outside: other characters than ASCII letters and
  ///     digits become `_`, and each word is cut to 40 characters.
  ///   - ending: the file extension without the dot.
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

import Glibc

/// Lists a folder.
enum FolderListing {
  /// The sorted names of its files with this extension, without it; empty if the folder cannot be read.
  static func files(in folder: String, ending: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasSuffix(ending), name.utf8.count > ending.utf8.count else { continue }
      names.append(String(name.dropLast(ending.count)))
    }
    return names.sorted()
  }

  static func contains(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }
}

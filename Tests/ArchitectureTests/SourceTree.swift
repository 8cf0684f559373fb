import Glibc

/// The files of this package, as text.
enum SourceTree {
  static var root: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func swiftFiles(below folder: String) -> [String] {
    entries(of: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return name.hasSuffix(".swift") ? [path] : swiftFiles(below: path)
    }
  }

  /// The lines of a file, without their ends.
  static func lines(of file: String) -> [String] {
    guard let stream = fopen(file, "r") else { return [] }
    defer { fclose(stream) }
    var lines: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    while getline(&line, &capacity, stream) > 0, let text = line {
      lines.append(String(String(cString: text).prefix { $0 != "\n" }))
    }
    free(line)
    return lines
  }

  /// The modules that a file imports.
  static func imports(of file: String) -> Set<String> {
    var modules: Set<String> = []
    for line in lines(of: file) {
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
      else { continue }
      let name =
        words.dropFirst(place + 1).first { !["struct", "class", "enum", "func", "protocol"].contains($0) } ?? ""
      modules.insert(String(name.split(separator: ".").first ?? ""))
    }
    return modules
  }
}

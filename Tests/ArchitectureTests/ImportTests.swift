import Glibc
import Testing

/// The arrows of `Sources/README.md`, held against the imports in the sources: the compiler's own check misses modules
/// that come along with others.
@Suite("Imports")
struct ImportTests {
  /// What each of our targets may import, of ours and of others'.
  static let allowed: [String: Set<String>] = [
    "TextGrid": [],
    "Commerce": [],
    "WireTree": [],
    "Widgets": ["TextGrid"],
    "Desk": ["Commerce", "Synchronization"],
    "TerminalRuntime": ["TextGrid", "Glibc", "Synchronization"],
    "CursesTerminal": ["TerminalRuntime", "TextGrid", "CNcurses", "Glibc", "Synchronization"],
    "Console": ["Widgets", "TextGrid", "TerminalRuntime", "Desk", "Commerce", "Glibc", "Synchronization"],
    "OrderExport": ["RecordFiles", "Commerce", "WireTree", "Glibc"],
    "RecordFiles": ["Commerce", "WireTree", "Glibc", "Synchronization"],
    "VenddorAPI": [
      "Desk", "Commerce", "WireTree", "AsyncHTTPClient", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL", "Glibc",
      "Synchronization", "FoundationEssentials",
    ],
    "LocalStore": [
      "Desk", "Commerce", "GRDB", "Crypto", "Glibc", "Synchronization", "Dispatch", "FoundationEssentials",
    ],
    "Settings": ["Desk", "Commerce", "TextGrid", "Themes", "Yams", "Glibc", "Synchronization"],
    "Sandbox": [
      "Commerce", "HummingbirdCore", "FoundationEssentials", "NIOCore", "NIOPosix", "NIOHTTP1", "HTTPTypes", "Logging",
      "Glibc",
      "Synchronization",
    ],
  ]

  @Test("no target imports what its arrows do not allow", arguments: allowed.keys.sorted())
  func importsFollowTheArrows(target: String) throws {
    let files = swiftFiles(below: "\(root)/Sources/\(target)")
    try #require(!files.isEmpty)
    for file in files {
      let beyond = imports(of: file).subtracting(Self.allowed[target] ?? [])
      #expect(beyond.isEmpty, "\(file) imports \(beyond.sorted().joined(separator: ", "))")
    }
  }

  @Test("only CursesTerminal and the executable know curses")
  func cursesIsBehindOneDoor() {
    let outside = swiftFiles(below: "\(root)/Sources").filter { file in
      !file.contains("/CursesTerminal/") && imports(of: file).contains("CNcurses")
    }
    #expect(outside.isEmpty)
  }

  @Test("the top level holds what belongs there and nothing else")
  func topLevelIsAsAgreed() {
    let visible = entries(of: root).filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(visible) == ["Package.swift", "Sources", "Tests", "Themes", "README.md"])
  }

  // MARK: Reading the tree

  private var root: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  private func entries(of folder: String) -> [String] {
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

  private func swiftFiles(below folder: String) -> [String] {
    entries(of: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return name.hasSuffix(".swift") ? [path] : swiftFiles(below: path)
    }
  }

  private func imports(of file: String) -> Set<String> {
    guard let stream = fopen(file, "r") else { return [] }
    defer { fclose(stream) }
    var modules: Set<String> = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    while getline(&line, &capacity, stream) > 0, let text = line {
      let words = String(cString: text).split { $0 == " " || $0 == "\n" }
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
      else { continue }
      let name =
        words.dropFirst(place + 1).first { !["struct", "class", "enum", "func", "protocol"].contains($0) } ?? ""
      modules.insert(String(name.split(separator: ".").first ?? ""))
    }
    free(line)
    return modules
  }
}

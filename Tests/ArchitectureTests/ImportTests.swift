import Testing

/// The arrows of `Sources/README.md`, held against the imports in the sources: the compiler's own check misses modules
/// that come along with others.
@Suite("Imports")
struct ImportTests {
  /// What every part of the console may import.
  private static let screenParts: Set<String> = [
    "Documents", "Texts", "Widgets", "TextGrid", "TerminalRuntime", "Desk", "Commerce",
  ]

  /// What each of our targets may import, of ours and of others'.
  static let allowed: [String: Set<String>] = [
    "TextGrid": [],
    "Commerce": [],
    "WireTree": [],
    "Widgets": ["TextGrid"],
    "Desk": ["Commerce", "Synchronization"],
    "TerminalRuntime": ["TextGrid", "Glibc", "Synchronization"],
    "CursesTerminal": ["TerminalRuntime", "TextGrid", "CNcurses", "Glibc", "Synchronization", "FoundationEssentials"],
    "Texts": ["TerminalRuntime", "TextGrid", "Desk", "Commerce", "Glibc"],
    "Documents": ["Texts", "Widgets", "TextGrid", "Desk", "Commerce", "Glibc"],
    "ConsoleKit": screenParts.union(["Synchronization"]),
    "OrderPanes": screenParts.union(["ConsoleKit"]),
    "CatalogPane": screenParts.union(["ConsoleKit", "Glibc"]),
    "CustomersPane": screenParts.union(["ConsoleKit"]),
    "Console": screenParts.union(["ConsoleKit", "OrderPanes", "CatalogPane", "CustomersPane"]),
    "OrderExport": ["RecordFiles", "Commerce", "WireTree", "Glibc"],
    "RecordFiles": ["Commerce", "WireTree", "Glibc", "Synchronization"],
    "VenddorAPI": [
      "Desk", "Commerce", "WireTree", "AsyncHTTPClient", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL", "Glibc",
      "Synchronization", "FoundationEssentials",
    ],
    "LocalStore": [
      "Desk", "Commerce", "GRDB", "Crypto", "Glibc", "Synchronization", "Dispatch", "FoundationEssentials",
    ],
    "Settings": [
      "Desk", "Commerce", "TextGrid", "Themes", "Yams", "Subprocess", "SystemPackage", "Glibc", "Synchronization",
    ],
    "Sandbox": [
      "Commerce", "HummingbirdCore", "FoundationEssentials", "NIOCore", "NIOPosix", "NIOHTTP1", "HTTPTypes", "Logging",
      "Glibc",
      "Synchronization",
    ],
  ]

  @Test("no target imports what its arrows do not allow", arguments: allowed.keys.sorted())
  func importsFollowTheArrows(target: String) throws {
    let files = SourceTree.swiftFiles(below: "\(SourceTree.root)/Sources/\(target)")
    try #require(!files.isEmpty)
    for file in files {
      let beyond = SourceTree.imports(of: file).subtracting(Self.allowed[target] ?? [])
      #expect(beyond.isEmpty, "\(file) imports \(beyond.sorted().joined(separator: ", "))")
    }
  }

  @Test("commands know nothing of the screen, but where they open the console")
  func commandsWithoutScreen() {
    let commands = "\(SourceTree.root)/Sources/Commands"
    let screen: Set<String> = [
      "Console", "ConsoleKit", "OrderPanes", "CatalogPane", "CustomersPane", "Widgets", "CursesTerminal",
    ]
    let importers = SourceTree.swiftFiles(below: commands).filter {
      !SourceTree.imports(of: $0).isDisjoint(with: screen)
    }
    #expect(!importers.isEmpty)
    #expect(importers.allSatisfy { $0.hasPrefix(commands + "/Console/") }, "\(importers)")
  }

  @Test("only CursesTerminal and the executable know curses")
  func cursesIsBehindOneDoor() {
    let outside = SourceTree.swiftFiles(below: "\(SourceTree.root)/Sources").filter { file in
      !file.contains("/CursesTerminal/") && SourceTree.imports(of: file).contains("CNcurses")
    }
    #expect(outside.isEmpty)
  }

  @Test("the top level holds what belongs there and nothing else")
  func topLevelIsAsAgreed() {
    let visible = SourceTree.entries(of: SourceTree.root).filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(visible) == ["Package.swift", "Sources", "Tests", "Themes", "README.md"])
  }
}

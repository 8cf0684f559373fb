import Testing

/// The components within the console know the kit, their own state, and nothing of each other. Those with panes are targets of
/// their own, so the compiler keeps their walls.
@Suite("The walls between components")
struct ComponentWallsTests {
  /// The components, each with the type by which it is named.
  static let components = [
    "Import": "Importing", "Picking": "Picking", "Messages": "Messages", "Journal": "Journal",
  ]
  /// The folders that may extend `AppState`: the shell, and what stands between the keyboard and it.
  static let shell: Set<String> = ["Shell", "Typing"]
  /// Lines of all files that extend `AppState`, to the next hundred. The number may only fall.
  static let shellLines = 1700

  private static let console = "\(SourceTree.root)/Sources/Console"

  private static func files(of folder: String) -> [(name: String, lines: [String])] {
    SourceTree.swiftFiles(below: "\(console)/\(folder)").map { (name: $0, lines: SourceTree.lines(of: $0)) }
  }

  @Test("only the shell extends AppState, and nothing else names it")
  func appStateIsTheShells() {
    let folders = SourceTree.entries(of: Self.console).filter { !Self.shell.contains($0) && $0 != "App" }
    for folder in folders {
      for (name, lines) in Self.files(of: folder) {
        #expect(!lines.contains { Self.code(of: $0).contains("AppState") }, "\(name) names AppState")
      }
    }
  }

  @Test("no component reads or changes another", arguments: components.sorted { $0.key < $1.key })
  func walls(folder: String, type: String) {
    let others = Set(Self.components.values).union(["Orders", "Catalog", "Customers"]).subtracting([type])
    for (name, lines) in Self.files(of: folder) {
      for line in lines {
        let code = Self.code(of: line)
        for other in others {
          for form in ["Update<\(other)>", "View<\(other)>", "ComponentReading<\(other)>", "Mount.", " \(other).Page"] {
            #expect(!code.contains(form), "\(name): \(line)")
          }
        }
      }
    }
  }

  @Test("the shell grows no longer")
  func lengthOfShell() {
    let lines = Self.shell.flatMap(Self.files).filter { file in
      file.lines.contains { $0.hasPrefix("extension AppState") }
    }.reduce(0) { $0 + $1.lines.count }
    #expect(lines <= Self.shellLines)
    #expect(lines > Self.shellLines - 100, "lower the number to the next hundred above \(lines)")
  }

  private static func code(of line: String) -> Substring {
    line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
  }
}

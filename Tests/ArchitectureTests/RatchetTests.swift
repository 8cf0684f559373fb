import Testing

/// Numbers that may only fall. A change that needs one to rise belongs into a value of its own; one that lets it fall
/// writes the lower number here.
@Suite("What may only fall")
struct RatchetTests {
  /// What a folder of the console knows of others, in its extensions of `AppState`.
  struct Touches: Equatable {
    /// Places that ask which pane has the keyboard.
    var paneAsks: Int
    /// Places that reach into state which belongs to another folder.
    var foreignState: Int
  }

  static let touches: [String: Touches] = [
    "App": Touches(paneAsks: 2, foreignState: 18),
    "Frame": Touches(paneAsks: 3, foreignState: 6),
    "Handout": Touches(paneAsks: 1, foreignState: 6),
    "Import": Touches(paneAsks: 3, foreignState: 2),
    "News": Touches(paneAsks: 0, foreignState: 2),
    "Order": Touches(paneAsks: 6, foreignState: 16),
    "Orders": Touches(paneAsks: 10, foreignState: 0),
    "Overlays": Touches(paneAsks: 6, foreignState: 34),
    "Shell": Touches(paneAsks: 0, foreignState: 1),
    "Team": Touches(paneAsks: 2, foreignState: 0),
  ]

  /// Lines of all files that extend `AppState`, to the next hundred.
  static let appStateLines = 5300

  /// Files of the program that need the console, to run it, for its documents, or for its keys.
  static let importersOfConsole: Set<String> = [
    "RecordParts.swift", "ConsoleRun.swift", "HandoutServices+Workplace.swift", "Exporter.swift",
    "ConsoleImporter.swift", "ImportRun.swift", "ImportReport+Preview.swift", "ConsoleCommand.swift",
    "KeysCommand.swift", "ShiftCommand.swift", "NotesListCommand.swift", "OrdersMessageCommand.swift",
    "OrdersPickingCommand.swift", "Sentences.swift", "EnglishSentences+Faults.swift",
    "PortugueseSentences+Faults.swift",
  ]

  /// Whose state is whose. `order` and `drafts` are left out: too many values have these names.
  static let owners = [
    "catalog": "Catalog", "customers": "Customers", "orders": "Orders", "marks": "Orders", "team": "Team",
    "news": "News", "sweep": "Sweep",
  ]

  @Test("the extensions of AppState grow no longer")
  func lengthOfAppState() {
    let lines = Self.extensions.reduce(0) { $0 + $1.lines.count }
    #expect(lines <= Self.appStateLines)
    #expect(lines > Self.appStateLines - 100, "lower the number to the next hundred above \(lines)")
  }

  @Test("no folder of the console knows more of the others than before")
  func touchesOfFolders() {
    for (folder, found) in Self.touchesFound {
      let allowed = Self.touches[folder] ?? Touches(paneAsks: 0, foreignState: 0)
      #expect(found.paneAsks <= allowed.paneAsks && found.foreignState <= allowed.foreignState, "\(folder): \(found)")
      #expect(
        found.paneAsks >= allowed.paneAsks && found.foreignState >= allowed.foreignState,
        "lower the numbers of \(folder) to \(found)")
    }
  }

  @Test("no further file of the program imports the console")
  func consoleIsForComposing() {
    let importers = SourceTree.swiftFiles(below: "\(SourceTree.root)/Sources/balcao")
      .filter { SourceTree.imports(of: $0).contains("Console") }
      .map { String($0.split(separator: "/").last ?? "") }
    #expect(Set(importers).subtracting(Self.importersOfConsole).isEmpty)
    #expect(Self.importersOfConsole.subtracting(importers).isEmpty, "take these off the list")
  }

  // MARK: Counting

  private struct File {
    var folder: String
    var lines: [String]
  }

  private static let extensions: [File] = {
    let console = "\(SourceTree.root)/Sources/Console"
    return SourceTree.entries(of: console).flatMap { folder in
      SourceTree.swiftFiles(below: "\(console)/\(folder)")
        .map { File(folder: folder, lines: SourceTree.lines(of: $0)) }
        .filter { file in file.lines.contains { $0.hasPrefix("extension AppState") } }
    }
  }()

  private static var touchesFound: [String: Touches] {
    var found: [String: Touches] = [:]
    for file in extensions {
      for line in file.lines {
        let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
        found[file.folder, default: Touches(paneAsks: 0, foreignState: 0)].paneAsks +=
          code.ranges(of: "pane == ").count + code.ranges(of: "pane != ").count
        found[file.folder, default: Touches(paneAsks: 0, foreignState: 0)].foreignState +=
          code.heads.count { owners[$0, default: file.folder] != file.folder }
      }
    }
    return found
  }
}

extension Substring {
  /// The first names of its dotted names: `catalog` of `catalog.rows.count`, none of `.catalog(…)`.
  fileprivate var heads: [String] {
    var heads: [String] = []
    var word = ""
    var previous: Character = " "
    var beforeWord: Character = " "
    for character in self {
      if character.isLetter || character.isNumber || character == "_" {
        if word.isEmpty { beforeWord = previous }
        word.append(character)
      } else {
        if character == ".", !word.isEmpty, beforeWord != "." { heads.append(word) }
        word = ""
      }
      previous = character
    }
    return heads
  }
}

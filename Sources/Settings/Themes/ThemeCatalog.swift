import TextGrid
import Themes

/// The themes there are: those of the program, and those in the user's folder, which take the place of the program's.
public struct ThemeCatalog: Sendable {
  /// The theme that is used when nothing else is asked for, and instead of one with mistakes.
  public static let defaultName = "dark"

  /// The names of the program's own themes, in the order a menu shows them.
  public static let builtInNames = BuiltInThemes.files.map(\.name)

  /// Where the user's themes are; `nil` looks for none.
  public var userFolder: String?

  public init(userFolder: String?) {
    self.userFolder = userFolder
  }

  /// A theme with everything it inherits.
  ///
  /// - Returns: the theme without problems, or ``defaultName`` with at least one.
  public func theme(named name: String) -> (theme: Theme, problems: [SettingsProblem]) {
    guard let origin = origin(of: name) else {
      let problem = SettingsProblem(file: userFile(name) ?? "", kind: .unknownTheme(name, known: names()))
      return (Self.fallback, [problem])
    }
    return build(origin)
  }

  /// The theme in a file, which need not lie in the user's folder; what it inherits is looked up as usual.
  public func theme(inFile path: String) -> (theme: Theme, problems: [SettingsProblem]) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(Self.ending) ? String(file.dropLast(Self.ending.count)) : file
    return build(Origin(name: name, file: path, builtIn: nil))
  }

  /// Every name that ``theme(named:)`` knows: the program's first, then the user's in order.
  public func names() -> [String] {
    let own = userFolder.map { FolderListing.files(in: $0, ending: Self.ending) } ?? []
    return Self.builtInNames + own.filter { !Self.builtInNames.contains($0) && !$0.hasPrefix(".") }
  }
}

extension ThemeCatalog {
  private static let ending = ".yaml"

  /// Where a theme comes from.
  private struct Origin: Equatable {
    var name: String
    var file: String
    /// The content, if it is one of the program's.
    var builtIn: [UInt8]?

    static func == (left: Origin, right: Origin) -> Bool { left.file == right.file }

    func source() -> ThemeSource {
      if let builtIn { return ThemeSource(builtIn, file: file) }
      do throws(FileFault) {
        return ThemeSource(try LocalFile(opening: file).read(limit: YAMLDocument.sizeLimit), file: file)
      } catch {
        return ThemeSource(unreadable: file, error)
      }
    }
  }

  private static let fallback: Theme = {
    guard let origin = builtIn(defaultName) else { return Theme(name: defaultName) }
    var builder = ThemeBuilder([origin.source()])
    return builder.build(name: defaultName)
  }()

  private func build(_ origin: Origin) -> (theme: Theme, problems: [SettingsProblem]) {
    let (sources, inheritance) = chain(from: origin)
    var builder = ThemeBuilder(sources)
    let theme = builder.build(name: sources.first?.name ?? origin.name)
    let problems = sources.flatMap(\.problems) + inheritance + builder.problems
    return problems.isEmpty ? (theme, []) : (Self.fallback, problems)
  }

  /// The theme and its ancestors, as far as they can be followed.
  private func chain(from origin: Origin) -> ([ThemeSource], [SettingsProblem]) {
    var visited: [Origin] = []
    var sources: [ThemeSource] = []
    var next: Origin? = origin
    while let current = next {
      let source = current.source()
      visited.append(current)
      sources.append(source)
      guard let parent = source.parent else { break }
      // A user's `dark` may build on the program's `dark`.
      next = parent.text == current.name ? Self.builtIn(parent.text) : self.origin(of: parent.text)
      guard let found = next else {
        return (sources, [parent.problem(.unknownParent(parent.text, known: names()))])
      }
      if let first = visited.firstIndex(of: found) {
        return (sources, [parent.problem(.inheritanceCycle(visited[first...].map(\.name) + [found.name]))])
      }
    }
    return (sources, [])
  }

  private static func builtIn(_ name: String) -> Origin? {
    BuiltInThemes.files.first { $0.name == name }.map {
      Origin(name: name, file: "built-in/\(name)\(ending)", builtIn: $0.bytes)
    }
  }

  private func origin(of name: String) -> Origin? {
    if let file = userFile(name), FolderListing.contains(file) { return Origin(name: name, file: file, builtIn: nil) }
    return Self.builtIn(name)
  }

  /// `nil` for a name that would lead out of the folder.
  private func userFile(_ name: String) -> String? {
    guard let userFolder, !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return nil }
    return "\(userFolder)/\(name)\(Self.ending)"
  }
}

import TextGrid
import Themes

/// The available themes: the built-in ones, and those in the user's folder, which override built-in ones of the same name.
public struct ThemeCatalog: Sendable {
  /// The theme used by default, and in place of a faulty one.
  public static let defaultName = "dark"

  /// The names of the built-in themes, in menu order.
  public static let builtInNames = BuiltInThemes.files.map(\.name)

  /// The folder of the user's themes; `nil` for none.
  public var userFolder: String?

  public init(userFolder: String?) {
    self.userFolder = userFolder
  }

  /// A theme with everything it inherits.
  ///
  /// - Returns: the theme without problems, or ``defaultName`` with at least one problem.
  public func theme(named name: String) -> (theme: Theme, problems: [SettingsProblem]) {
    guard let origin = origin(of: name) else {
      let problem = SettingsProblem(file: userFile(name) ?? "", kind: .unknownTheme(name, known: names()))
      return (Self.fallback, [problem])
    }
    return build(origin)
  }

  /// The theme in a file anywhere. Themes it inherits from are looked up as usual.
  public func theme(inFile path: String) -> (theme: Theme, problems: [SettingsProblem]) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(Self.ending) ? String(file.dropLast(Self.ending.count)) : file
    return build(Origin(name: name, file: path, builtIn: nil))
  }

  /// All names that ``theme(named:)`` knows: the built-in ones, then the user's in order.
  public func names() -> [String] {
    let own = userFolder.map { FolderListing.files(in: $0, ending: Self.ending) } ?? []
    return Self.builtInNames + own.filter { !Self.builtInNames.contains($0) && !$0.hasPrefix(".") }
  }
}

extension ThemeCatalog {
  private static let ending = ".yaml"

  /// The source of a theme.
  private struct Origin: Equatable {
    var name: String
    var file: String
    /// The content of a built-in theme.
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

  /// The theme and its ancestors, as far as they are found.
  private func chain(from origin: Origin) -> ([ThemeSource], [SettingsProblem]) {
    var visited: [Origin] = []
    var sources: [ThemeSource] = []
    var next: Origin? = origin
    while let current = next {
      let source = current.source()
      visited.append(current)
      sources.append(source)
      guard let parent = source.parent else { break }
      // A user's `dark` may inherit from the built-in `dark`.
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

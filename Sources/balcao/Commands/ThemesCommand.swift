import ArgumentParser
import Settings

/// The themes there are, and what is wrong with one.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes, or checks a theme file.",
    subcommands: [ThemesListCommand.self, ThemesCheckCommand.self])
}

/// The names that --theme takes.
struct ThemesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The themes that --theme takes; what is wrong with one is said on stderr.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = try Workplace(options)
    let catalog = ThemeCatalog(userFolder: workplace.settings.themesFolder)
    for name in catalog.names() {
      Standard.output.writeData(name + "\n")
      for problem in catalog.theme(named: name).problems {
        Standard.error.writeLine(Sentences.of(problem, workplace.language))
      }
    }
  }
}

/// Every mistake in a theme file.
struct ThemesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Every mistake in a theme file, with its line; exit code 6 if there is one.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The theme file.", valueName: "file")) var file: String

  func run() throws {
    let workplace = try Workplace(options)
    let problems = ThemeCatalog(userFolder: workplace.settings.themesFolder).theme(inFile: file).problems
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    for problem in problems { Standard.output.writeLine(Sentences.of(problem, workplace.language)) }
    guard problems.isEmpty else { throw ExitStatus.local }
    Standard.error.writeLine(Sentences.of(.themeGood(file), workplace.language))
  }
}

import ArgumentParser
import Settings

/// Lists the themes, and checks a theme file.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes, or checks a theme file.",
    subcommands: [ThemesListCommand.self, ThemesCheckCommand.self])
}

/// The names that --theme takes.
struct ThemesListCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The themes that --theme takes; what is wrong with one is said on stderr.")

  @OptionGroup var options: CommonOptions

  func run(in environment: CommandEnvironment) async throws {
    let catalog = ThemeCatalog(userFolder: environment.settings.themesFolder)
    for name in catalog.names() {
      environment.output.writeData(name + "\n")
      for problem in catalog.theme(named: name).problems {
        environment.error.writeLine(Sentences.of(problem, environment.language))
      }
    }
  }
}

/// Every mistake in a theme file.
struct ThemesCheckCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Every mistake in a theme file, with its line; exit code 6 if there is one.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The theme file.", valueName: "file")) var file: String

  func run(in environment: CommandEnvironment) async throws {
    let problems = ThemeCatalog(userFolder: environment.settings.themesFolder).theme(inFile: file).problems
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    for problem in problems { environment.output.writeLine(Sentences.of(problem, environment.language)) }
    guard problems.isEmpty else { throw ExitStatus.local }
    environment.tell(.themeGood(file))
  }
}

import ArgumentParser

struct ThemesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "themes")
}

import ArgumentParser

struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "journal")
}

import ArgumentParser

/// What was sent to the platform, from the local store alone: no password, no network.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "What was sent, by whom, and what became of it.",
    subcommands: [
      JournalListCommand.self, JournalShowCommand.self, JournalSettleCommand.self, JournalExportCommand.self,
      JournalVerifyCommand.self, JournalAcceptRestoreCommand.self,
    ])
}

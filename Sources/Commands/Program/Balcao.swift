import ArgumentParser

/// The order desk in a terminal.
struct Balcao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balcao",
    abstract: "The order desk in a terminal: orders, catalog and customers.",
    discussion: """
      Without a command it opens the console. `balcao demo` needs no account.
      Exit codes: 0 done, 1 refused, 2 usage, 3 not reached (safe to retry), 4 outcome unknown (look before retrying), \
      5 log-in refused, 6 local data or config at fault, 130 interrupted.
      """,
    version: Version.number,
    subcommands: [
      ConsoleCommand.self, DemoCommand.self, OrdersCommand.self, CatalogCommand.self, CustomersCommand.self,
      NotesCommand.self, ShiftCommand.self, JournalCommand.self, SandboxCommand.self,
      ThemesCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)
}

enum Version {
  static let number = "0.1.0"
}

import ArgumentParser

/// Notes on orders, from the local store alone: no password, no network. The platform never sees them.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Notes that operators leave on orders for each other.",
    subcommands: [NotesAddCommand.self, NotesListCommand.self, NotesRemoveCommand.self])
}

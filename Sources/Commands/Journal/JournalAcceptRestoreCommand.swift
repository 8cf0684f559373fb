import ArgumentParser
import Desk
import LocalStore

/// Accepts a restored or moved local file.
struct JournalAcceptRestoreCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept-restore",
    abstract: "Takes a restored or moved local file for true, so that it can send again.",
    discussion: """
      An older copy, a file that was moved without its .head and .anchor files, and a file whose journal.key is lost send \
      nothing until somebody takes them for true. What an older copy lacks stays lost: look at the platform before you send \
      again. Reason and both counts of events stay in the journal, and `journal verify` shows them.
      """)

  @OptionGroup var options: CommonOptions
  @Option(help: "Why, in your words; it stays in the journal.") var reason: String

  func run(in environment: CommandEnvironment) async throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw environment.failure(.usage, .needsReason)
    }
    let outcome = try await environment.readStore(takesNewKey: true) { store throws(DeskError) in
      try await store.acceptRestore(reason: reason, by: environment.operatorName, at: environment.now)
    }
    switch outcome {
    case .accepted(let restore): environment.output.writeLine(environment.words(.restored(restore)))
    case .nothingLacks: environment.tell(.nothingToRestore)
    case .broken(let verification):
      guard let fault = verification.fault else { return }
      throw environment.failure(.local, fault)
    }
  }
}

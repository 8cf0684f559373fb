import ArgumentParser
import Desk
import LocalStore

/// Takes a restored or moved local file for true.
struct JournalAcceptRestoreCommand: AsyncParsableCommand {
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

  func run() async throws {
    let workplace = try Workplace(options)
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Failure(.usage, Sentences.of(.needsReason, workplace.language))
    }
    let outcome = try await workplace.readStore(takesNewKey: true) { store throws(DeskError) in
      try await store.acceptRestore(reason: reason, by: workplace.operatorName, at: SystemClock().now())
    }
    switch outcome {
    case .accepted(let restore): Standard.output.writeLine(Sentences.of(.restored(restore), workplace.language))
    case .nothingLacks: Standard.error.writeLine(Sentences.of(.nothingToRestore, workplace.language))
    case .broken(let verification):
      guard let fault = verification.fault else { return }
      throw Failure(.local, Sentences.of(fault, workplace.language))
    }
  }
}

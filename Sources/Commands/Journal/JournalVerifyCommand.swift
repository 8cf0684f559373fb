import ArgumentParser
import Desk
import LocalStore

/// Checks the journal and the file for changes that others made.
struct JournalVerifyCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks the journal's chain; exit code 6 if it was tampered with.",
    discussion: """
      It finds what was edited, deleted, cut off, put back or put in by someone who does not have the journal's key: in the \
      events, in the lists made from them, and among the tables and triggers of the file. Copies of store, head and anchor \
      that are put back together are not found. It also says when the file was taken for true after a restore.
      """)

  @OptionGroup var options: CommonOptions

  func run(in environment: CommandEnvironment) async throws {
    let (verification, restores) = try await environment.readStore { store throws(DeskError) in
      (try await store.verify(), try await store.acceptedRestores())
    }
    if let fault = verification.fault { throw environment.failure(.local, fault) }
    if case .intact(let count) = verification {
      environment.output.writeLine(environment.words(.journalIntact(count)))
    }
    for restore in restores { environment.output.writeLine(environment.words(.restored(restore))) }
  }
}

extension JournalVerification {
  /// The sentence for a journal that is not intact.
  var fault: Sentences.Phrase? {
    switch self {
    case .intact: nil
    case .broken(let position, let reason): .journalBroken(at: position, reason)
    case .schemaChanged(let names): .schemaChanged(names)
    }
  }
}

import ArgumentParser
import Desk
import LocalStore

/// Looks for what was changed by others in the journal and in the file.
struct JournalVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks the journal's chain; exit code 6 if it was tampered with.",
    discussion: """
      It finds what was edited, deleted, cut off, put back or put in by someone who does not have the journal's key: in the \
      events, in the lists made from them, and among the tables and triggers of the file. Copies of store, head and anchor \
      that are put back together are not found. It also says when the file was taken for true after a restore.
      """)

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let workplace = try Workplace(options)
    let (verification, restores) = try await workplace.readStore { store throws(DeskError) in
      (try await store.verify(), try await store.acceptedRestores())
    }
    if let fault = verification.fault { throw Failure(.local, Sentences.of(fault, workplace.language)) }
    if case .intact(let count) = verification {
      Standard.output.writeLine(Sentences.of(.journalIntact(count), workplace.language))
    }
    for restore in restores { Standard.output.writeLine(Sentences.of(.restored(restore), workplace.language)) }
  }
}

extension JournalVerification {
  /// What is said of anything but an intact journal.
  var fault: Sentences.Phrase? {
    switch self {
    case .intact: nil
    case .broken(let position, let reason): .journalBroken(at: position, reason)
    case .schemaChanged(let names): .schemaChanged(names)
    }
  }
}

extension Workplace {
  /// Opens the local store for one question.
  // Inlined into a command, its typed error crashes the optimiser of Swift 6.3 ("while splitting coroutine").
  @inline(never)
  func readStore<Value>(
    takesNewKey: Bool = false, _ body: (LocalStore) async throws(DeskError) -> Value
  ) async throws(Failure) -> Value {
    let store = try openStore(takesNewKey: takesNewKey)
    defer { store.close() }
    do throws(DeskError) {
      return try await body(store)
    } catch {
      throw failure(error)
    }
  }
}

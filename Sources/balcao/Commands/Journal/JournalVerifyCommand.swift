import ArgumentParser
import Desk
import LocalStore

/// Looks for edits, deletions and truncation.
struct JournalVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks the journal's chain; exit code 6 if it was tampered with.",
    discussion: "It finds what was edited, deleted or cut off by someone who does not have the journal's key.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let workplace = try Workplace(options)
    let verification = try await workplace.readStore { store throws(DeskError) in try await store.verify() }
    switch verification {
    case .intact(let count): Standard.output.writeLine(Sentences.of(.journalIntact(count), workplace.language))
    case .broken(let position, let reason):
      throw Failure(.local, Sentences.of(.journalBroken(at: position, reason), workplace.language))
    }
  }
}

extension Workplace {
  /// Opens the local store for one question.
  // Inlined into a command, its typed error crashes the optimiser of Swift 6.3 ("while splitting coroutine").
  @inline(never)
  func readStore<Value>(_ body: (LocalStore) async throws(DeskError) -> Value) async throws(Failure) -> Value {
    let store = try openStore()
    defer { store.close() }
    do throws(DeskError) {
      return try await body(store)
    } catch {
      throw failure(error)
    }
  }
}

import ArgumentParser
import Desk
import Texts

/// Asks the platform about every write that is not settled.
struct JournalSettleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Asks the platform about the writes that are not settled; exit code 4 if some stay open.",
    discussion: """
      Each order is read once, at most two a second. Nothing is sent. Registrations of customers cannot be asked about: an \
      operator closes those in the console's journal.
      """)

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let workplace = try Workplace(options)
    let ending = try await Connection.use(workplace) { connection throws(Failure) in
      try await settle(workplace, connection.desk)
    }
    if ending != .done { throw ending }
  }

  private func settle(_ workplace: Workplace, _ desk: OrderDesk) async throws(Failure) -> ExitStatus {
    let interruptible = try Interruptible(workplace.language)
    let looked: [JournalEntry]?
    let open: [OpenWrite]
    do throws(DeskError) {
      looked = try await interruptible.run { () async throws(DeskError) in try await desk.settle(all: true) }
      open = try await desk.openWrites().filter { !$0.isAttended }
    } catch {
      throw workplace.failure(error)
    }
    guard let looked else { throw Failure(.unknown, Sentences.of(.settledElsewhere, workplace.language)) }
    Standard.output.write(JournalSheet(workplace.texts).table(of: looked))
    let settled = looked.count(where: \.isSettled)
    Standard.error.writeLine(Sentences.of(.settled(settled, open: open.count), workplace.language))
    return open.isEmpty ? .done : .unknown
  }
}

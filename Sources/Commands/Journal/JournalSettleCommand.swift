import ArgumentParser
import Desk
import Texts

/// Asks the platform about every write that is not settled.
struct JournalSettleCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Asks the platform about the writes that are not settled; exit code 4 if some stay open.",
    discussion: """
      Each order is read once, at most two a second. Nothing is sent. Registrations of customers cannot be asked about: an \
      operator closes those in the console's journal.
      """)

  @OptionGroup var options: CommonOptions

  func run(in environment: CommandEnvironment) async throws {
    let ending = try await Connection.use(environment) { connection throws(Failure) in
      try await settle(environment, connection.desk)
    }
    if ending != .done { throw ending }
  }

  private func settle(_ environment: CommandEnvironment, _ desk: OrderDesk) async throws(Failure) -> ExitStatus {
    let interruptible = try Interruptible(environment)
    let looked: [JournalEntry]?
    let open: [OpenWrite]
    do throws(DeskError) {
      looked = try await interruptible.run { () async throws(DeskError) in try await desk.settle(all: true) }
      open = try await desk.openWrites().filter { !$0.isAttended }
    } catch {
      throw environment.failure(error)
    }
    guard let looked else { throw environment.failure(.unknown, .settledElsewhere) }
    environment.output.write(JournalPrinter(environment.texts).table(of: looked))
    let settled = looked.count(where: \.isSettled)
    environment.tell(.settled(settled, open: open.count))
    return open.isEmpty ? .done : .unknown
  }
}

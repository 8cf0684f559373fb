import ArgumentParser
import Commerce
import Desk
import Texts

/// Moves orders to a status (I3), each re-read, journalled and read back.
struct OrdersSetStatusCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-status", abstract: "Moves orders to a status and waits until the platform shows it.",
    discussion: """
      Every order is read first; one that moves meanwhile is left alone. Without a terminal nothing is asked and --yes is \
      needed. The exit code is that of the order that fared worst.
      """)

  @OptionGroup var options: CommonOptions
  @Option(help: "The status letter to move to.") var to: String
  @Argument(help: ArgumentHelp("The orders' numbers.", valueName: "id")) var ids: [String]
  @OptionGroup var sending: SendingOptions

  func run(in environment: CommandEnvironment) async throws {
    let status = try environment.status(to)
    let wanted = try environment.orderIDs(ids)
    try sending.asking.check(environment)
    let endings = try await Connection.use(environment, readBack: sending.readBack) { connection throws(Failure) in
      try await StatusMove(environment, connection.desk, sending).run(wanted, to: status)
    }
    let worst = ExitStatus.worst(of: endings)
    if worst != .done { throw worst }
  }
}

import ArgumentParser
import Glibc

/// The order desk in a terminal.
struct Balcao: AsyncParsableCommand {
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

  /// Parses, runs, and turns whatever went wrong into one sentence and its exit code.
  static func main() async {
    var status = await run()
    let loss = Standard.loss.load(ordering: .relaxed)
    if loss != 0 {
      // Half of the data would pass for all of it.
      Standard.error.writeLine("balcao: " + Sentences.of(.outputLost(loss), Workplace.spoken.withLock { $0 }))
      status = .worst(of: [status, .local])
    }
    Glibc.exit(status.rawValue)
  }

  private static func run() async -> ExitStatus {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let path = CommandPath(of: arguments, from: Self.self)
    if path.asksForHelp { return help(on: path, arguments) }
    do {
      var command = try parseAsRoot(path.arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .done
    } catch let failure as Failure {
      if !failure.sentence.isEmpty { Standard.error.writeLine("balcao: " + failure.sentence) }
      return failure.status
    } catch let status as ExitStatus {
      return status
    } catch {
      // The version is asked for; everything else is a usage error.
      let isAsked = exitCode(for: error) == .success
      if isAsked {
        Standard.output.writeLine(fullMessage(for: error))
        return .done
      }
      if let word = path.unknownCommand {
        return refuse(.unknownCommand(word, suggestion: path.suggestion), arguments)
      }
      let language = Workplace.language(of: arguments)
      Standard.error.writeLine(UsageMessage.words(fullMessage(for: error), language))
      return .usage
    }
  }

  private static func help(on path: CommandPath, _ arguments: [String]) -> ExitStatus {
    if path.isTopic, let word = path.unknownWord { return refuse(.unknownTopic(word, known: path.topics), arguments) }
    if let word = path.unknownCommand {
      return refuse(.unknownCommand(word, suggestion: path.suggestion), arguments)
    }
    // A word that is no command's name is a view of the console.
    Standard.output.writeLine(helpMessage(for: path.unknownWord == nil ? path.command : ConsoleCommand.self))
    return .done
  }

  private static func refuse(_ phrase: Sentences.Phrase, _ arguments: [String]) -> ExitStatus {
    Standard.error.writeLine("balcao: " + Sentences.of(phrase, Workplace.language(of: arguments)))
    return .usage
  }
}

enum Version {
  static let number = "0.1.0"
}

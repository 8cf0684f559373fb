import ArgumentParser
import Desk
import RecordFiles

/// Imports customers from a file. Sends nothing.
struct CustomersImportCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes customers over from a CSV or JSON file: all of them, or none if one is wrong.",
    discussion: """
      Every mistake is listed with its line and column on stdout. What a file does not have stays as it is: \
      document and limit are enough to bring in the limits. A limit that is stated anew is sent \
      anew. Nothing is sent: see push.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "The file's encoding, where it does not show its own.") var encoding: TextEncoding?
  @Flag(help: "Look for mistakes, and take nothing over.") var dryRun = false

  func run(in environment: CommandEnvironment) async throws {
    let clock = environment.clock
    try await ImportRun(environment, .customers).run(file, encoding: encoding, dryRun: dryRun) {
      RecordIntake($0, clock: clock)
    }
  }
}

import ArgumentParser
import Desk
import RecordFiles

/// Imports products from a file. Sends nothing.
struct CatalogImportCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes products over from a CSV or JSON file: all of them, or none if one is wrong.",
    discussion: """
      Every mistake is listed with its line and column on stdout. Columns are named as in the API document or in \
      Portuguese. What a file does not have stays as it is: ean and amount are enough to bring in the stock. \
      Products equal to the known ones stay as they are; a stock that was counted anew is sent anew, even where it is \
      the same number. Nothing is sent: see push.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "The file's encoding, where it does not show its own.") var encoding: TextEncoding?
  @Flag(help: "Look for mistakes, and take nothing over.") var dryRun = false

  func run(in environment: CommandEnvironment) async throws {
    let clock = environment.clock
    try await ImportRun(environment, .products).run(file, encoding: encoding, dryRun: dryRun) {
      RecordIntake($0, clock: clock)
    }
  }
}

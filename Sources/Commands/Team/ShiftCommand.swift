import ArgumentParser
import Desk
import Documents
import Texts
import WireTree

/// Prints what to hand over to the next shift, from the local store alone.
struct ShiftCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift",
    abstract: "What to hand over: writes in doubt of the last 7 days, drafts, open orders, notes of the day.",
    discussion: "The same text as :shift in the console.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The form: text or json.") var output = ShiftForm.text

  func run(in environment: CommandEnvironment) async throws {
    let (name, now, statuses) = (environment.operatorName, environment.now, environment.settings.alertStatuses)
    let report = try await environment.readStore { store throws(DeskError) in
      try await ShiftReport(
        of: store, by: name, at: now, notesSince: ShiftSheet.notesSince(now), alertStatuses: statuses)
    }
    switch output {
    case .text: environment.output.write(ShiftSheet(report, environment.texts).text)
    case .json: environment.output.writeData(report.wire.prettyText + "\n")
    }
  }
}

/// The forms of a shift.
enum ShiftForm: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

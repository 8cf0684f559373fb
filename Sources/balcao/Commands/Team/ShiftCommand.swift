import ArgumentParser
import Console
import Desk
import Texts
import WireTree

/// What to hand over to whoever works next, from the local store alone.
struct ShiftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift",
    abstract: "What to hand over: writes in doubt of the last 7 days, drafts, open orders, notes of the day.",
    discussion: "The same text as :shift in the console.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The form: text or json.") var output = ShiftForm.text

  func run() async throws {
    let workplace = try Workplace(options)
    let (name, now, statuses) = (workplace.operatorName, SystemClock.now(), workplace.settings.alertStatuses)
    let report = try await workplace.readStore { store throws(DeskError) in
      try await ShiftReport(
        of: store, by: name, at: now, notesSince: ShiftSheet.notesSince(now), alertStatuses: statuses)
    }
    switch output {
    case .text: Standard.output.write(ShiftSheet(report, workplace.texts).text)
    case .json: Standard.output.writeData(report.wire.prettyText + "\n")
    }
  }
}

/// The forms of a shift.
enum ShiftForm: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

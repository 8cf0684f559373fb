import ArgumentParser
import Console
import Desk

/// How a command that writes is to go about it.
struct SendingOptions: ParsableArguments {
  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Show the bodies that would be sent, and send nothing.") var dryRun = false
  @Flag(help: "Leave when the platform has accepted; do not wait until it shows the change.") var noWait = false

  var readBack: OrderDesk.ReadBack? { noWait ? OrderDesk.ReadBack.none : nil }

}

extension Workplace {
  /// What can be known of a sending before anything is read.
  func checkSending(yes: Bool, dryRun: Bool) throws(Failure) {
    if dryRun { return }
    if settings.isReadOnly { throw Failure(.refused, Sentences.of(.readOnly, language)) }
    if !yes, !Confirmation.isPossible { throw Failure(.usage, Sentences.of(.needsYes, language)) }
  }
}

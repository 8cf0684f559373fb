import ArgumentParser
import Console
import Desk

/// How a command that writes is to go about it.
struct SendingOptions: ParsableArguments {
  @Flag(help: "Do not ask.") var yes = false
  @Flag(help: "Show the bodies that would be sent, and send nothing.") var dryRun = false
  @Flag(help: "Leave when the platform has accepted; do not wait until it shows the change.") var noWait = false

  var readBack: OrderDesk.ReadBack? { noWait ? OrderDesk.ReadBack.none : nil }

  /// What can be known before anything is read.
  func check(_ workplace: Workplace) throws(Failure) {
    if dryRun { return }
    if workplace.settings.isReadOnly { throw Failure(.refused, Sentences.of(.readOnly, workplace.language)) }
    if !yes, !Confirmation.isPossible { throw Failure(.usage, Sentences.of(.needsYes, workplace.language)) }
  }
}

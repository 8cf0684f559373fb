import ArgumentParser
import Console
import Desk

/// How a command that changes orders is to go about it.
struct SendingOptions: ParsableArguments {
  @OptionGroup var asking: AskingOptions
  @Flag(help: "Leave when the platform has accepted; do not wait until it shows the change.") var noWait = false

  var readBack: OrderDesk.ReadBack? { noWait ? OrderDesk.ReadBack.none : nil }

}

import ArgumentParser
import Desk
import Texts

/// The options of a command that changes orders.
struct SendingOptions: ParsableArguments {
  @OptionGroup var asking: AskingOptions
  @Flag(help: "Leave when the platform has accepted; do not wait until it shows the change.") var noWait = false
  @OptionGroup var waiting: WaitingOptions

  var readBack: OrderDesk.ReadBack? { noWait ? OrderDesk.ReadBack.none : nil }
  var options: WriteOptions { waiting.options }
}

/// What a command does if another process is sending the same order or customer.
struct WaitingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How long to wait for another process that is sending the same.", valueName: "seconds"))
  var wait: UInt16 = 90
  @Flag(help: "Send although an earlier write is not settled.") var overUnsettled = false

  /// Waits of less than a second are not reported.
  var options: WriteOptions {
    WriteOptions(
      lockPatience: .seconds(Int(wait)), overUnsettled: overUnsettled ? .all : .none, reportsWaitAfter: .seconds(1))
  }
}

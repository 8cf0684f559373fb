import ArgumentParser
import Desk
import Settings
import TerminalRuntime
import VenddorAPI

/// One call of the program: its arguments and what the process gives it. Tests give it streams that they read, a clock that they
/// move, and a platform in memory.
public struct Invocation: Sendable {
  typealias PlatformMaker =
    @Sendable (ConnectionSettings, CredentialSource, any LogInGate) throws(ConnectionSettings.Fault) ->
    any CommandPlatform

  /// Without the program's name.
  var arguments: [String]
  /// The process's environment variables.
  var variables: [String: String]
  var input: StandardStream
  var output: StandardStream
  var error: StandardStream
  var clock: any DeskClock
  /// Listens to the signals that interrupt work; `nil` if nothing interrupts it.
  var signals: @Sendable () throws(TerminalError) -> SignalPipe?
  var makePlatform: PlatformMaker
  /// Sets the time zone of the process, by a name or a POSIX rule.
  var useTimeZone: @Sendable (String) -> Void
}

/// The platform with all calls that commands make.
protocol CommandPlatform: Platform, CatalogPlatform, CustomerPlatform {
  /// Closes its connections.
  func shutdown() async
}

extension VenddorPlatform: CommandPlatform {}

/// A command that needs no settings.
protocol InvokedCommand: ParsableCommand {
  func run(_ invocation: Invocation) async throws
}

/// A command that works with the settings, and with streams, clock, store and platform of its environment.
protocol EnvironmentCommand: InvokedCommand {
  var options: CommonOptions { get }

  func run(in environment: CommandEnvironment) async throws
}

extension EnvironmentCommand {
  func run(_ invocation: Invocation) async throws {
    try await run(in: CommandEnvironment(options.overrides, invocation))
  }
}

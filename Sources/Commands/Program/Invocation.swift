import ArgumentParser
import Desk
import Settings
import TerminalRuntime
import VenddorAPI

/// One call of the program: its arguments, and what it has from the process. Tests give it streams that they read, a clock that
/// they move, and a platform in memory.
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
  /// The signals that interrupt work; `nil` where nothing interrupts it.
  var signals: @Sendable () throws(TerminalError) -> SignalPipe?
  var makePlatform: PlatformMaker
  /// Makes a zone the one that times are shown in, by its name or its POSIX rule.
  var useTimeZone: @Sendable (String) -> Void
}

/// The platform with all that commands ask of it.
protocol CommandPlatform: Platform, CatalogPlatform, CustomerPlatform {
  /// Lets go of its connections.
  func shutdown() async
}

extension VenddorPlatform: CommandPlatform {}

/// A command that needs nothing but its call.
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

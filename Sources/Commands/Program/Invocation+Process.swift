import Glibc
import TerminalRuntime
import VenddorAPI

extension Invocation {
  /// The call by which this process was started.
  public static var ofProcess: Invocation {
    Invocation(
      arguments: Array(CommandLine.arguments.dropFirst()), variables: processVariables(),
      input: StandardStream(descriptor: STDIN_FILENO), output: StandardStream(descriptor: STDOUT_FILENO),
      error: StandardStream(descriptor: STDERR_FILENO, isForPeople: true), clock: SystemClock(),
      signals: { () throws(TerminalError) in try SignalPipe([.interrupt, .terminate, .hangUp]) },
      makePlatform: { settings, credentials, gate throws(ConnectionSettings.Fault) in
        try VenddorPlatform(configuration: settings, credentials: credentials, gate: gate)
      },
      useTimeZone: { zone in
        setenv("TZ", zone, 1)
        tzset()
      })
  }

  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { variables[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return variables
  }
}

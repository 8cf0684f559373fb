import Glibc

/// A program that prints the password, such as a password store.
public enum CredentialCommand {
  /// Runs the program, found by `PATH`, without a shell, and takes the first line of its standard output.
  ///
  /// Its standard input is empty and its standard error is discarded, so that it neither waits for input nor writes to the
  /// screen. It runs in a process group of its own, which is killed on a timeout.
  ///
  /// - Parameters:
  ///   - argv: program and arguments, at least the program.
  ///   - environment: of the program.
  ///   - timeLimit: for the whole run.
  public static func run(
    _ argv: [String], environment: [String: String], timeLimit: Duration = .seconds(10)
  ) async throws(CredentialError) -> Secret {
    try await BlockingWork.run { () throws(CredentialError) in
      try wait(for: argv, environment: environment, timeLimit: timeLimit)
    }
  }

  private static func wait(
    for argv: [String], environment: [String: String], timeLimit: Duration
  ) throws(CredentialError) -> Secret {
    let deadline = ContinuousClock.now.advanced(by: timeLimit)
    let (output, end) = try output(of: argv, environment: environment, until: deadline)
    switch end {
    case .exited(0): return try Secret(firstLineOf: output)
    case .exited(let status): throw .failed(status: status)
    case .signaled(let signal): throw .killed(signal: signal)
    }
  }

  private static func output(
    of argv: [String], environment: [String: String], until deadline: ContinuousClock.Instant
  ) throws(CredentialError) -> ([UInt8], ChildProcess.End) {
    do throws(ChildProcess.Failure) {
      var process = try ChildProcess(argv, environment: environment)
      return try process.collect(limit: Secret.sizeLimit, until: deadline)
    } catch {
      switch error {
      case .notStarted(let fault): throw .notStarted(fault)
      // The reading of a password is never canceled.
      case .timedOut, .canceled: throw .timedOut
      case .tooMuchOutput: throw .tooMuchOutput
      }
    }
  }
}

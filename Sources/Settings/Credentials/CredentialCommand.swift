import Subprocess

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
    let (output, end): ([UInt8], TerminationStatus)
    do throws(ChildProgram.Fault) {
      let program = try ChildProgram.configuration(argv, environment: environment)
      (output, end) = try await ChildProgram.limited(to: timeLimit) {
        let result = try await Subprocess.run(
          program, input: .none, output: .bytes(limit: Secret.sizeLimit), error: .discarded)
        return (result.standardOutput, result.terminationStatus)
      }
    } catch {
      switch error {
      case .notStarted(let fault): throw .notStarted(fault)
      // Nobody cancels the reading of a password.
      case .timedOut, .canceled: throw .timedOut
      case .tooMuchOutput: throw .tooMuchOutput
      }
    }
    switch end {
    case .exited(0): return try Secret(firstLineOf: output)
    case .exited(let status): throw .failed(status: status)
    case .signaled(let signal): throw .killed(signal: signal)
    }
  }
}

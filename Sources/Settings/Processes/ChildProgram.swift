import Subprocess
import SystemPackage

/// A program that runs to its end, without a shell and in a process group of its own. When its time is up, or the task is
/// canceled, the whole group is killed.
enum ChildProgram {
  enum Fault: Error {
    case notStarted(FileFault)
    case timedOut, tooMuchOutput, canceled
  }

  /// - Parameters:
  ///   - argv: program, found by the `PATH` of its environment, and arguments.
  ///   - environment: of the program.
  static func configuration(_ argv: [String], environment: [String: String]) throws(Fault) -> Subprocess.Configuration {
    guard let program = argv.first, !program.isEmpty else { throw .notStarted(.missing) }
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    let variables = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    return Subprocess.Configuration(
      executable: program.contains("/") ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(Array(argv.dropFirst())),
      environment: .custom(Dictionary(variables) { first, _ in first }), platformOptions: options)
  }

  /// Runs a body that runs a program, for so long at most.
  static func limited<Value: Sendable>(
    to timeLimit: Duration, _ body: @escaping @Sendable () async throws -> Value
  ) async throws(Fault) -> Value {
    let result: Result<Value, Fault> = await withTaskGroup(of: Result<Value, Fault>?.self) { group in
      group.addTask {
        do {
          return .success(try await body())
        } catch {
          return .failure(Fault(error))
        }
      }
      group.addTask {
        try? await Task.sleep(for: timeLimit)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return Task.isCancelled ? .failure(.canceled) : first ?? .failure(.timedOut)
    }
    return try result.get()
  }
}

extension ChildProgram.Fault {
  fileprivate init(_ error: any Error) {
    guard let error = error as? SubprocessError else {
      self = .canceled
      return
    }
    self =
      switch error.code {
      case .outputLimitExceeded: .tooMuchOutput
      case .executableNotFound: .notStarted(.missing)
      default: .notStarted(FileFault(errno: error.underlyingError?.rawValue ?? 0))
      }
  }
}

import Glibc
import Subprocess
import SystemPackage

/// The configured print program (`print_command`).
public enum PrintCommand {
  /// Why a text was not printed.
  public enum Failure: Error, Hashable, Sendable {
    /// The command could not be started, for example because the program is missing.
    case notStarted(FileFault)
    case timedOut
    case canceled
    /// The command exited with this status; `said` is the first line of its standard error, or empty.
    case failed(status: Int32, said: String)
    /// The command was killed by this signal.
    case killed(signal: Int32)
  }

  /// In bytes: longer than any first line of an error message.
  private static let saidLimit = 4096

  /// Runs the program, found by `PATH`, without a shell, with the text as its standard input.
  ///
  /// It runs in a process group of its own, which is killed on a timeout or when the task is canceled.
  ///
  /// - Parameters:
  ///   - argv: program and arguments, at least the program.
  ///   - environment: of the program.
  ///   - timeLimit: for the whole run.
  public static func run(
    _ argv: [String], text: String, environment: [String: String], timeLimit: Duration = .seconds(60)
  ) async throws(Failure) {
    let (said, end): ([UInt8], TerminationStatus)
    do throws(ChildProgram.Fault) {
      let program = try ChildProgram.configuration(argv, environment: environment)
      let input = try file(with: text)
      defer { close(input) }
      (said, end) = try await ChildProgram.limited(to: timeLimit) {
        let result = try await Subprocess.run(
          program, input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: false),
          output: .discarded, error: .sequence
        ) { execution in
          var said: [UInt8] = []
          // Read to the end: a program that may not write stops.
          for try await chunk in execution.standardError where said.count < saidLimit {
            chunk.withUnsafeBytes { said += $0 }
          }
          return said
        }
        return (result.closureResult, result.terminationStatus)
      }
    } catch {
      switch error {
      case .notStarted(let fault): throw .notStarted(fault)
      case .timedOut, .tooMuchOutput: throw .timedOut
      case .canceled: throw .canceled
      }
    }
    switch end {
    case .exited(0): return
    case .exited(let status): throw .failed(status: status, said: firstLine(of: said))
    case .signaled(let signal): throw .killed(signal: signal)
    }
  }

  private static func firstLine(of bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(saidLimit), as: UTF8.self).split(whereSeparator: \.isNewline)
      .first { !$0.allSatisfy(\.isWhitespace) }.map { String($0) } ?? ""
  }

  /// A text in a file without a name, read from its beginning. A pipe would end the process that writes it (SIGPIPE) when the
  /// program leaves the text unread.
  ///
  /// - Returns: its descriptor, to be closed.
  private static func file(with text: String) throws(ChildProgram.Fault) -> Int32 {
    var path = Array("/tmp/balcao-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw .notStarted(FileFault(errno: errno)) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(path)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        let code = errno
        close(file)
        throw .notStarted(FileFault(errno: code))
      }
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

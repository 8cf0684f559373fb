import Glibc
import Synchronization

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

  /// Longer than any first line of an error message.
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
    let canceling = Canceling()
    let result: Result<Void, Failure> = await withTaskCancellationHandler {
      await BlockingWork.run {
        Result { () throws(Failure) in try wait(for: argv, text, environment, timeLimit) { canceling.isWanted } }
      }
    } onCancel: {
      canceling.want()
    }
    try result.get()
  }

  private static func wait(
    for argv: [String], _ text: String, _ environment: [String: String], _ timeLimit: Duration,
    unless isCanceled: () -> Bool
  ) throws(Failure) {
    let deadline = ContinuousClock.now.advanced(by: timeLimit)
    let said: [UInt8]
    let end: ChildProcess.End
    do throws(ChildProcess.Failure) {
      let input = try PassingFile(text)
      var process = try ChildProcess(argv, environment: environment, input: input.descriptor, reading: .errors)
      (said, end) = try process.collect(limit: saidLimit, cut: true, until: deadline, unless: isCanceled)
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
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .first { !$0.allSatisfy(\.isWhitespace) }.map { String($0) } ?? ""
  }
}

/// Whether the waiting task was canceled.
private final class Canceling: Sendable {
  private let wanted = Atomic<Bool>(false)

  var isWanted: Bool { wanted.load(ordering: .relaxed) }

  func want() { wanted.store(true, ordering: .relaxed) }
}

/// A text as an unnamed file, read from its beginning. The program may read it slowly or not at all.
private struct PassingFile: ~Copyable {
  let descriptor: Int32

  init(_ text: String) throws(ChildProcess.Failure) {
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
    descriptor = file
  }

  deinit { close(descriptor) }
}

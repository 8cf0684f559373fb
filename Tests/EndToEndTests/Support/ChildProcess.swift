import Glibc
import Synchronization

/// A program that a test started.
final class ChildProcess: Sendable {
  /// How a program ended.
  enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  /// What a program's descriptors 0, 1 and 2 are.
  enum Stream: Sendable {
    case nothing
    /// Read from, or written to, from its beginning.
    case file(String)
    /// The terminal at a path, which becomes the controlling one if the program has none yet.
    case terminal(String)
  }

  let identifier: pid_t
  private let ended = Mutex<Ending?>(nil)

  /// - Parameters:
  ///   - environment: all of it; nothing is inherited.
  ///   - leadsSession: the program gets a session of its own, as a terminal window gives it.
  init(
    _ arguments: [String], environment: [String: String], input: Stream = .nothing, output: Stream = .nothing,
    errors: Stream = .nothing, leadsSession: Bool = false
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, stream) in [input, output, errors].enumerated() {
      let (path, flags) = stream.opening(forReading: descriptor == 0)
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads that run tests block signals, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, which is a GNU extension that Swift does not see.
    let session: Int16 = leadsSession ? 0x80 : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | session)
    var child: pid_t = 0
    let program = arguments.first ?? ""
    let code = Self.withStrings(arguments) { arguments in
      Self.withStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawnp(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw Unexpected("cannot start \(program): \(String(cString: strerror(code)))") }
    identifier = child
  }

  /// How it ended; `nil` while it runs.
  var ending: Ending? {
    ended.withLock { ended in
      if let ended { return ended }
      var status: Int32 = 0
      guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
      // WIFSIGNALED and its like, which are macros.
      let signal = status & 0x7F
      ended = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
      return ended
    }
  }

  /// Waits for the end.
  func end(within limit: Duration = patience) async throws -> Ending {
    guard try await eventually(within: limit, every: .milliseconds(5), { ending != nil }), let ending else {
      throw Unexpected("process \(identifier) has not ended within \(limit)")
    }
    return ending
  }

  func send(_ signal: Int32) {
    // A process that was waited for is gone, and its number may be another's.
    if ending == nil { kill(identifier, signal) }
  }

  /// Ends it for good, before this returns.
  func destroy() {
    ended.withLock { ended in
      guard ended == nil else { return }
      kill(identifier, SIGKILL)
      var status: Int32 = 0
      waitpid(identifier, &status, 0)
      ended = .signal(SIGKILL)
    }
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

extension ChildProcess.Stream {
  fileprivate func opening(forReading: Bool) -> (path: String, flags: Int32) {
    switch self {
    case .nothing: ("/dev/null", O_RDWR)
    case .file(let path): (path, forReading ? O_RDONLY : O_WRONLY | O_CREAT | O_APPEND)
    case .terminal(let path): (path, O_RDWR)
    }
  }
}

import Glibc

/// A running program with one captured output. On deinit the program and everything it started is killed.
struct ChildProcess: ~Copyable {
  enum End {
    case exited(Int32)
    case signaled(Int32)
  }

  enum Failure: Error {
    case notStarted(FileFault)
    case timedOut, tooMuchOutput, canceled
  }

  /// The captured output; the other one is discarded.
  enum Stream {
    case output, errors
  }

  private let pid: pid_t
  private let output: Int32
  private var end: End?

  /// - Parameters:
  ///   - argv: program and arguments; started without a shell.
  ///   - input: the file for its standard input; empty by default.
  init(
    _ argv: [String], environment: [String: String], input: Int32? = nil, reading stream: Stream = .output
  ) throws(Failure) {
    guard let program = argv.first, !program.isEmpty else { throw .notStarted(.missing) }
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw .notStarted(FileFault(errno: errno)) }
    for descriptor in pipe { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var pid: pid_t = 0
    let code = Self.spawn(program, argv, environment, input: input, stream, to: pipe[1], pid: &pid)
    close(pipe[1])
    guard code == 0 else {
      close(pipe[0])
      throw .notStarted(FileFault(errno: code))
    }
    _ = fcntl(pipe[0], F_SETFL, O_NONBLOCK)
    self.pid = pid
    output = pipe[0]
  }

  deinit {
    close(output)
    guard end == nil else { return }
    kill(-pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
  }

  /// Reads the program's output until the program ends. Later output of its own children is ignored.
  ///
  /// - Parameters:
  ///   - limit: the most bytes kept; more is an error unless `isCut`.
  ///   - isCanceled: polled while waiting.
  mutating func collect(
    limit: Int, cut isCut: Bool = false, until deadline: ContinuousClock.Instant,
    unless isCanceled: () -> Bool = { false }
  ) throws(Failure) -> ([UInt8], End) {
    var collected: [UInt8] = []
    var isOpen = true
    while true {
      // Checked before reading, so that nothing written before the end is missed.
      reap()
      while isOpen, let chunk = readChunk() {
        collected += chunk
        isOpen = !chunk.isEmpty
        guard collected.count > limit else { continue }
        guard isCut else { throw .tooMuchOutput }
        collected.removeLast(collected.count - limit)
      }
      if let end { return (collected, end) }
      guard !isCanceled() else { throw .canceled }
      let remaining = deadline - ContinuousClock.now
      guard remaining > .zero else { throw .timedOut }
      waitForOutput(isOpen: isOpen, atMost: remaining)
    }
  }

  /// The available output: empty at its end, `nil` if there is none yet.
  private func readChunk() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(output, &chunk, chunk.count)
    if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : [] }
    return Array(chunk[..<count])
  }

  /// The end of a process makes no descriptor readable, so it is polled.
  private func waitForOutput(isOpen: Bool, atMost remaining: Duration) {
    var watched = pollfd(fd: isOpen ? output : -1, events: Int16(POLLIN), revents: 0)
    let step = min(remaining, .milliseconds(10))
    poll(&watched, 1, Int32(step.components.attoseconds / 1_000_000_000_000_000) + 1)
  }

  private mutating func reap() {
    var status: Int32 = 0
    guard end == nil, waitpid(pid, &status, WNOHANG) == pid else { return }
    let signal = status & 0x7F
    end = signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
  }

  /// - Returns: 0 or the error code.
  private static func spawn(
    _ program: String, _ argv: [String], _ environment: [String: String], input: Int32?, _ stream: Stream,
    to pipe: Int32, pid: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    let (read, unread) = stream == .output ? (STDOUT_FILENO, STDERR_FILENO) : (STDERR_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipe, read)
    posix_spawn_file_actions_addopen(&actions, unread, "/dev/null", O_WRONLY, 0)

    // The program starts with default signal handling, whatever this process does with signals.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    let variables = environment.map { "\($0.key)=\($0.value)" }
    return withCStrings(argv) { arguments in
      withCStrings(variables) { posix_spawnp(&pid, program, &actions, &attributes, arguments, $0) }
    }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var copies = strings.map { strdup($0) }
    copies.append(nil)
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}

import Glibc

/// A program beside the benchmark, whose output is read.
final class ChildProcess {
  private let pid: pid_t
  private let output: Int32
  private let input: Int32

  /// Starts a program that is found on `PATH`; `nil` if it cannot be started.
  ///
  /// - Parameter arguments: the program's name first.
  init?(_ arguments: [String]) {
    var (stdin, stdout): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&stdin) == 0, pipe(&stdout) == 0 else { return nil }
    for end in stdin + stdout { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer {
      close(stdin[0])
      close(stdout[1])
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin[0], 0)
    posix_spawn_file_actions_adddup2(&actions, stdout[1], 1)
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    var pid = pid_t()
    (input, output) = (stdin[1], stdout[0])
    guard posix_spawnp(&pid, arguments[0], &actions, nil, &argv, environ) == 0 else {
      close(input)
      close(output)
      return nil
    }
    self.pid = pid
  }

  /// The next line of its output, without the line end; `nil` at the end of the output.
  func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1 {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// Closes its input and waits for its end.
  func finish() {
    close(input)
    close(output)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }
}

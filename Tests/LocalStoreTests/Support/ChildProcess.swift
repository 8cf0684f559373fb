import Foundation
import Glibc
import Testing

/// This test program once more, in a process of its own that runs one part of ``ChildRoles``.
///
/// Both ends of a pipe are handed on: the child says by closing nothing and writing one byte that it is ready.
final class ChildProcess: Sendable {
  /// What the child is told by its environment.
  struct Order: Sendable {
    static let variable = "LOCAL_STORE_TESTS_CHILD"

    var role: String
    var folder: String
    var count: Int
    var readyDescriptor: Int32

    /// The order this process was given, if it is a child.
    static var own: Order? {
      guard let text = ProcessInfo.processInfo.environment[variable] else { return nil }
      let parts = text.split(separator: "|").map(String.init)
      guard parts.count == 4, let count = Int(parts[2]), let descriptor = Int32(parts[3]) else { return nil }
      return Order(role: parts[0], folder: parts[1], count: count, readyDescriptor: descriptor)
    }

    static func isFor(_ role: String) -> Bool { own?.role == role }

    func sayReady() {
      _ = write(readyDescriptor, "!", 1)
    }
  }

  private let identifier: pid_t
  private let readyDescriptor: Int32

  init(_ role: String, in folder: StoreFolder, count: Int = 0) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    readyDescriptor = ends[0]
    defer { close(ends[1]) }
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let arguments = [program, "--testing-library", "swift-testing", "--filter", "ChildRoles"]
    let order = "\(Order.variable)=\(role)|\(folder.path)|\(count)|\(ends[1])"
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" } + [order]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/child-\(ends[1]).log", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var child: pid_t = 0
    let code = Self.withStrings(arguments) { arguments in
      Self.withStrings(environment) { posix_spawn(&child, program, &actions, nil, arguments, $0) }
    }
    try #require(code == 0)
    identifier = child
  }

  /// Waits until the child said that it is ready; `false` if it ended before.
  func isReady() async -> Bool {
    await blocking { [readyDescriptor] in
      var byte: UInt8 = 0
      let count = read(readyDescriptor, &byte, 1)
      close(readyDescriptor)
      return count == 1
    }
  }

  /// Waits for the end; whether all the child's expectations held.
  func succeeds() async -> Bool {
    await blocking { [identifier] in
      var status: Int32 = 0
      waitpid(identifier, &status, 0)
      return status == 0
    }
  }

  /// Stops the child as Ctrl-Z would, and waits until the system shows it.
  func stop() {
    var status: Int32 = 0
    _ = Glibc.kill(identifier, SIGSTOP)
    waitpid(identifier, &status, WUNTRACED)
  }

  /// Ends the child as a power cut would, and waits until it is gone.
  func kill() async {
    _ = Glibc.kill(identifier, SIGKILL)
    _ = await succeeds()
  }

  private func blocking(_ body: @escaping @Sendable () -> Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "child").async { continuation.resume(returning: body()) }
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

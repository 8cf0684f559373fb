import Glibc

/// A tmux server that nobody else uses, with one session of one window.
struct TmuxServer: Sendable {
  private let place: Workplace
  private let name: String

  init() throws {
    place = try Workplace.here
    name = "balcao-\(UInt32.random(in: 0 ... .max))"
    place.keep(self)
  }

  /// Runs a program in a window of a size. The window stays when the program has ended.
  func open(_ program: [String], width: Int, height: Int) async throws {
    try await run(
      ["start-server", ";", "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";"]
        + ["set", "-g", "default-terminal", "screen-256color", ";"]
        + ["new-session", "-d", "-x", "\(width)", "-y", "\(height)", "--"] + program)
  }

  /// Runs a tmux command and returns what it says.
  @discardableResult
  func run(_ arguments: [String]) async throws -> String {
    let output = place.newFile("tmux")
    let client = try place.start(
      ["tmux", "-L", name, "-f", "/dev/null"] + arguments, output: .file(output), errors: .file(output))
    let ending = try await client.end()
    defer { unlink(output) }
    guard ending == .exit(0) else { throw Unexpected("tmux \(arguments): \(Files.text(output))") }
    return Files.text(output)
  }

  /// Ends the server with all it started.
  func end() async {
    _ = try? await run(["kill-server"])
  }
}

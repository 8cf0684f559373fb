import Commerce
import Desk
import DeskTesting
import Glibc
import Testing

@testable import Commands

/// Testing has one, too.
typealias ExitStatus = Commands.ExitStatus

extension FakePlatform: CommandPlatform {
  public func shutdown() async {}
}

/// Commands without a process: a platform in memory, a clock that nobody waits for, a real store in a folder of its own, and
/// streams that are files.
final class CommandBench: Sendable {
  /// How a command ended, and what it wrote.
  struct Ending {
    var status: ExitStatus
    var output: String
    var error: String

    var outputLines: [Substring] { output.split(whereSeparator: \.isNewline) }
  }

  let platform: FakePlatform
  let clock = ManualClock()
  private let folder: String

  init(orders: [Order] = [], productBatchLimit: Int = 60) throws {
    platform = FakePlatform(orders: orders, productBatchLimit: productBatchLimit)
    var template = Array("/tmp/balcao-commands-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = try file("password", "demo\n")
  }

  deinit {
    for name in entries { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Runs a command as `ana`, in English, on a platform that is named and never called.
  ///
  /// - Parameter output: a file that stdout goes to, instead of one that is read.
  func run(_ arguments: String..., to output: String? = nil) async throws -> Ending {
    let out = try stream(output ?? path("out"), isForPeople: false)
    let error = try stream(path("err"), isForPeople: true)
    let input = try stream("/dev/null", isForPeople: false)
    defer { for stream in [out, error, input] { close(stream.descriptor) } }
    let account = [
      "--base-url", "http://127.0.0.1:1", "--user", "demo", "--password-file", path("password"), "--store",
      path("store"), "--lang", "en", "--operator", "ana",
    ]
    let (platform, clock) = (platform, clock)
    let invocation = Invocation(
      arguments: arguments + account, variables: ["HOME": folder], input: input, output: out, error: error,
      clock: clock, signals: { nil }, makePlatform: { _, _, _ in platform }, useTimeZone: { _ in })
    let status = try #require(ExitStatus(rawValue: await invocation.run()))
    return Ending(status: status, output: output == nil ? try text("out") : "", error: try text("err"))
  }

  /// - Returns: the path of a file with a text.
  func file(_ name: String, _ text: String) throws -> String {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(write(descriptor, text, text.utf8.count) == text.utf8.count)
    return path(name)
  }

  /// - Returns: what stands in a file of the folder.
  func text(_ name: String) throws -> String {
    let descriptor = open(path(name), O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 { text += chunk[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func stream(_ path: String, isForPeople: Bool) throws -> StandardStream {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    return StandardStream(descriptor: descriptor, isForPeople: isForPeople)
  }

  private var entries: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

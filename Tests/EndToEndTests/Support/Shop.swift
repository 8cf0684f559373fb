import Glibc

/// `balcao sandbox` in a process of its own.
struct Shop {
  let url: String
  let process: ChildProcess

  var port: String { String(url.split(separator: ":").last ?? "") }

  /// Opens when it has said where it listens.
  static func open(port: String = "0", faults: [String] = [], options: [String] = []) async throws -> Shop {
    let place = try Workplace.here
    let (output, errors) = (place.newFile("sandbox.out"), place.newFile("sandbox.err"))
    let arguments =
      ["sandbox", "--port", port] + faults.flatMap { ["--fault", $0] } + options
    let process = try place.start([Workplace.balcao] + arguments, output: .file(output), errors: .file(errors))
    guard try await eventually({ Files.text(output).hasSuffix("\n") || process.ending != nil }), process.ending == nil
    else { throw Unexpected("the sandbox did not start: \(Files.text(errors))") }
    return Shop(url: String(Files.text(output).dropLast()), process: process)
  }

  /// Ends it, and waits until its port is free again.
  func close() async throws {
    process.send(SIGTERM)
    _ = try await process.end()
  }
}

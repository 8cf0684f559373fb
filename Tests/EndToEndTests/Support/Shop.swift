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

  /// The status of an order as another process reads it.
  func status(of number: String) async throws -> String {
    let shown = try await balcao(on: url, "orders", "show", number, "--output", "json")
    guard shown.ending == .exit(0), let range = shown.output.firstRange(of: "\"status\"") else {
      throw Unexpected("order \(number) cannot be read: \(shown)")
    }
    let rest = shown.output[range.upperBound...].drop { $0 != "\"" }.dropFirst()
    return String(rest.prefix { $0 != "\"" })
  }
}

extension Workplace {
  /// Makes a sandbox the profile that everything uses without options.
  func writeProfile(for shop: Shop) throws {
    try Files.write(
      """
      background_sweep: no
      profiles:
        loja:
          base_url: \(shop.url)
          user: demo
          password_file: \(passwordFile)

      """, to: "\(configFolder)/config.yaml")
  }
}

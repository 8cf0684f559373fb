import ArgumentParser
import Commerce
import Sandbox
import Texts

/// The platform's side of the API alone, for trying things out and for tests.
struct SandboxCommand: InvokedCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox", abstract: "The made-up shop alone; prints its base URL first. User and password are demo.",
    discussion: """
      The faults of --fault: \(Fault.names.joined(separator: ", ")).
      With @reads or @writes behind it a fault meets only these, with @N only the first N.
      """)

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.") var port: Int = 0
  @Option(help: "How many orders the shop has.") var orders: Int = 5000
  @Option(help: "The same seed makes the same shop.") var seed: UInt64 = 1
  @Option(help: "Milliseconds an accepted change waits before it can be seen.") var queueDelay: Int = 400
  @Option(help: ArgumentHelp("A fault to play, may be repeated.", valueName: "name[=value]")) var fault: [String] = []

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes 0 to 65535.") }
    guard (0...10_000_000).contains(orders) else { throw ValidationError("--orders takes 0 to 10000000.") }
  }

  func run(_ invocation: Invocation) async throws {
    do throws(SandboxError) {
      let faults = try fault.map { text throws(SandboxError) in try Fault(parsing: text) }
      try await SandboxServer.run(
        SandboxOptions(
          port: port, orders: orders, seed: seed, faults: faults, queueDelay: .milliseconds(queueDelay),
          now: invocation.clock.now())
      ) { url in
        invocation.output.write(url + "\n")
      }
    } catch {
      throw Failure(error, invocation.language)
    }
  }
}

extension Failure {
  /// Why the sandbox does not answer requests.
  init(_ error: SandboxError, _ language: Language) {
    let (status, phrase): (ExitStatus, Sentences.Phrase) =
      switch error {
      case .unknownFault(let name, _): (.usage, .unknownFault(name))
      case .badFaultValue(let text, let form): (.usage, .badFault(text, form: form))
      case .cannotListen(0, _): (.local, .noFreePort)
      case .cannotListen(let port, _): (.local, .portTaken(port))
      case .alreadyRunning: (.local, .sandboxRunning)
      }
    self.init(status, Sentences.of(phrase, language))
  }
}

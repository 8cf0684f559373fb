import Glibc
import Synchronization

/// Where a test works: a home folder of its own, an environment without anything of the machine's user, and everything that
/// was started there. It is all gone after the test.
final class Workplace: Sendable {
  /// The one of the running test; ``EndToEnd`` provides it.
  @TaskLocal static var current: Workplace?

  static var here: Workplace {
    get throws {
      guard let current else { throw Unexpected("the test is not in a suite with the trait .endToEnd") }
      return current
    }
  }

  let folder: String
  private let children = Mutex<[ChildProcess]>([])
  private let servers = Mutex<[TmuxServer]>([])
  private let count = Atomic(0)

  init() throws {
    guard access(Self.balcao, X_OK) == 0 else {
      throw Unexpected("no program at \(Self.balcao): build balcao, or name it in BALCAO_BINARY")
    }
    folder = try Files.makeTemporaryFolder()
    try Files.makeFolder("\(folder)/home")
    try Files.write("demo\n", to: passwordFile)
    // A console asks for nothing that its test does not know of.
    try Files.makeFolder(configFolder)
    try Files.write("background_sweep: no\n", to: "\(configFolder)/config.yaml")
  }

  var home: String { "\(folder)/home" }
  var configFolder: String { "\(home)/.config/balcao" }
  var store: String { "\(folder)/store/desk.sqlite" }
  /// The sandbox's password.
  var passwordFile: String { "\(folder)/password" }

  /// Portuguese is the operators' language; the locale is one that every machine has.
  var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "SHELL": "/bin/sh", "PS1": "$ ", "TMUX_TMPDIR": folder,
      "LANG": "C.UTF-8", "BALCAO_LANG": "pt-BR",
      "XDG_CONFIG_HOME": "\(home)/.config", "XDG_DATA_HOME": "\(home)/.local/share",
      "XDG_STATE_HOME": "\(home)/.local/state",
    ]
  }

  /// The program under test: `BALCAO_BINARY`, else the one built beside the tests.
  static let balcao: String = {
    if let given = getenv("BALCAO_BINARY") { return String(cString: given) }
    var own = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &own, own.count))
    return Files.folder(of: String(decoding: own.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)) + "/balcao"
  }()

  /// A path for a new file.
  func newFile(_ name: String) -> String {
    "\(folder)/\(count.add(1, ordering: .relaxed).newValue)-\(name)"
  }

  func start(
    _ arguments: [String], environment changes: [String: String?] = [:], input: ChildProcess.Stream = .nothing,
    output: ChildProcess.Stream = .nothing, errors: ChildProcess.Stream = .nothing, leadsSession: Bool = false
  ) throws -> ChildProcess {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    let child = try ChildProcess(
      arguments, environment: environment, input: input, output: output, errors: errors, leadsSession: leadsSession)
    children.withLock { $0.append(child) }
    return child
  }

  func keep(_ server: TmuxServer) {
    servers.withLock { $0.append(server) }
  }

  /// Ends everything and removes the folder.
  func clear() async {
    for server in servers.withLock({ $0 }) { await server.end() }
    for child in children.withLock({ $0 }) { child.destroy() }
    Files.remove(folder)
  }
}

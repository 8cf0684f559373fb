import FaultServer
import Glibc
import Testing

/// An order that somebody has: who waits for it is told, and Ctrl-Z does not keep it.
@Suite("Trust: who has an order, and who waits for it", .endToEnd)
struct TrustLockTests {
  private static let order = ConsoleOperation.order

  private static func move(to status: String, _ options: String...) -> [String] {
    ["orders", "set-status", "--to", status, order, "--yes"] + options
  }

  /// A server that holds the first write.
  private func holdingServer() throws -> (FaultServer, Hold) {
    let place = try Workplace.here
    try Files.write("background_sweep: no\nread_back_seconds: 5\n", to: "\(place.configFolder)/config.yaml")
    let hold = Hold(at: .arrived)
    return (try FaultServer { hold.sees($0, $1) }, hold)
  }

  private func waitsUntilHeld(_ hold: Hold) async throws {
    guard try await eventually({ hold.isHolding }) else { throw Unexpected("nothing was sent") }
  }

  @Test("a command that waits says once for whom, and whether that process is stopped", arguments: [false, true])
  func notice(isStopped: Bool) async throws {
    let (server, hold) = try holdingServer()
    defer { server.close() }
    let first = try Started(Self.move(to: "P", "--operator", "bia"), on: server.url)
    try await waitsUntilHeld(hold)
    if isStopped { first.child.send(SIGSTOP) }
    let other = try Started(Self.move(to: "H"), on: server.url)
    #expect(try await eventually { other.isWaiting })
    hold.open()
    if isStopped { first.child.send(SIGCONT) }
    #expect(try await first.end().ending == .exit(0))
    let result = try await other.end()
    let notices = result.errors.split(separator: "\n").filter { $0.contains("Waiting") }
    #expect(notices.count == 1 && notices[0].contains("bia"), "\(result)")
    #expect(notices.first?.contains("in a stopped process (\(first.child.identifier))") == isStopped, "\(result)")
  }

  @Test("who has waited too long names a stopped holder, and what ends the wait")
  func stoppedHolder() async throws {
    let (server, hold) = try holdingServer()
    defer { server.close() }
    let first = try Started(Self.move(to: "P", "--operator", "bia"), on: server.url)
    try await waitsUntilHeld(hold)
    first.child.send(SIGSTOP)
    let other = try await balcao(on: server.url, arguments: Self.move(to: "H", "--wait", "2", "--lang", "en"))
    #expect(other.ending == .exit(3))
    #expect(other.output.contains("stopped process (\(first.child.identifier))"), "\(other)")
    hold.open()
    first.child.send(SIGCONT)
    #expect(try await first.end().ending == .exit(0))
  }

  @Test("Ctrl-Z stops a command and a console once the order is free again, which is said", arguments: [false, true])
  func stop(isConsole: Bool) async throws {
    let (server, hold) = try holdingServer()
    defer { server.close() }
    let desk = try await DeskWindow.shell(["bash", "--norc", "-i"])
    let options = try connectionArguments(server.url).joined(separator: " ") + " --operator bia"
    if isConsole {
      try await desk.enters("\(Workplace.balcao) console \(options)")
      try await desk.sees(Self.order)
      try await desk.moves(Self.order, to: "P")
    } else {
      try await desk.enters("\(Workplace.balcao) \(Self.move(to: "P").joined(separator: " ")) \(options)")
    }
    try await waitsUntilHeld(hold)
    try await desk.press("C-z")
    try await desk.sees("Suspende assim que terminar o envio ao pedido \(Self.order)")
    let meanwhile = try await balcao(on: server.url, arguments: Self.move(to: "H", "--wait", "2", "--lang", "en"))
    #expect(meanwhile.ending == .exit(3))
    #expect(meanwhile.errors.contains("bia is sending this order now"), "\(meanwhile)")
    hold.open()
    try await desk.sees("Stopped")
    let after = try await balcao(on: server.url, arguments: Self.move(to: "H"))
    #expect(after.ending == .exit(0), "\(after)")
    try await desk.enters("clear; fg; echo status=$?")
    if isConsole {
      try await desk.sees("página 1/")
      try await desk.press("Escape")
      try await desk.press("q")
    }
    try await desk.sees("status=0")
  }

  @Test("Ctrl-Z in a set: no further order begins, and the rest follow when it goes on")
  func stopInSet() async throws {
    let (server, hold) = try holdingServer()
    defer { server.close() }
    let desk = try await DeskWindow.shell(["bash", "--norc", "-i"])
    let orders = (8160..<8168).map(String.init)
    let command = ["orders", "set-status", "--to", "P"] + orders + ["--yes"] + (try connectionArguments(server.url))
    try await desk.enters("\(Workplace.balcao) \(command.joined(separator: " "))")
    try await waitsUntilHeld(hold)
    try await desk.press("C-z")
    hold.open()
    try await desk.sees("Stopped")
    let written = server.log.exchanges.count(where: \.request.isWrite)
    #expect(written < orders.count)
    try await desk.enters("clear; fg; echo status=$?")
    try await desk.sees("status=0")
    #expect(server.log.exchanges.count(where: \.request.isWrite) == orders.count)
  }
}

import Commerce
import Desk
import Synchronization

@testable import VenddorAPI

/// A clock that never waits and remembers what it was asked to wait.
final class InstantClock: DeskClock {
  private let waited = Mutex<[Duration]>([])

  var waits: [Duration] { waited.withLock { $0 } }

  func now() -> Timestamp { Timestamp(seconds: 784_111_740) }

  func uptime() -> Duration { .zero }

  func sleep(for time: Duration) async throws {
    try Task.checkCancellation()
    waited.withLock { $0.append(time) }
  }
}

/// The password of every test; it must never come out anywhere.
let canary = Credentials(user: "loja", password: "s3nha-canario-9f2")

/// Runs a test against a platform that talks to a raw server.
func withPlatform(
  settings change: (inout ConnectionSettings) -> Void = { _ in }, credentials: CredentialSource = .fixed(canary),
  gate: any LogInGate = OwnLogInGate(), script: @escaping RawServer.Script,
  test: (VenddorPlatform, RawServer, InstantClock) async throws -> Void
) async throws {
  let server = try await RawServer.start(script: script)
  try await withPlatform(
    at: "http://127.0.0.1:\(server.port)/api", settings: change, credentials: credentials, gate: gate
  ) {
    try await test($0, server, $1)
  }
  await server.stop()
}

/// Runs a test against a platform at an address.
func withPlatform(
  at address: String, settings change: (inout ConnectionSettings) -> Void = { _ in },
  credentials: CredentialSource = .fixed(canary), gate: any LogInGate = OwnLogInGate(),
  test: (VenddorPlatform, InstantClock) async throws -> Void
) async throws {
  var settings = ConnectionSettings(origin: try PlatformOrigin(address), version: "1.2.3")
  // Hundreds of tests share a few cores: only a test of a limit itself may meet it.
  settings.connectTimeout = .seconds(240)
  settings.idleTimeout = .seconds(240)
  settings.wholeTimeout = .seconds(240)
  change(&settings)
  let clock = InstantClock()
  let platform = try VenddorPlatform(
    configuration: settings, credentials: credentials, dialect: .v1_7_0, gate: gate, clock: clock,
    chance: { 0.5 })
  do {
    try await test(platform, clock)
  } catch {
    await platform.shutdown()
    throw error
  }
  await platform.shutdown()
}

/// The error a call ends with; `nil` if it succeeds.
func failure<Value>(of call: () async throws -> Value) async -> DeskError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error as? DeskError
  }
}

extension VenddorPlatform {
  /// A write that every fault test sends.
  func dispatch(leavingWithin limit: Duration = .seconds(5)) async throws(DeskError) -> Acceptance {
    try await setStatus(
      .dispatched, of: OrderID(rawValue: "3974"), request: RequestID(rawValue: "write-1"), leavingWithin: limit)
  }

  /// A read that every fault test sends.
  func sampleOrder() async throws(DeskError) -> Answer<Order> {
    try await order(OrderID(rawValue: "3974"))
  }
}

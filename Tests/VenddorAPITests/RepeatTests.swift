import Commerce
import Desk
import DeskTesting
import Testing

@testable import VenddorAPI

@Suite("What is sent again")
struct RepeatTests {
  @Test(
    "a new customer is sent once, whatever becomes of it",
    arguments: [
      (RawServer.Reply.reset, DeskError.Kind.unknownOutcome), (.close, .unknownOutcome),
      (.raw("HTTP/1.1 200"), .unknownOutcome), (.answer(502, "<html>"), .unknownOutcome),
      (.answer(503, ""), .unknownOutcome), (.answer(200, "[]"), .unknownOutcome),
      (.answer(200, "<html>"), .unknownOutcome),
      (.answer(429, "", headers: ["Retry-After: 7"]), .throttled(retryAfterSeconds: 7)),
      (.answer(401, ""), .unknownOutcome), (.answer(200, #"{"status":"false","message":"já existe"}"#), .refused),
    ])
  func newCustomer(reply: RawServer.Reply, kind: DeskError.Kind) async throws {
    try await withPlatform(script: { _ in reply }) { platform, server, clock in
      let error = await failure { try await RecordCall.newCustomer.send(to: platform) }
      #expect(error?.kind == kind)
      #expect(server.requests.count == 1)
      #expect(clock.waits.isEmpty)
    }
  }

  @Test("a refused port is tried three times for a new customer: nothing can have arrived")
  func unreachable() async throws {
    let closed = try ClosedPort()
    try await withPlatform(at: "http://127.0.0.1:\(closed.number)") { platform, clock in
      let error = await failure { try await RecordCall.newCustomer.send(to: platform) }
      #expect(error?.kind == .unreachable(.connectionRefused))
      #expect(clock.waits == [.milliseconds(25), .milliseconds(50)])
    }
  }

  @Test(
    "a call that sets whole states is sent again after a broken connection, with the same body and a request id of its own",
    arguments: RecordCall.settingStates)
  func mended(call: RecordCall) async throws {
    try await withPlatform(
      script: { $0.connection < 2 ? .reset : .answer(200, call.acceptance) }
    ) { platform, server, clock in
      try await call.send(to: platform)
      #expect(server.requests.count == 3)
      #expect(Set(server.requests.map(\.body)).count == 1)
      #expect(server.requests.map { $0.header("x-request-id") } == ["write-1", "write-1-2", "write-1-3"])
      #expect(clock.waits == [.milliseconds(25), .milliseconds(50)])
    }
  }

  @Test("each repeat is in the journal with its reason before it leaves", arguments: RecordCall.settingStates)
  func journalled(call: RecordCall) async throws {
    let fault = #"{"fault":{"code":"303001","message":"Address in suspended state"}}"#
    let script: RawServer.Script = { request in
      switch request.connection {
      case 0: .answer(429, "")
      case 1: .answer(503, fault)
      case 2: .reset
      default: .answer(200, call.acceptance)
      }
    }
    try await withPlatform(script: script) { platform, server, _ in
      let asked = Recorder<(sent: Int, reason: String)>()
      let request = RepeatableRequest(RequestID(rawValue: "r1")) { reason in
        asked.append((server.requests.count, reason))
        return RequestID(rawValue: "r\(asked.values.count + 1)")
      }
      try await call.send(to: platform, as: request)
      #expect(asked.values.map(\.sent) == [1, 2, 3])
      let reasons = asked.values.map(\.reason)
      #expect(reasons.prefix(2) == ["HTTP 429", "HTTP 503, 303001: Address in suspended state"])
      #expect(reasons.last?.isEmpty == false)
      #expect(server.requests.map { $0.header("x-request-id") } == ["r1", "r2", "r3", "r4"])
    }
  }

  @Test(
    "what the journal cannot take is not sent again, and ends as the try before it",
    arguments: [
      (RawServer.Reply.reset, DeskError.Kind.unknownOutcome), (.answer(502, "<html>"), .unknownOutcome),
      (.answer(429, "", headers: ["Retry-After: 5"]), .throttled(retryAfterSeconds: 5)),
    ])
  func notJournalled(reply: RawServer.Reply, kind: DeskError.Kind) async throws {
    for call in RecordCall.settingStates {
      try await withPlatform(script: { _ in reply }) { platform, server, _ in
        let request = RepeatableRequest(RequestID(rawValue: "r1")) { _ throws(DeskError) in
          throw DeskError(.store(.diskFull))
        }
        let error = await failure { try await call.send(to: platform, as: request) }
        #expect(error?.kind == kind && error?.sent == true && error?.request == request.id)
        #expect(server.requests.count == 1)
      }
    }
  }

  @Test("what did not leave keeps its request id, and no repeat is journalled", arguments: RecordCall.settingStates)
  func nothingLeft(call: RecordCall) async throws {
    let closed = try ClosedPort()
    let asked = Recorder<String>()
    let request = RepeatableRequest(RequestID(rawValue: "r1")) { reason in
      asked.append(reason)
      return .random()
    }
    try await withPlatform(at: "http://127.0.0.1:\(closed.number)") { platform, clock in
      let error = await failure { try await call.send(to: platform, as: request) }
      #expect(error?.kind == .unreachable(.connectionRefused) && error?.request == request.id)
      #expect(clock.waits.count == 4 && asked.values.isEmpty)
    }
  }

  @Test(
    "after five tries the outcome is unknown",
    arguments: RecordCall.settingStates, [RawServer.Reply.reset, .answer(502, "<html>"), .raw("HTTP/1.1 200")])
  func givenUp(call: RecordCall, reply: RawServer.Reply) async throws {
    try await withPlatform(script: { _ in reply }) { platform, server, clock in
      #expect(await failure { try await call.send(to: platform) }?.kind == .unknownOutcome)
      #expect(server.requests.count == 5)
      #expect(clock.waits == [.milliseconds(25), .milliseconds(50), .milliseconds(100), .milliseconds(200)])
    }
  }

  @Test("throttling and an overloaded gateway are waited for as they say", arguments: RecordCall.settingStates)
  func backOff(call: RecordCall) async throws {
    try await withPlatform(
      script: {
        switch $0.connection {
        case 0: .answer(429, "", headers: ["Retry-After: 5"])
        case 1: .answer(503, "", headers: ["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"])
        case 2: .answer(429, "")
        default: .answer(200, call.acceptance)
        }
      }
    ) { platform, server, clock in
      try await call.send(to: platform)
      #expect(server.requests.count == 4)
      #expect(clock.waits == [.seconds(5), .seconds(37), .seconds(2)])
    }
  }

  @Test("a pause beyond a minute is not waited for, and nothing was changed", arguments: RecordCall.settingStates)
  func longPause(call: RecordCall) async throws {
    try await withPlatform(
      script: { _ in .answer(429, "", headers: ["Retry-After: 3600"]) }
    ) { platform, server, clock in
      #expect(await failure { try await call.send(to: platform) }?.kind == .throttled(retryAfterSeconds: 3600))
      #expect(server.requests.count == 1)
      #expect(clock.waits.isEmpty)
    }
  }

  @Test("a long sync that is throttled again and again goes on")
  func throttledSync() async throws {
    try await withPlatform(
      script: { $0.connection.isMultiple(of: 2) ? .answer(429, "") : .answer(200, #"{"Response":"1.0"}"#) }
    ) { platform, server, _ in
      for _ in 0..<20 { _ = try await platform.sendProducts(Samples.batch(1), request: .unjournalled()) }
      #expect(server.requests.count == 40)
    }
  }

  @Test(
    "a try that may have arrived leaves the outcome unknown, though the next one says that nothing was changed",
    arguments: [
      RawServer.Reply.answer(401, "", headers: ["WWW-Authenticate: Basic"]), .answer(404, ""),
      .answer(429, "", headers: ["Retry-After: 3600"]),
    ])
  func lostTry(reply: RawServer.Reply) async throws {
    for call in RecordCall.settingStates {
      try await withPlatform(script: { $0.connection == 0 ? .reset : reply }) { platform, server, _ in
        #expect(await failure { try await call.send(to: platform) }?.kind == .unknownOutcome)
        #expect(server.requests.count == 2)
      }
    }
  }

  @Test(
    "a repeat that cannot connect ends as unknown after a try that may have arrived, and as one that left after a 429",
    arguments: [
      (RawServer.Reply.reset, true),
      // The repeat needs a connection of its own, and finds none.
      (.answer(503, #"{"fault":{"code":"303001","message":"x"}}"#, headers: ["Connection: close"]), true),
      (.answer(429, "", headers: ["Connection: close"]), false),
    ])
  func repeatWithoutConnection(reply: RawServer.Reply, isLost: Bool) async throws {
    for call in RecordCall.settingStates {
      let port = try ReservedPort()
      let server = try await RawServer.start(on: port) { _ in reply }
      var settings = ConnectionSettings(origin: try PlatformOrigin("http://127.0.0.1:\(server.port)"), version: "1")
      settings.connectTimeout = .seconds(20)
      settings.idleTimeout = .seconds(240)
      settings.wholeTimeout = .seconds(240)
      let platform = try VenddorPlatform(
        configuration: settings, credentials: .fixed(canary), dialect: .v1_7_0,
        clock: PausingClock { await server.stop() }, chance: { 0.5 })
      let error = await failure { try await call.send(to: platform) }
      #expect(server.requests.count == 1)
      #expect(error?.sent == true)
      let isUnreachable = if case .unreachable = error?.kind { true } else { false }
      // A connection that the kernel took before the server was gone may have been given the repeat.
      let isUnknown = error?.kind == .unknownOutcome
      #expect(isUnknown || isUnreachable && !isLost, "\(String(describing: error))")
      await platform.shutdown()
      withExtendedLifetime(port) {}
    }
  }

  @Test("a refusal after a lost try is a refusal: the body was the same")
  func refusedAfterLostTry() async throws {
    let refusal = #"{"Response":"object has missing"}"#
    try await withPlatform(script: { $0.connection == 0 ? .reset : .answer(200, refusal) }) { platform, _, _ in
      let error = await failure { try await RecordCall.products.send(to: platform) }
      #expect(error?.kind == .refused)
      #expect(error?.detail == "object has missing")
    }
  }

  @Test("silence is not waited for again", arguments: RecordCall.allCases)
  func silence(call: RecordCall) async throws {
    try await withPlatform(
      settings: { $0.idleTimeout = .milliseconds(50) }, script: { _ in .silence }
    ) { platform, server, _ in
      #expect(await failure { try await call.send(to: platform) }?.kind == .unknownOutcome)
      #expect(server.connectionCount <= 1)
    }
  }

  @Test(
    "canceling a call that has left leaves its outcome unknown; one that has not left is canceled",
    arguments: RecordCall.allCases)
  func canceled(call: RecordCall) async throws {
    try await withPlatform(script: { _ in .silence }) { platform, server, _ in
      let send = Task { await failure { try await call.send(to: platform) } }
      await server.waitForRequest()
      send.cancel()
      #expect(await send.value?.kind == .unknownOutcome)
      let early = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await failure { try await call.send(to: platform) }
      }
      #expect(await early.value?.kind == .canceled)
      #expect(server.requests.count == 1)
    }
  }

  @Test(
    "canceling a pause ends it: nothing was changed, unless the try before may have arrived",
    arguments: [(RawServer.Reply.answer(429, ""), DeskError.Kind.canceled), (.reset, .unknownOutcome)])
  func canceledPause(reply: RawServer.Reply, kind: DeskError.Kind) async throws {
    let server = try await RawServer.start { _ in reply }
    let platform = try VenddorPlatform(
      configuration: ConnectionSettings(origin: try PlatformOrigin("http://127.0.0.1:\(server.port)"), version: "1"),
      credentials: .fixed(canary), dialect: .v1_7_0, clock: PausingClock { withUnsafeCurrentTask { $0?.cancel() } },
      chance: { 0.5 })
    let send = Task { await failure { try await RecordCall.products.send(to: platform) } }
    #expect(await send.value?.kind == kind)
    #expect(server.requests.count == 1)
    await platform.shutdown()
    await server.stop()
  }

  @Test("no error shows the password, whatever the server echoes", arguments: RecordCall.allCases)
  func canaryStaysHidden(call: RecordCall) async throws {
    let echo = #"{"status":"false","message":"bad log-in loja:\#(canary.password) Basic \#(canary.basicToken)"}"#
    try await withPlatform(script: { _ in .answer(200, echo) }) { platform, _, _ in
      let text = String(describing: try #require(await failure { try await call.send(to: platform) }))
      #expect(!text.contains(canary.password))
      #expect(!text.contains(canary.basicToken))
    }
  }
}

/// A clock on which something happens in every pause.
private struct PausingClock: DeskClock {
  var pause: @Sendable () async -> Void

  func now() -> Timestamp { Timestamp(seconds: 0) }

  func uptime() -> Duration { .zero }

  func sleep(for time: Duration) async throws {
    await pause()
    try Task.checkCancellation()
  }
}

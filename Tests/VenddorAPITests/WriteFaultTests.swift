import Commerce
import Desk
import Testing

@testable import VenddorAPI

@Suite("Faults before anything is sent")
struct UnreachableTests {
  @Test("a refused port is refused, for reads and writes, after three tries")
  func refused() async throws {
    let closed = try ClosedPort()
    try await withPlatform(at: "http://127.0.0.1:\(closed.number)") { platform, clock in
      #expect(await failure { try await platform.sampleOrder() }?.kind == .unreachable(.connectionRefused))
      #expect(clock.waits.count == 2)
      #expect(await failure { try await platform.dispatch() }?.kind == .unreachable(.connectionRefused))
      #expect(clock.waits.count == 4)
    }
  }

  @Test("a server that takes no connection is given up after the connect limit")
  func blackHole() async throws {
    let full = try FullPort()
    try await withPlatform(
      at: "http://127.0.0.1:\(full.number)", settings: { $0.connectTimeout = .milliseconds(100) }
    ) { platform, clock in
      #expect(await failure { try await platform.sampleOrder() }?.kind == .unreachable(.connectionTimedOut))
      #expect(await failure { try await platform.dispatch() }?.kind == .unreachable(.connectionTimedOut))
      #expect(clock.waits.isEmpty)
    }
  }

  @Test("a name that does not exist is not found")
  func name() async throws {
    try await withPlatform(at: "https://balcao-test.invalid") { platform, _ in
      #expect(await failure { try await platform.sampleOrder() }?.kind == .unreachable(.nameNotFound))
      #expect(await failure { try await platform.dispatch() }?.kind == .unreachable(.nameNotFound))
    }
  }
}

@Suite("Faults of writes")
struct WriteFaultTests {
  @Test(
    "when the answer is lost the outcome is unknown, and exactly one request arrived",
    arguments: [
      RawServer.Reply.reset, .close, .answer(401, ""), .answer(403, "<html>"), .answer(422, ""),
      .answer(500, #"{"fault":{"code":101503,"message":"x"}}"#),
      .answer(301, "", headers: ["Location: https://example.com/"]),
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"), .raw("HTTP/1.1 200"),
      .answer(200, "<html>"), .answer(200, ""), .answer(200, "[]"), .answer(502, "<html>"), .answer(503, ""),
      .answer(504, #"{"fault":{"code":101504,"message":"Send timeout"}}"#), RawServer.Reply.gzip([1, 2, 3]),
    ])
  func unknown(reply: RawServer.Reply) async throws {
    try await withPlatform(script: { _ in reply }) { platform, server, _ in
      let error = await failure { try await platform.dispatch() }
      #expect(error?.kind == .unknownOutcome)
      #expect(error?.request?.rawValue == "write-1")
      #expect(server.requests.count == 1)
    }
  }

  @Test("silence after a write leaves its outcome unknown")
  func silence() async throws {
    try await withPlatform(
      settings: { $0.idleTimeout = .milliseconds(50) }, script: { _ in .silence }
    ) { platform, server, _ in
      #expect(await failure { try await platform.dispatch() }?.kind == .unknownOutcome)
      #expect(server.connectionCount <= 1)
    }
  }

  @Test(
    "one byte of an answer is its beginning, whether the connection breaks then, or nothing more comes",
    arguments: [
      "H", "HTTP/1.1 20", "HTTP/1.1 200 OK\r\nContent-Type: appl", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
    ],
    [RawServer.Reply.End.keepOpen, .close, .reset])
  func beginning(text: String, end: RawServer.Reply.End) async throws {
    try await withPlatform(
      settings: { if end == .keepOpen { $0.idleTimeout = .seconds(3) } }, script: { _ in .raw(text, end: end) }
    ) { platform, _, _ in
      let error = await failure { try await platform.dispatch() }
      #expect(error?.kind == .unknownOutcome && error?.came == .beginning)
    }
  }

  @Test("what does not say no in readable words leaves the outcome unknown", arguments: [400, 404, 410])
  func noReadableRefusal(status: Int) async throws {
    for body in ["", "<html></html>", #"{"Response":"1"}"#] {
      try await withPlatform(script: { _ in .answer(status, body) }) { platform, server, _ in
        #expect(await failure { try await platform.dispatch() }?.kind == .unknownOutcome)
        #expect(server.requests.count == 1)
      }
    }
  }

  @Test("canceling a write that has left leaves its outcome unknown; one that has not left is canceled")
  func canceled() async throws {
    try await withPlatform(script: { _ in .silence }) { platform, server, _ in
      let write = Task { await failure { try await platform.dispatch() } }
      await server.waitForRequest()
      write.cancel()
      #expect(await write.value?.kind == .unknownOutcome)
      let early = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await failure { try await platform.dispatch() }
      }
      #expect(await early.value?.kind == .canceled)
      #expect(server.requests.count == 1)
    }
  }

  @Test("a kept connection that went stale does not make a write unknown")
  func staleKeepAlive() async throws {
    try await withPlatform(
      script: {
        $0.number > 0
          ? .close : $0.text.hasPrefix("GET") ? .answer(200, Samples.order) : .answer(200, #"{"Response":"1.0"}"#)
      }
    ) { platform, server, _ in
      _ = try await platform.sampleOrder()
      for _ in 0..<3 { _ = try await platform.dispatch() }
      #expect(server.requests.allSatisfy { $0.number == 0 })
    }
  }

  @Test(
    "an answer that says nothing was changed is no unknown outcome, and is not repeated",
    arguments: [
      (RawServer.Reply.answer(200, #"{"Response":"object has missing"}"#), DeskError.Kind.refused),
      (.answer(404, #"{"message":"pedido inexistente","status":404}"#), .notFound),
      (.answer(429, "", headers: ["Retry-After: 7"]), .throttled(retryAfterSeconds: 7)),
      (.answer(401, "", headers: ["WWW-Authenticate: Basic"]), .logInRefused),
      (.answer(403, #"{"fault":{"code":900908,"message":"x"}}"#), .notAllowed),
    ])
  func unchanged(reply: RawServer.Reply, kind: DeskError.Kind) async throws {
    try await withPlatform(script: { _ in reply }) { platform, server, _ in
      #expect(await failure { try await platform.dispatch() }?.kind == kind)
      #expect(server.requests.count == 1)
    }
  }

  @Test("no error shows the password, whatever the server echoes")
  func canaryStaysHidden() async throws {
    let echo = #"{"message":"bad log-in loja:\#(canary.password) Basic \#(canary.basicToken)","status":400}"#
    for status in [200, 400, 401, 429, 500] {
      try await withPlatform(script: { _ in .answer(status, echo) }) { platform, _, _ in
        for error in [
          await failure { try await platform.sampleOrder() }, await failure { try await platform.dispatch() },
        ] {
          let text = String(describing: try #require(error))
          #expect(!text.contains(canary.password))
          #expect(!text.contains(canary.basicToken))
        }
      }
    }
  }
}

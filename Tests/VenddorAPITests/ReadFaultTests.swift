import Commerce
import Desk
import Testing

@testable import VenddorAPI

@Suite("Faults of reads")
struct ReadFaultTests {
  @Test(
    "a connection that breaks is tried three times, then the read is interrupted",
    arguments: [
      RawServer.Reply.reset, .close, .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"order_id\":"),
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", end: .reset),
      .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"), .raw("HTTP/1.1 200"),
    ])
  func broken(reply: RawServer.Reply) async throws {
    try await withPlatform(script: { _ in reply }) { platform, server, clock in
      #expect(await failure { try await platform.sampleOrder() }?.kind == .interrupted)
      #expect(server.requests.count == 3)
      #expect(clock.waits == [.milliseconds(25), .milliseconds(50)])
    }
  }

  @Test("one broken try is mended by the next, under the same request id")
  func mended() async throws {
    try await withPlatform(
      script: { $0.connection == 0 ? .reset : .answer(200, Samples.order) }
    ) { platform, server, _ in
      let answer = try await platform.sampleOrder()
      #expect(server.requests.map { $0.header("x-request-id") } == [answer.request.rawValue, answer.request.rawValue])
    }
  }

  @Test("a connection the server closed while it was kept is not an error of the read")
  func staleKeepAlive() async throws {
    try await withPlatform(
      script: { $0.connection == 0 && $0.number == 1 ? .close : .answer(200, Samples.order) }
    ) { platform, _, _ in
      for _ in 0..<3 { _ = try await platform.sampleOrder() }
    }
  }

  @Test("silence ends with the idle limit, and is not waited for again")
  func blackHole() async throws {
    try await withPlatform(
      settings: { $0.idleTimeout = .milliseconds(50) }, script: { _ in .silence }
    ) { platform, server, _ in
      #expect(await failure { try await platform.sampleOrder() }?.kind == .interrupted)
      #expect(server.connectionCount <= 1)
    }
  }

  @Test("the whole limit also covers a body that never ends")
  func wholeLimit() async throws {
    try await withPlatform(
      settings: { $0.wholeTimeout = .seconds(3) },
      script: { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", end: .keepOpen) }
    ) { platform, _, _ in
      let error = await failure { try await platform.sampleOrder() }
      #expect(error?.kind == .interrupted)
      #expect(error?.detail == "the whole call took too long")
    }
  }

  @Test(
    "what is too long or cannot be unpacked is unreadable",
    arguments: [
      RawServer.Reply.answer(200, String(repeating: "x", count: 3000)),
      RawServer.Reply.gzip(Deflate.zeros(atLeast: 100_000)), RawServer.Reply.gzip([1, 2, 3, 4]),
    ])
  func oversized(reply: RawServer.Reply) async throws {
    try await withPlatform(settings: { $0.bodyLimit = 2048 }, script: { _ in reply }) { platform, server, _ in
      let error = await failure { try await platform.sampleOrder() }
      #expect(error?.kind == .unreadable)
      #expect(error?.came == .unusable(.tooLong) || error?.came == .unusable(.notUnpacked))
      #expect(server.requests.count == 1)
    }
  }

  @Test("an answer that came whole is told by what it is, and one that is no HTTP as that: none is incomplete")
  func whole() async throws {
    let otherPage = #"{"orders":[{"order_id":"1"}],"params":{"page":2}}"#
    let noNumber = #"{"orders":[{"total":"1"}]}"#
    let json = DeskError.AnswerShape(status: 200, form: .json, size: noNumber.utf8.count)
    let cases: [(RawServer.Reply, DeskError.Came)] = [
      (.answer(200, otherPage), .unusable(.otherPage)), (.answer(200, noNumber), .answer(json)),
      (.raw("HTTP/0.9 200 OK\r\n\r\n{}"), .unusable(.noHTTP)),
      (.raw("HTTP/1.1 200 OK\r\nX-A: \u{1B}[2J\r\nContent-Length: 2\r\n\r\n{}"), .unusable(.noHTTP)),
    ]
    for (reply, came) in cases {
      try await withPlatform(script: { _ in reply }) { platform, _, _ in
        let error = await failure { _ = try await platform.orders(status: .open, page: 1) }
        #expect(error?.kind == .unreadable && error?.sent == true)
        #expect(error?.came == came)
      }
    }
  }

  @Test("a body within the limit is unpacked")
  func unpacked() async throws {
    try await withPlatform(script: { _ in RawServer.Reply.gzip(Deflate.zeros(atLeast: 1000)) }) { platform, _, _ in
      let error = await failure { try await platform.sampleOrder() }
      #expect(error?.kind == .unreadable)
      #expect(error?.raw.text.utf8.count ?? 0 >= 1000)
    }
  }

  @Test("more than 8 MB are not read")
  func eightMegabytes() async throws {
    let body = "\"" + String(repeating: "x", count: 8 << 20) + "\""
    try await withPlatform(script: { _ in .answer(200, body) }) { platform, _, _ in
      #expect(await failure { try await platform.sampleOrder() }?.detail == "the answer is longer than 8 MB")
    }
  }

  @Test("endless headers and other protocols are unreadable or interrupted, never taken")
  func noHTTP() async throws {
    let endless =
      "HTTP/1.1 200 OK\r\n" + String(repeating: "X-Filler: \(String(repeating: "y", count: 200))\r\n", count: 1000)
    for text in [endless, "SSH-2.0-OpenSSH_9.2\r\n\r\n"] {
      try await withPlatform(script: { _ in .raw(text) }) { platform, _, _ in
        let kind = await failure { try await platform.sampleOrder() }?.kind
        #expect(kind == .unreadable || kind == .interrupted)
      }
    }
  }

  @Test("a redirect to another host is not followed, and the credentials stay here")
  func redirect() async throws {
    let other = try await RawServer.start { _ in .answer(200, Samples.order) }
    let location = "Location: http://127.0.0.1:\(other.port)/outbound/orders/3974"
    try await withPlatform(script: { _ in .answer(302, "", headers: [location]) }) { platform, server, _ in
      #expect(await failure { try await platform.sampleOrder() }?.kind == .gatewayFault(code: "302"))
      #expect(server.requests.count == 1)
      #expect(other.connectionCount == 0)
    }
    await other.stop()
  }

  @Test(
    "throttling is waited for as the server says, up to a minute",
    arguments: [
      (["Retry-After: 5"], [5000, 5000], 5), (["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"], [37_000, 37_000], 37),
      (["Retry-After: abc"], [500, 1000], nil), ([], [500, 1000], nil),
      (["Retry-After: 1000000000"], [], 1_000_000_000),
    ] as [([String], [Int], Int?)])
  func throttled(headers: [String], waits: [Int], seconds: Int?) async throws {
    try await withPlatform(script: { _ in .answer(429, "slow down", headers: headers) }) { platform, server, clock in
      let error = await failure { try await platform.orders(status: .open, page: 1) }
      #expect(error?.kind == .throttled(retryAfterSeconds: seconds))
      #expect(clock.waits == waits.map { .milliseconds($0) })
      #expect(server.requests.count == waits.count + 1)
    }
  }

  @Test("a burst of 502 pages is tried again, and ends as a fault of the gateway with the page as raw answer")
  func gatewayPages() async throws {
    let page = "<html>Bad Gateway \(canary.basicToken)</html>"
    try await withPlatform(script: { _ in .answer(502, page) }) { platform, server, _ in
      let error = await failure { try await platform.orders(status: .open, page: 1) }
      #expect(error?.kind == .gatewayFault(code: "502"))
      #expect(error?.raw.text == "<html>Bad Gateway •••</html>")
      #expect(server.requests.count == 3)
    }
  }

  @Test("a reading that is to be made once is made once, whatever comes, and ends at its limit")
  func once() async throws {
    let id = OrderID(rawValue: "3974")
    for reply in [RawServer.Reply.answer(503, ""), .answer(429, "", headers: ["Retry-After: 1"]), .silence] {
      try await withPlatform(script: { _ in reply }) { platform, server, clock in
        #expect(await failure { try await platform.order(id, .once(within: .seconds(2))) } != nil)
        #expect(server.requests.count == 1 && clock.waits.isEmpty)
      }
    }
  }

  @Test("after many failures each call is tried once only")
  func quota() async throws {
    try await withPlatform(script: { _ in .answer(503, "") }) { platform, server, _ in
      for _ in 0..<10 { _ = await failure { try await platform.sampleOrder() } }
      let before = server.requests.count
      _ = await failure { try await platform.sampleOrder() }
      #expect(server.requests.count == before + 1)
    }
  }

  @Test("a canceled read ends at once, though the server would let it wait")
  func canceled() async throws {
    try await withPlatform(script: { _ in .silence }) { platform, server, _ in
      let read = Task { await failure { try await platform.sampleOrder() } }
      await server.waitForRequest()
      read.cancel()
      #expect(await read.value?.kind == .canceled)
    }
  }

  @Test("a read after shutdown is an error, not a crash")
  func shutDown() async throws {
    try await withPlatform(script: { _ in .answer(200, Samples.order) }) { platform, _, _ in
      await platform.shutdown()
      #expect(await failure { try await platform.sampleOrder() }?.kind == .unreachable(.other))
    }
  }
}

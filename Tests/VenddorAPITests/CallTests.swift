import Commerce
import Desk
import Testing

@testable import VenddorAPI

@Suite("Calls on the wire")
struct CallTests {
  @Test("a page is asked for with status and page, the log-in, and a request id of its own (O1)")
  func orders() async throws {
    try await withPlatform(script: { _ in .answer(200, Samples.orderPage) }) { platform, server, _ in
      let answer = try await platform.orders(status: .complete, page: 1)
      #expect(answer.value.rows.count == 2)
      #expect(answer.raw.text.contains("\"order_id\": \"3974\""))
      let request = try #require(server.requests.first)
      #expect(request.text.hasPrefix("GET /api/outbound/orders?status=C&page=1 HTTP/1.1\r\n"))
      #expect(request.header("authorization") == "Basic \(canary.basicToken)")
      #expect(request.header("user-agent") == "balcao/1.2.3")
      #expect(request.header("x-request-id") == answer.request.rawValue)
      #expect(!answer.request.rawValue.isEmpty)
    }
  }

  @Test("a status change is one PUT with the status alone (I3)")
  func setStatus() async throws {
    try await withPlatform(script: { _ in .answer(200, #"{"Response":"1.0"}"#) }) { platform, server, _ in
      let acceptance = try await platform.dispatch()
      #expect(acceptance.request.rawValue == "write-1")
      let request = try #require(server.requests.first)
      #expect(request.text.hasPrefix("PUT /api/inbound/order/3974 HTTP/1.1\r\n"))
      #expect(request.header("content-type") == "application/json")
      #expect(request.header("x-request-id") == "write-1")
      #expect(request.body == #"{"order":{"status":"H"}}"#)
      #expect(server.requests.count == 1)
    }
  }

  @Test("a change of lines is one PUT with all of them (I4)")
  func setLines() async throws {
    try await withPlatform(script: { _ in .answer(200, #"{"order_id":"3986"}"#) }) { platform, server, _ in
      let lines = try LineSet([.init(productCode: "789", quantity: Quantity(6))])
      _ = try await platform.setLines(
        lines, of: OrderID(rawValue: "3986"), request: .random(), leavingWithin: .seconds(5))
      #expect(server.requests.map(\.body) == [#"{"products":{"789":{"amount":"6"}}}"#])
    }
  }

  @Test("reads share a connection, writes never do")
  func connections() async throws {
    try await withPlatform(
      script: { $0.text.hasPrefix("GET") ? .answer(200, Samples.order) : .answer(200, #"{"Response":"1.0"}"#) }
    ) { platform, server, _ in
      for _ in 0..<3 { _ = try await platform.sampleOrder() }
      #expect(server.connectionCount == 1)
      for _ in 0..<3 { _ = try await platform.dispatch() }
      #expect(server.connectionCount == 4)
    }
  }

  @Test("a change of an order that cannot leave in time is not sent")
  func late() async throws {
    try await withPlatform(script: { _ in .answer(200, #"{"Response":"1.0"}"#) }) { platform, server, _ in
      let error = await failure { try await platform.dispatch(leavingWithin: .zero) }
      #expect(error?.kind == .unreachable(.other) && error?.sent == false)
      #expect(server.requests.isEmpty)
    }
  }

  @Test("nor is one whose connection does not stand in time")
  func stalledHandshake() async throws {
    let server = try await RawServer.start { _ in .silence }
    // The shutdown waits for this limit; the call does not.
    try await withPlatform(
      at: "https://localhost:\(server.port)", settings: { $0.connectTimeout = .seconds(10) }
    ) { platform, _ in
      let error = await failure { try await platform.dispatch(leavingWithin: .milliseconds(100)) }
      #expect(error?.kind == .unreachable(.connectionTimedOut) && error?.sent == false)
      #expect(error?.detail != "the TLS handshake did not end in time")
    }
    await server.stop()
  }

  @Test("readings that hang do not keep a write from leaving")
  func hangingReads() async throws {
    let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    try await withPlatform(
      script: { request in
        guard request.text.hasPrefix("GET") else { return .answer(200, #"{"Response":"1.0"}"#) }
        arrival.yield()
        return .silence
      }
    ) { platform, _, _ in
      let readings = (0..<6).map { _ in Task { try await platform.sampleOrder() } }
      var arrived = arrivals.makeAsyncIterator()
      for _ in 0..<platform.settings.concurrentRequests { await arrived.next() }
      _ = try await platform.dispatch()
      for reading in readings { reading.cancel() }
    }
  }

  @Test("no more than four requests run at once, and all get their turn")
  func slots() async throws {
    let slots = RequestSlots(4)
    let (started, start) = AsyncStream<Void>.makeStream()
    let (released, release) = AsyncStream<Void>.makeStream()
    try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 0..<10 {
        group.addTask {
          await slots.run {
            start.yield()
            for await _ in released { break }
            return number
          }
        }
      }
      var running = started.makeAsyncIterator()
      for _ in 0..<4 { _ = await running.next() }
      for _ in 0..<10 { release.yield() }
      release.finish()
      var finished: Set<Int> = []
      for try await number in group { finished.insert(try #require(number)) }
      #expect(finished == Set(0..<10))
    }
  }

  @Test("a canceled wait for a slot ends without running, and takes no slot away")
  func canceledWait() async {
    let slots = RequestSlots(1)
    let ran: Int? =
      await slots.run {
        let waiting = Task { await slots.run { 1 } }
        waiting.cancel()
        return await waiting.value
      } ?? nil
    #expect(ran == nil)
    #expect(await slots.run { 2 } == 2)
  }

  @Test("secrets of a detail are masked in the raw answer, and our password too")
  func raw() async throws {
    let body =
      #"{"order_id":"3974","status":"E","payment_info":{"card_number":"4111"},"ip_address":"1.2.3.4","notes":"\#(canary.password)"}"#
    try await withPlatform(script: { _ in .answer(200, body) }) { platform, _, _ in
      let answer = try await platform.sampleOrder()
      #expect(answer.raw.text.contains("\"payment_info\": \"•••\""))
      for secret in ["4111", "1.2.3.4", canary.password] { #expect(!answer.raw.text.contains(secret)) }
    }
  }
}

@Suite("Refused log-in")
struct LogInTests {
  @Test("a refused log-in stops every later call without touching the network, until it is retried")
  func gate() async throws {
    let source = CredentialSequence([Credentials(user: "loja", password: "old-password"), canary])
    let right = "Basic \(canary.basicToken)"
    try await withPlatform(
      credentials: CredentialSource { await source.next() },
      script: { $0.header("authorization") == right ? .answer(200, Samples.order) : .answer(401, #"{"message":"no"}"#) }
    ) { platform, server, _ in
      for _ in 0..<3 { #expect(await failure { try await platform.sampleOrder() }?.kind == .logInRefused) }
      #expect(await failure { try await platform.dispatch() }?.kind == .logInRefused)
      #expect(server.requests.count == 1)
      await platform.retryLogIn()
      let answer = try await platform.sampleOrder()
      #expect(answer.value.id.rawValue == "3974")
      #expect(server.requests.count == 2)
    }
  }

  @Test("three answers in a row that turn a call away stop the calls, too")
  func turnedAway() async throws {
    try await withPlatform(script: { _ in .answer(401, "<html>") }) { platform, server, _ in
      for _ in 0..<3 { #expect(await failure { try await platform.sampleOrder() }?.kind == .turnedAway) }
      #expect(await failure { try await platform.sampleOrder() }?.kind == .logInRefused)
      #expect(server.requests.count == 3)
    }
  }

  @Test(
    "only an answer that needed the log-in frees the other processes",
    arguments: [
      (RawServer.Reply.answer(200, Samples.order), true), (.answer(404, #"{"message":"no such order"}"#), true),
      (.answer(502, "<html>"), false), (.answer(404, "<html>"), false), (.answer(200, "<html>"), false),
      (.answer(403, "<html>"), false), (.answer(429, ""), false), (.answer(200, "[]"), false),
    ])
  func frees(reply: RawServer.Reply, isFreed: Bool) async throws {
    let gate = OwnLogInGate()
    await gate.noteRefusal("no", at: Timestamp(seconds: 0))
    try await withPlatform(gate: gate, script: { _ in reply }) { platform, _, _ in
      _ = await failure { try await platform.sampleOrder() }
    }
    #expect(await (gate.refusal() == nil) == isFreed)
  }

  @Test("credentials that cannot be read are told as that, and nothing of the reason")
  func unreadable() async throws {
    struct Leak: Error { var secret = canary.password }
    try await withPlatform(
      credentials: CredentialSource { throw Leak() }, script: { _ in .answer(200, Samples.order) }
    ) { platform, server, _ in
      let error = await failure { try await platform.sampleOrder() }
      #expect(error?.kind == .noPassword)
      #expect(error?.detail == "the credentials could not be read")
      #expect(server.requests.isEmpty)
    }
  }

  @Test("a late refusal of old credentials does not close the gate for new ones")
  func lateRefusal() async throws {
    let logIn = LogIn(source: .fixed(canary), gate: OwnLogInGate(), clock: InstantClock())
    let old = try await logIn.ticket()
    await logIn.retry()
    await logIn.refuse(old, detail: "late")
    let ticket = try await logIn.ticket()
    #expect(ticket.credentials == canary)
  }
}

@Suite("The log-in of several processes")
struct SharedLogInTests {
  private let gate = OwnLogInGate()

  private func process(_ credentials: Credentials...) -> LogIn {
    let source = CredentialSequence(credentials)
    return LogIn(source: CredentialSource { await source.next() }, gate: gate, clock: InstantClock())
  }

  private func isStopped(_ logIn: LogIn) async -> Bool {
    await failure { try await logIn.ticket() }?.kind == .logInRefused
  }

  @Test("a refusal stops all, a new process tries once, and its success frees the others with the password of now")
  func stopsAll() async throws {
    let old = Credentials(user: "loja", password: "old-password")
    let (first, second) = (process(old, canary), process(old, canary))
    await first.noteAnswer(try await first.ticket(), hasLoggedIn: true)
    let ticket = try await second.ticket()
    await second.refuse(ticket, detail: "no")
    #expect(await isStopped(second))
    #expect(await isStopped(first))
    let command = process(canary)
    await command.noteAnswer(try await command.ticket(), hasLoggedIn: true)
    #expect(try await first.ticket().credentials == canary)
    #expect(try await second.ticket().credentials == canary)
  }

  @Test("what was refused is not sent again because somebody else is let in; only a person may ask for that")
  func neverTheSame() async throws {
    let wrong = Credentials(user: "loja", password: "wrong")
    let (mine, other) = (process(wrong), process(canary))
    await mine.refuse(try await mine.ticket(), detail: "no")
    await other.noteAnswer(try await other.ticket(), hasLoggedIn: true)
    #expect(await isStopped(mine))
    #expect(await gate.refusal() == nil)
    await mine.retry()
    #expect(try await mine.ticket().credentials == wrong)
  }

  @Test("r frees the others only once the platform has answered")
  func retried() async throws {
    let (first, second) = (process(canary), process(canary))
    await second.noteAnswer(try await second.ticket(), hasLoggedIn: true)
    await first.refuse(try await first.ticket(), detail: "no")
    await first.retry()
    let ticket = try await first.ticket()
    #expect(await isStopped(second))
    await first.noteAnswer(ticket, hasLoggedIn: true)
    #expect(try await second.ticket().credentials == canary)
  }
}

/// Gives one set of credentials after the other.
private actor CredentialSequence {
  private var remaining: [Credentials]

  init(_ credentials: [Credentials]) {
    remaining = credentials
  }

  func next() -> Credentials {
    remaining.count > 1 ? remaining.removeFirst() : remaining[0]
  }
}

import Commerce
import Desk
import DeskTesting
import Sandbox
import Testing

/// Pushes through the real client while the sandbox misbehaves.
@Suite("Products on a bad wire")
struct CatalogTroubleWireTests {
  @Test(
    "what passes is waited for: each batch arrives once, and each try has an id of the journal",
    arguments: ["burst-503=2", "throttle=0@2", "fault-xml@1", "reset@1"])
  func backOff(fault: String) async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: fault)]) { server, bench in
      let (desk, store) = try await desk(bench, products: 1...3)
      #expect(try await desk.push() == PushOutcome(accepted: 3))
      #expect(server.receivedCatalog.arrivals.map(\.number) == ["1", "2", "3"])
      #expect(server.requestCount > 1)
      let entry = try #require(store.journal.first)
      let ids = [entry.intent.request] + entry.events.compactMap(\.repeatRequest)
      #expect(server.requests.map { $0.headers["x-request-id"] } == ids.map(\.rawValue))
      #expect(Set(ids).count == ids.count && store.journal.count == 1)
      #expect(entry.events.map(\.state) == ids.map { _ in .sending } + [.accepted])
    }
  }

  @Test(
    "what stays ends the push with a true word; nothing has arrived, and the next push sends all",
    arguments: [
      ("throttle=3600", DeskError.Kind.throttled(retryAfterSeconds: 3600), WriteState.refused, 1),
      ("burst-503=99", .unknownOutcome, .unknown, 5),
      ("status=401", .logInRefused, .refused, 1), ("reset@writes", .unknownOutcome, .unknown, 5),
    ])
  func lasting(fault: String, kind: DeskError.Kind, state: WriteState, tries: Int) async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: fault)]) { server, bench in
      let (desk, store) = try await desk(bench, products: 1...3)
      let outcome = try await desk.push()
      #expect(outcome.failure?.kind == kind && outcome.remaining == 3 && outcome.accepted == 0)
      #expect(server.requestCount == tries && server.receivedCatalog.count == 0)
      #expect(store.journal.map(\.state) == [state])
      server.set(faults: [])
      await bench.platform.retryLogIn()
      #expect(try await desk.push() == PushOutcome(accepted: 3))
      #expect(server.receivedCatalog.count == 3)
    }
  }

  @Test("a batch whose answer is lost is sent again, and only that one")
  func resetAfterBatch() async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: "reset-after-batch=2")]) { server, bench in
      let (desk, store) = try await desk(bench, products: 1...150)
      #expect(try await desk.push() == PushOutcome(accepted: 150))
      let received = server.receivedCatalog
      let times = received.eans.compactMap { received[$0]?.times }
      #expect(received.count == 150 && times.filter { $0 == 2 }.count == 60 && times.max() == 2)
      #expect(received.lastMarks.count == 1)
      #expect(store.journal.allSatisfy { $0.state == .accepted } && store.journal.count == 3)
    }
  }

  @Test("while no answer comes the outcome is unknown, the products stay due, and are sent again")
  func lostAnswers() async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: "reset-after-commit@writes")]) { server, bench in
      let (desk, store) = try await desk(bench, products: 1...3)
      let outcome = try await desk.push()
      #expect(outcome.failure?.kind == .unknownOutcome && outcome.remaining == 3)
      #expect(server.receivedCatalog.count == 3, "they arrived, which nobody here can know")
      #expect(store.journal.map(\.state) == [.unknown])
      for number in 1...3 { #expect(try await store.product(.sample(number))?.state == .sending) }
      server.set(faults: [])
      #expect(try await desk.push() == PushOutcome(accepted: 3))
      #expect(store.journal.map(\.state) == [.unknown, .accepted])
    }
  }
}

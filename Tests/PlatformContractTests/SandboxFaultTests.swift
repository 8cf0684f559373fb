import Commerce
import Desk
import DeskTesting
import Sandbox
import Testing

/// The faults that a server can play, from the desk's point of view: each reading ends in data or in one kind of error, each
/// write leaves a true journal.
@Suite("Faults of the platform")
struct SandboxFaultTests {
  @Test(
    "a reading survives or says what is wrong",
    arguments: [
      ("html-200", "unreadable"), ("html-502", "gatewayFault"), ("fault-json", "logInRefused"),
      ("fault-xml", "gatewayFault"), ("truncated", "unreadable"), ("broken-json", "unreadable"),
      ("deep-json", "unreadable"), ("bom", "data"), ("warning-line", "data"), ("garbage-utf8", "unreadable"),
      ("numbers-as-strings", "data"), ("numbers-as-floats", "data"), ("decimal-comma", "data"),
      ("empty-map-as-list", "data"), ("swapped-containers", "data"), ("short-length", "interrupted"),
      ("reset", "interrupted"), ("gzip-bomb=16", "unreadable"), ("huge-body=10", "unreadable"),
      ("throttle=abc", "throttled"), ("status=404", "notFound"), ("status=401", "logInRefused"),
      ("status=500", "gatewayFault"),
      ("redirect=http://127.0.0.1:9/", "gatewayFault"), ("burst-503=1", "data"), ("not-found=list", "notFound"),
      ("not-found=object", "notFound"), ("not-found=false", "notFound"), ("not-found=no-id", "unreadable"),
    ])
  func readingEnds(fault: String, expected: String) async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: fault)], wholeTimeout: .seconds(60)) {
      server, bench in
      let id =
        fault.hasPrefix("not-found") ? OrderID(rawValue: "999999999") : try #require(bench.numbers(.preparing).first)
      var ending = "data"
      do throws(DeskError) {
        let order = try await bench.platform.order(id).value
        #expect(order.id == id)
      } catch {
        ending = String("\(error.kind)".prefix { $0 != "(" })
      }
      #expect(ending == expected, "\(fault)")
    }
  }

  @Test("a list that repeats its last page for ever comes to an end")
  func repeatedLastPageEnds() async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: "repeat-last-page")]) { _, bench in
      let first = try await bench.platform.orders(status: .complete, page: 1).value
      let beyond = try await bench.platform.orders(status: .complete, page: first.pageCount + 3).value
      #expect(beyond.rows.isEmpty)
    }
  }

  @Test("a write that was done although its answer was lost is found by reading back, and was sent once")
  func lostAnswerIsFound() async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: "reset-after-commit@writes")]) { server, bench in
      let store = MemoryStore()
      let desk = desk(bench, store)
      let id = try #require(bench.numbers(.preparing).first)
      let outcome = await desk.changeStatus(StatusChange(orderID: id, expected: .preparing, wanted: .dispatched))
      guard case .confirmed = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(server.requests.filter { $0.method == "PUT" }.count == 1)
      let states = try await store.entries(before: nil, limit: 10).flatMap(\.events).map(\.state)
      #expect(states == [.sending, .unknown, .confirmed])
    }
  }

  @Test("a write that never came through stays unknown, and is not sent again")
  func resetWriteStaysUnknown() async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: "reset@writes")]) { server, bench in
      let store = MemoryStore()
      let id = try #require(bench.numbers(.preparing).first)
      let outcome = await desk(bench, store)
        .changeStatus(StatusChange(orderID: id, expected: .preparing, wanted: .dispatched))
      guard case .unknown = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(server.requests.filter { $0.method == "PUT" }.count == 1)
      #expect(server.status(of: id) == .preparing)
    }
  }

  @Test("a status change sends exactly its status, a line change every remaining line with amounts as strings")
  func bodiesAreExact() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let desk = desk(bench, MemoryStore())
      let candidates = bench.numbers(.preparing)
      let id = try #require(candidates.first)
      _ = await desk.changeStatus(StatusChange(orderID: id, expected: .preparing, wanted: .dispatched))
      let put = try #require(server.requests.last { $0.method == "PUT" })
      #expect(put.path == "/inbound/order/\(id)")
      #expect(put.body == #"{"order":{"status":"H"}}"#)

      for id in candidates.dropFirst() {
        let order = try await bench.platform.order(id).value
        guard order.lines.count >= 2, let present = try? LineSet(of: order) else { continue }
        var draft = OrderDraft(original: order, owner: "ana", changedAt: Timestamp(seconds: 0))
        draft.setQuantity(Quantity(9), of: order.lines[0].productCode)
        _ = await desk.changeLines(draft)
        let sent = try #require(server.requests.last { $0.method == "PUT" })
        let rest = present.entries.dropFirst().map { #","\#($0.productCode)":{"amount":"\#($0.quantity.wireText)"}"# }
        #expect(
          sent.body == #"{"products":{"\#(order.lines[0].productCode)":{"amount":"9"}"# + rest.joined() + "}}")
        return
      }
      Issue.record("no order with two lines")
    }
  }

  private func desk(_ bench: PlatformBench, _ store: MemoryStore) -> OrderDesk {
    OrderDesk(
      platform: bench.platform, store: store, clock: ManualClock(),
      identity: .init(operatorName: "ana", profile: "test"),
      readBack: .init(waits: Array(repeating: .milliseconds(1), count: 3), limit: .milliseconds(10)))
  }
}

import Commerce
import Desk
import DeskTesting
import Testing

@testable import VenddorAPI

@Suite("Calls of products and customers")
struct RecordCallTests {
  @Test(
    "each goes to its place by its method, with the request id of its journal entry",
    arguments: [
      (RecordCall.products, "POST /api/inbound/catalog"), (.newCustomer, "POST /api/inbound/customer"),
      (.terms, "PUT /api/inbound/customer"),
    ])
  func route(call: RecordCall, line: String) async throws {
    try await withPlatform(script: { _ in .answer(200, call.acceptance) }) { platform, server, _ in
      try await call.send(to: platform)
      let request = try #require(server.requests.first)
      #expect(request.text.hasPrefix("\(line) HTTP/1.1\r\n"))
      #expect(request.header("content-type") == "application/json")
      #expect(request.header("authorization") == "Basic \(canary.basicToken)")
      #expect(request.header("x-request-id") == "write-1")
      #expect(server.requests.count == 1)
    }
  }

  @Test("the platform's count and the new customer's number come back")
  func values() async throws {
    try await withPlatform(
      script: { .answer(200, $0.text.contains("catalog") ? #"{"Response":"59.0"}"# : #"{"user_id":"3753"}"#) }
    ) { platform, _, _ in
      let batch = try await platform.sendProducts(Samples.batch(60), request: .unjournalled("r1"))
      #expect(batch.queued == 59)
      #expect(batch.request.rawValue == "r1")
      #expect(batch.raw.text.contains("59.0"))
      let customer = try await platform.addCustomer(Samples.customer(), request: RequestID(rawValue: "r2"))
      #expect(customer.userID == "3753")
      #expect(customer.request.rawValue == "r2")
    }
  }

  @Test("the limits are the table's: 60 products, 50 customers; more or none are not sent")
  func limits() async throws {
    try await withPlatform(script: { _ in .answer(200, #"{"Response":"1.0"}"#) }) { platform, server, _ in
      #expect(platform.productBatchLimit == 60)
      #expect(platform.termsBatchLimit == 50)
      let terms = try Samples.terms()
      for count in [0, 61] {
        let batch = try Samples.batch(count)
        let kind = await failure { try await platform.sendProducts(batch, request: .unjournalled()) }?.kind
        #expect(kind == (count == 0 ? .notPossible(.nothingStaged) : .refused))
      }
      for count in [0, 51] {
        let updates = Array(repeating: terms, count: count)
        let kind = await failure { try await platform.setTerms(updates, request: .unjournalled()) }?.kind
        #expect(kind == (count == 0 ? .notPossible(.nothingStaged) : .refused))
      }
      #expect(server.requests.isEmpty)
      _ = try await platform.sendProducts(Samples.batch(60), request: .unjournalled())
      _ = try await platform.setTerms(Array(repeating: terms, count: 50), request: .unjournalled())
      #expect(server.requests.count == 2)
    }
  }

  @Test("a refusal is told in the platform's sentence, and is not repeated", arguments: RecordCall.allCases)
  func refused(call: RecordCall) async throws {
    let sentence = "object has missing required properties ([\"amount\"])"
    let body = #"{"Response":"object has missing required properties ([\"amount\"])"}"#
    try await withPlatform(script: { _ in .answer(200, body) }) { platform, server, _ in
      let error = await failure { try await call.send(to: platform) }
      #expect(error?.kind == .refused)
      #expect(error?.detail == sentence)
      #expect(error?.request?.rawValue == "write-1")
      #expect(server.requests.count == 1)
    }
  }
}

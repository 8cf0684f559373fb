import Commerce
import Desk
import DeskTesting
import Sandbox
import Testing

/// Customers (I5, I6) from the desk through the real client to the sandbox.
@Suite("Customers on the wire")
struct CustomerWireTests {
  private static let exists = "O usuário ou e-mail que você escolheu já existe. Tente outros dados."

  @Test("a form that is right is taken by the schema check, and the platform's number comes back")
  func added() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let (desk, store) = desk(bench)
      let outcome = await desk.add(.sample(1))
      let customer = try #require(server.customer(DocumentNumber.sample(1).text))
      #expect(outcome == .accepted(userID: String(customer.userID)))
      #expect(customer.isLinked && customer.tradeName == "Mercado 1" && customer.email == "compras1@example.com")
      let request = try #require(server.requests.last)
      #expect(request.method == "POST" && request.path == "/inbound/customer")
      #expect(request.body.contains(#""segmento":9,"#) && request.body.contains(#""s_state":"Sergipe""#))
      #expect(store.journal.map(\.state) == [.accepted] && store.journal[0].isSettled)
    }
  }

  @Test("a document or an e-mail that is there already is refused in the platform's words, and asked once")
  func duplicates() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let (desk, _) = desk(bench)
      _ = await desk.add(.sample(1))
      var form = CustomerForm.sample(2)
      form[.email] = CustomerForm.sample(1)[.email]
      for customer in [NewCustomer.sample(1), try form.validated().get()] {
        guard case .refused(let error) = await desk.add(customer) else {
          Issue.record("\(customer.document) was not refused")
          continue
        }
        #expect(error.detail.contains(Self.exists))
      }
      #expect(server.requestCount == 3 && server.receivedCustomers.count == 1)
    }
  }

  @Test("another supplier's customer is linked, under the number it has")
  func linked() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let document = try #require(server.foreignDocuments.first)
      let before = try #require(server.customer(document))
      var form = CustomerForm.sample(1)
      form[.document] = document
      #expect(await desk(bench).0.add(try form.validated().get()) == .accepted(userID: String(before.userID)))
      #expect(server.customer(document)?.isLinked == true)
    }
  }

  @Test(
    "a registration whose answer is lost is unknown and never repeated", arguments: ["reset-after-commit", "reset"])
  func lostRegistration(fault: String) async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: fault)]) { server, bench in
      let (desk, store) = desk(bench)
      guard case .unknown = await desk.add(.sample(1)) else {
        Issue.record("not unknown")
        return
      }
      #expect(server.requestCount == 1 && server.receivedCustomers.count == (fault == "reset" ? 0 : 1))
      #expect(store.journal.map(\.state) == [.unknown] && store.journal[0].isSettled == false)
    }
  }

  @Test("terms state flag and limit, payments and groups under the document as key")
  func terms() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let documents = try server.customerDocuments.prefix(2).map { try DocumentNumber($0) }
      try #require(documents.count == 2)
      let first = TermsUpdate(
        document: documents[0], isBlocked: true, limit: Money(centavos: 8_759_835),
        payments: [TermSwitch(code: "CARX", isOn: false)], groups: [TermSwitch(code: "51", isOn: true)])
      let second = TermsUpdate(document: documents[1], isBlocked: false, limit: .zero)
      #expect(try await desk(bench).0.setTerms([first, second]) == TermsOutcome(accepted: 2))
      let request = try #require(server.requests.last)
      #expect(request.method == "PUT" && request.path == "/inbound/customer")
      #expect(
        request.body == #"{"customer":[{"\#(documents[0].text)":true,"limit":"87598.35","#
          + #""payments":[{"code":"CARX","status":"0"}],"usergroups":[{"code":"51","status":"1"}]},"#
          + #"{"\#(documents[1].text)":false,"limit":"0.00"}]}"#)
      let terms = try #require(server.customer(documents[0].text)?.terms)
      #expect(terms.isBlocked && terms.limit == first.limit)
      #expect(terms.payments == ["CARX": false] && terms.groups == ["51": true])
      #expect(server.customer(documents[1].text)?.terms?.limit == .zero)
    }
  }

  @Test("a customer the platform does not know is named, and all others have their terms")
  func unknownCustomer() async throws {
    try await PlatformBench.withSandbox { server, bench in
      let known = try server.customerDocuments.prefix(60).map { try DocumentNumber($0) }
      let documents = known + [.sample(1)]
      let updates = documents.map { TermsUpdate(document: $0, isBlocked: true, limit: Money(centavos: 100)) }
      let outcome = try await desk(bench).0.setTerms(updates)
      #expect(outcome.accepted == known.count && outcome.remaining == 0 && outcome.failure == nil)
      #expect(outcome.refused.map(\.document) == [.sample(1)])
      #expect(outcome.refused[0].reason.contains("O cliente \(DocumentNumber.sample(1).text) não foi encontrado"))
      #expect(known.allSatisfy { server.customer($0.text)?.terms?.isBlocked == true })
      // A statement that says no limit would be one of R$ 99.999.999,00.
      #expect(server.requests.allSatisfy { $0.body.components(of: #""limit":""#) == $0.body.components(of: ":true") })
    }
  }

  @Test("terms whose answer is lost are sent again until one comes", arguments: ["reset@1", "reset-after-commit@1"])
  func lostTerms(fault: String) async throws {
    try await PlatformBench.withSandbox(faults: [try Fault(parsing: fault)]) { server, bench in
      let document = try DocumentNumber(try #require(server.customerDocuments.first))
      let update = TermsUpdate(document: document, isBlocked: true, limit: Money(centavos: 100))
      #expect(try await desk(bench).0.setTerms([update]) == TermsOutcome(accepted: 1))
      #expect(server.requestCount == 2 && server.customer(document.text)?.terms?.isBlocked == true)
    }
  }

  private func desk(_ bench: PlatformBench) -> (CustomerDesk, MemoryStore) {
    let store = MemoryStore()
    let identity = OrderDesk.Identity(operatorName: "ana", profile: "test")
    return (CustomerDesk(platform: bench.records, store: store, clock: ManualClock(), identity: identity), store)
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

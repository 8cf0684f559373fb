import Commerce
import Sandbox
import Testing

@Suite("What customers may do (I6)")
struct TermsIntakeTests {
  @Test("flag, limit, payments and profiles are stored")
  func stored() async throws {
    try await Shop.open { shop in
      let documents = Array(shop.server.customerDocuments.prefix(2))
      let (first, second) = (documents[0], documents[1])
      let reply = try await shop.put(
        "/inbound/customer",
        Bodies.terms([
          """
          {"\(first)":false,"limit":"47894.01","payments":[{"code":"CARX","status":0},{"code":"DINH","status":"1"}],\
          "usergroups":[{"code":"51","status":"1"}]}
          """,
          #"{"\#(second)":true,"limit":"87598.35"}"#,
        ]))
      #expect(reply.text == #"{"result":"true"}"#)
      let terms = try #require(shop.server.customer(first)?.terms)
      #expect(!terms.isBlocked)
      #expect(terms.limit == Money(centavos: 47_894_01))
      #expect(terms.payments == ["CARX": false, "DINH": true])
      #expect(terms.groups == ["51": true])
      #expect(shop.server.customer(second)?.terms?.isBlocked == true)
      #expect(shop.server.receivedCustomers.map(\.document) == documents)
    }
  }

  @Test("a limit that is left out is ninety-nine million and more")
  func noLimit() async throws {
    try await Shop.open { shop in
      let document = try #require(shop.server.customerDocuments.first)
      for body in [#"{"\#(document)":true,"limit":"1.00"}"#, #"{"\#(document)":true}"#] {
        _ = try await shop.put("/inbound/customer", Bodies.terms([body]))
      }
      let customer = try #require(shop.server.customer(document))
      #expect(customer.terms?.limit == Money(centavos: 9_999_999_900))
      #expect(customer.termsCount == 2)
    }
  }

  @Test("payments and profiles that are not sent again stay as they were")
  func kept() async throws {
    try await Shop.open { shop in
      let document = try #require(shop.server.customerDocuments.first)
      for payments in [#"[{"code":"A","status":"1"},{"code":"B","status":"1"}]"#, #"[{"code":"B","status":"0"}]"#] {
        let body = #"{"\#(document)":true,"limit":"1.00","payments":\#(payments)}"#
        _ = try await shop.put("/inbound/customer", Bodies.terms([body]))
      }
      #expect(shop.server.customer(document)?.terms?.payments == ["A": true, "B": false])
    }
  }

  @Test("an unknown document refuses the whole request, one of another supplier too", arguments: [true, false])
  func unknown(isForeign: Bool) async throws {
    try await Shop.open { shop in
      let known = try #require(shop.server.customerDocuments.first)
      let unknown = isForeign ? try #require(shop.server.foreignDocuments.first) : "08303882000181"
      let entries = [known, unknown].map { #"{"\#($0)":true,"limit":"1.00"}"# }
      let reply = try await shop.put("/inbound/customer", Bodies.terms(entries)).object()
      #expect(reply["result"] as? String == "false")
      #expect(reply["message"] as? String == "Bad request: O cliente \(unknown) não foi encontrado")
      #expect(shop.server.receivedCustomers.isEmpty)
    }
  }

  @Test("without the blocking flag the request is refused without a word")
  func noFlag() async throws {
    try await Shop.open { shop in
      let known = try #require(shop.server.customerDocuments.first)
      let reply = try await shop.put(
        "/inbound/customer", Bodies.terms([#"{"\#(known)":false,"limit":"1.00"}"#, #"{"limit":"87598.35"}"#]))
      #expect(reply.text == #"{"result":"false"}"#)
      #expect(shop.server.receivedCustomers.isEmpty)
    }
  }

  @Test(
    "what the schema does not allow is refused in its words",
    arguments: [
      ("{}", #"object has missing required properties (["customer"])"#),
      (#"{"customer":{}}"#, #"instance type (object) does not match any allowed primitive type (allowed: ["array"])"#),
      (#"{"customer":[]}"#, "array is too short: must have at least 1 elements but instance has 0 elements"),
      (
        #"{"customer":[{"08303882000181":"true"}]}"#,
        #"instance type (string) does not match any allowed primitive type (allowed: ["boolean"])"#
      ),
      (
        #"{"customer":[{"08303882000181":true,"limit":87598.35}]}"#,
        #"instance type (number) does not match any allowed primitive type (allowed: ["string"])"#
      ),
      (
        #"{"customer":[{"08303882000181":true,"limit":"87598,35"}]}"#,
        #"regex "^[0-9]+([.][0-9]+)?$" does not match input string "87598,35""#
      ),
      (
        #"{"customer":[{"08303882000181":true,"payments":[{"code":"CARX"}]}]}"#,
        #"object has missing required properties (["status"])"#
      ),
      (
        #"{"customer":[{"08303882000181":true,"usergroups":[{"code":"51","status":"2"}]}]}"#,
        #"instance value ("2") not found in enum (possible values: ["0","1"])"#
      ),
      (
        Bodies.terms(Array(repeating: #"{"08303882000181":true}"#, count: 51)),
        "array is too long: must have at most 50 elements but instance has 51 elements"
      ),
    ])
  func refusals(body: String, sentence: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.put("/inbound/customer", body)
      #expect(try reply.object()["Response"] as? String == sentence)
    }
  }

  @Test("fifty documents go in one request")
  func fifty() async throws {
    try await Shop.open(orders: 800) { shop in
      let documents = shop.server.customerDocuments.prefix(50)
      let reply = try await shop.put(
        "/inbound/customer", Bodies.terms(documents.map { #"{"\#($0)":true,"limit":"0"}"# }))
      #expect(reply.text == #"{"result":"true"}"#)
      #expect(shop.server.receivedCustomers.map(\.document) == Array(documents))
    }
  }
}

import Sandbox
import Testing

@Suite("New customers (I5)")
struct CustomerIntakeTests {
  private static let exists = "Bad request: O usuário ou e-mail que você escolheu já existe. Tente outros dados."

  @Test("a new customer gets a number and is this supplier's from then on")
  func created() async throws {
    try await Shop.open { shop in
      #expect(shop.server.customer("12ABC34501DE35") == nil)
      let reply = try await shop.post("/inbound/customer", Bodies.customer()).object()
      #expect(reply["status"] as? String == "true")
      let customer = try #require(shop.server.customer("12ABC34501DE35"))
      #expect(reply["user_id"] as? String == String(customer.userID))
      #expect(customer.isLinked)
      #expect(customer.tradeName == "Padaria Estrela")
      #expect(shop.server.customerDocuments.contains("12ABC34501DE35"))
      #expect(shop.server.receivedCustomers == [customer])
    }
  }

  @Test("every customer has a number of its own")
  func numbers() async throws {
    try await Shop.open { shop in
      for (document, email) in [("12ABC34501DE35", "a@b.example"), ("11144477735", "c@d.example")] {
        _ = try await shop.post(
          "/inbound/customer", Bodies.customer(["CNPJ": Bodies.quoted(document), "email": Bodies.quoted(email)]))
      }
      let documents = shop.server.customerDocuments + shop.server.foreignDocuments
      let numbers = documents.compactMap { shop.server.customer($0)?.userID }
      #expect(numbers.count == documents.count)
      #expect(Set(numbers).count == numbers.count)
      #expect(Set(documents).count == documents.count)
    }
  }

  @Test("a document or an e-mail address that is there already is refused in the document's sentence")
  func duplicates() async throws {
    try await Shop.open { shop in
      _ = try await shop.post("/inbound/customer", Bodies.customer())
      let same = try await shop.post("/inbound/customer", Bodies.customer(["email": #""outro@padaria.example""#]))
      #expect(try same.object()["message"] as? String == Self.exists)
      #expect(try same.object()["status"] as? String == "false")
      let changes = ["CNPJ": #""11144477735""#, "email": #""COMPRAS@padaria.example""#]
      let address = try await shop.post("/inbound/customer", Bodies.customer(changes))
      #expect(try address.object()["message"] as? String == Self.exists)
      #expect(shop.server.customer("11144477735") == nil)
      let known = try #require(shop.server.customerDocuments.first)
      let ordering = try await shop.post("/inbound/customer", Bodies.customer(["CNPJ": Bodies.quoted(known)]))
      #expect(try ordering.object()["message"] as? String == Self.exists)
    }
  }

  @Test("a customer of another supplier is linked, with the number it has; the second time it is there already")
  func linked() async throws {
    try await Shop.open { shop in
      let document = try #require(shop.server.foreignDocuments.first)
      let before = try #require(shop.server.customer(document))
      #expect(!before.isLinked)
      let body = Bodies.customer(["CNPJ": Bodies.quoted(document)])
      let reply = try await shop.post("/inbound/customer", body).object()
      #expect(reply["status"] as? String == "true")
      #expect(reply["user_id"] as? String == String(before.userID))
      let after = try #require(shop.server.customer(document))
      #expect(after.isLinked)
      #expect(after.tradeName == before.tradeName)
      #expect(!shop.server.foreignDocuments.contains(document))
      let again = try await shop.post("/inbound/customer", body).object()
      #expect(again["message"] as? String == Self.exists)
    }
  }

  @Test(
    "each required property is missed, and named alone",
    arguments: [
      "email", "CNPJ", "trade_name", "company", "segmento", "phone", "cnae_principal", "inscricaoestadual",
      "indicador_inscricao_estadual_des", "responsavel", "s_address", "s_state", "s_city", "s_district", "s_zipcode",
    ])
  func missing(property: String) async throws {
    try await Self.expectRefusal(
      of: [property: nil], #"object has missing required properties (["\#(property)"])"#)
  }

  @Test("the delivery phone may be left out")
  func optional() async throws {
    try await Shop.open { shop in
      let reply = try await shop.post("/inbound/customer", Bodies.customer(["s_phone": nil])).object()
      #expect(reply["status"] as? String == "true")
    }
  }

  @Test(
    "a value of a wrong type or form is refused",
    arguments: [
      (
        "segmento", #""5""#,
        #"instance type (string) does not match any allowed primitive type (allowed: ["integer"])"#
      ),
      ("segmento", "3", "instance value (3) not found in enum (possible values: [4,5,6,7,8,9,10,11,12,13,14,15])"),
      ("indicador_inscricao_estadual_des", "4", "instance value (4) not found in enum (possible values: [1,2,3])"),
      ("phone", "79", #"instance type (integer) does not match any allowed primitive type (allowed: ["string"])"#),
      ("inscricaoestadual", #""ISENTO""#, #"regex "^[0-9]+$" does not match input string "ISENTO""#),
      ("s_zipcode", #""49010350""#, #"regex "^[0-9]{5}-[0-9]{3}$" does not match input string "49010350""#),
      ("email", #""padaria""#, #"string "padaria" is not a valid email address"#),
      ("CNPJ", #""12ABC34501DE36""#, "O CNPJ 12ABC34501DE36 é inválido."),
      ("CNPJ", #""00000000000000""#, "O CNPJ 00000000000000 é inválido."),
      ("CNPJ", #""12.ABC.345/01DE-35""#, "O CNPJ 12.ABC.345/01DE-35 é inválido."),
      ("CNPJ", #""11144477736""#, "O CNPJ 11144477736 é inválido."),
    ])
  func wrongValues(member: String, value: String, sentence: String) async throws {
    try await Self.expectRefusal(of: [member: value], sentence)
  }

  @Test("a state is written as its name")
  func state() async throws {
    try await Shop.open { shop in
      let letters = try await shop.post("/inbound/customer", Bodies.customer(["s_state": #""SE""#])).object()
      #expect((letters["message"] as? String ?? "").contains(#"("SE") not found in enum (possible values: ["Acre","#))
    }
  }

  @Test("accepted and never applied, a customer is not there")
  func neverApplied() async throws {
    try await Shop.open(faults: [Fault(.neverApply)]) { shop in
      let reply = try await shop.post("/inbound/customer", Bodies.customer()).object()
      #expect(reply["status"] as? String == "true")
      #expect(shop.server.customer("12ABC34501DE35") == nil)
    }
  }

  private static func expectRefusal(of changes: [String: String?], _ sentence: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.post("/inbound/customer", Bodies.customer(changes)).object()
      #expect(reply["status"] as? String == "false")
      #expect(reply["message"] as? String == "Bad request: \(sentence)")
      #expect(shop.server.receivedCustomers.isEmpty)
    }
  }
}

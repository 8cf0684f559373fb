import Testing

@Suite("Products and customers (I1, I2, I5, I6)")
struct IntakeTests {
  private static let product = #"{"ean":"7891000071014","amount":"23","status":"1","name":"Sensação","price":"17.23"}"#

  @Test("products are queued by their number")
  func products() async throws {
    try await Shop.open { shop in
      let reply = try await shop.post("/inbound/catalog", #"{"products":[\#(Self.product),\#(Self.product)]}"#)
      #expect(reply.text == #"{"Response":"2.0"}"#)
    }
  }

  @Test(
    "the first required property that is missing is named",
    arguments: [
      (#"{}"#, "products"), (#"{"products":[{"ean":"1"}]}"#, "amount"),
      (#"{"products":[{"ean":"1","amount":"1","status":"1","name":"x"}]}"#, "price"),
      (
        #"{"products":[{"ean":"1","amount":"1","status":"1","name":"x","price":"1","prices":[{"lower_limit":"1"}]}]}"#,
        "usergroup_id"
      ),
    ])
  func missing(body: String, property: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.post("/inbound/catalog", body)
      #expect(reply.text == #"{"Response":"object has missing required properties ([\"\#(property)\"])"}"#)
    }
  }

  @Test("more than sixty products are refused")
  func tooMany() async throws {
    try await Shop.open { shop in
      let products = Array(repeating: Self.product, count: 61).joined(separator: ",")
      let reply = try await shop.post("/inbound/catalog", #"{"products":[\#(products)]}"#)
      #expect(reply.text.contains("at most 60"))
    }
  }

  @Test("a body that is no JSON is a bad request", arguments: ["/inbound/catalog", "/inbound/customer"])
  func noJSON(path: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.post(path, #"{"products": ["#)
      #expect(reply.status == 400)
      #expect(try reply.object()["status"] as? Int == 400)
    }
  }

  @Test("a new customer gets a number; a missing property is told in the document's form")
  func customer() async throws {
    let required = [
      "email", "CNPJ", "trade_name", "company", "segmento", "phone", "cnae_principal", "inscricaoestadual",
      "indicador_inscricao_estadual_des", "responsavel", "s_address", "s_state", "s_city", "s_district", "s_zipcode",
    ]
    try await Shop.open { shop in
      let body = required.map { #""\#($0)":"1""# }.joined(separator: ",")
      let created = try await shop.post("/inbound/customer", "{\(body)}").object()
      #expect(created["status"] as? String == "true")
      #expect(created["user_id"] is String)
      let refused = try await shop.post("/inbound/customer", #"{"email":"a@b.example"}"#).object()
      #expect(refused["status"] as? String == "false")
      #expect((refused["message"] as? String ?? "").contains(#"["CNPJ"]"#))
    }
  }

  @Test(
    "a customer's state needs its blocking flag",
    arguments: [
      (#"{"customer":[{"08303882000181":true,"limit":"87598.35"}]}"#, "true"),
      (#"{"customer":[{"limit":"87598.35"}]}"#, "false"),
    ])
  func customerState(body: String, result: String) async throws {
    try await Shop.open { shop in
      let reply = try await shop.put("/inbound/customer", body)
      #expect(reply.text == #"{"result":"\#(result)"}"#)
    }
  }
}

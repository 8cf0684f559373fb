import Commerce
import Desk
import DeskTesting
import Testing

@testable import VenddorAPI

@Suite("Bodies of customers")
struct CustomerBodyTests {
  @Test("a new customer is the document's sample, key by key (I5)")
  func newCustomer() throws {
    let expected =
      #"{"email":"loja@example.com","CNPJ":"11222333000181","trade_name":"Nome Fantasia","company":"Razão Social","#
      + #""segmento":12,"phone":"(11)99421-4743","cnae_principal":"4711302","inscricaoestadual":"012345678","#
      + #""indicador_inscricao_estadual_des":3,"responsavel":"Nome da pessoa responsável","#
      + #""s_address":"Nome da Rua, 333","s_state":"Sergipe","s_city":"Aracaju","s_district":"Bairro","#
      + #""s_zipcode":"59008-350","s_phone":"(79)3222-8899"}"#
    #expect(CustomerBodies.newCustomer(try Samples.customer()) == expected)
  }

  @Test("a customer without a delivery phone has no such key; a CPF and a CNPJ with letters stand under CNPJ")
  func variants() throws {
    let body = CustomerBodies.newCustomer(
      try Samples.customer {
        $0[.deliveryPhone] = ""
        $0[.document] = "529.982.247-25"
      })
    #expect(!body.contains("s_phone"))
    #expect(body.contains(#""CNPJ":"52998224725""#))
    let lettered = CustomerBodies.newCustomer(try Samples.customer { $0[.document] = "12.abc.345/01de-35" })
    #expect(lettered.contains(#""CNPJ":"12ABC34501DE35""#))
  }

  @Test("terms have the flag under the document, the limit with a dot, and what is switched as strings (I6)")
  func terms() throws {
    let updates = [
      TermsUpdate(
        document: try DocumentNumber("529.982.247-25"), isBlocked: false, limit: Money(centavos: 4_789_401),
        payments: [TermSwitch(code: "CARX", isOn: false), TermSwitch(code: "DINH", isOn: true)],
        groups: [TermSwitch(code: "51", isOn: true)]),
      TermsUpdate(document: try DocumentNumber("11222333000181"), isBlocked: true, limit: Money(centavos: 8_759_835)),
    ]
    let expected =
      #"{"customer":[{"52998224725":false,"limit":"47894.01","payments":[{"code":"CARX","status":"0"},"#
      + #"{"code":"DINH","status":"1"}],"usergroups":[{"code":"51","status":"1"}]},"#
      + #"{"11222333000181":true,"limit":"87598.35"}]}"#
    #expect(CustomerBodies.terms(updates) == expected)
  }

  @Test("no terms leave flag or limit out, whatever they are", arguments: [Money.zero, Money(centavos: 9_999_999_999)])
  func flagAndLimit(limit: Money) throws {
    for isBlocked in [true, false] {
      var update = try Samples.terms()
      update.limit = limit
      update.isBlocked = isBlocked
      #expect(
        CustomerBodies.terms([update])
          == #"{"customer":[{"11222333000181":\#(isBlocked),"limit":"\#(limit.wireText)"}]}"#)
    }
  }

  @Test("what a review shows is what is sent")
  func review() async throws {
    try await withPlatform(
      script: { .answer(200, $0.text.hasPrefix("PUT") ? #"{"result":"true"}"# : #"{"status":"true"}"#) }
    ) { platform, server, _ in
      let customer = try Samples.customer()
      let updates = [try Samples.terms(), try Samples.terms("52998224725")]
      _ = try await platform.addCustomer(customer, request: .random())
      _ = try await platform.setTerms(updates, request: .unjournalled())
      #expect(server.requests.map(\.body) == [platform.body(of: customer), platform.body(of: updates)])
    }
  }
}

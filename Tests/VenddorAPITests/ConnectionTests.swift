import Commerce
import Desk
import Testing
import WireTree

@testable import VenddorAPI

@Suite("Credentials")
struct CredentialsTests {
  private let credentials = Credentials(user: "loja", password: "s3nha-canário")

  @Test("no description shows the password")
  func masked() {
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      #expect(text.contains("loja"))
      #expect(!text.contains("s3nha"))
    }
  }

  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("\u{FFFD}~é", "77+9fsOp"),
    ])
  func base64(text: String, expected: String) {
    #expect(Base64.encode(text.utf8) == expected)
  }
}

@Suite("Dialect")
struct DialectTests {
  @Test("every use case of v1.7.0 has its route and limit")
  func routes() {
    let table = Dialect.UseCase.allCases.map { useCase in
      let route = Dialect.v1_7_0[useCase]
      return "\(useCase.rawValue) \(route.method.rawValue) \(route.path) \(route.batchLimit)"
    }
    #expect(
      table == [
        "I1 POST /inbound/catalog 60", "I2 POST /inbound/catalog 60", "I3 PUT /inbound/order/{id} 1",
        "I4 PUT /inbound/order/{id} 1", "I5 POST /inbound/customer 1", "I6 PUT /inbound/customer 50",
        "O1 GET /outbound/orders 20", "O2 GET /outbound/orders/{id} 1",
      ])
  }

  @Test(
    "no order number leaves its place in the path",
    arguments: [("3974", "3974"), ("../x?y#z", "%2E%2E%2Fx%3Fy%23z"), ("é", "%C3%A9"), ("\r\n", "%0D%0A")])
  func encoding(id: String, expected: String) throws {
    let origin = try PlatformOrigin("https://example.com/base/")
    #expect(
      Dialect.v1_7_0.url(of: .readOrder, at: origin, id: id) == "https://example.com/base/outbound/orders/\(expected)")
  }
}

@Suite("Redaction")
struct RedactionTests {
  @Test(
    "codes that are money are masked, as values and as keys, wherever they stand",
    arguments: [
      #"{"use_gift_certificates":{"GC-DDDD-EEEE-FFFF":{"amount":1}}}"#,
      #"{"gift_certificates":{"3":{"gift_cert_code":"X9X9"}}}"#,
      #"{"coupons":{"X9X9":{}}}"#, #"{"coupon_code":"X9X9"}"#, #"{"voucher":"X9X9"}"#, #"{"store_credit":{"X9X9":1}}"#,
      #"{"cupom":"X9X9"}"#, #"{"notes":"paguei com GC-DDDD-EEEE-FFFF."}"#, #"{"x":{"GC-DDDD-EEEE-FFFF":1}}"#,
      #"<coupon>X9X9</coupon>"#,
    ])
  func moneyCodes(body: String) {
    let reading = AnswerReading(HTTPAnswer(200, body), to: .list, now: Timestamp(seconds: 0))
    let raw = Redaction([]).raw(reading, body: Array(body.utf8))
    #expect(!raw.contains("X9X9") && !raw.contains("DDDD"))
    #expect(raw.contains("•••"))
  }

  @Test(
    "what only looks like such a code is left",
    arguments: ["GC-", "GC-12", "GC-DDDD-EEEE", "AGC-x GC-", "GC-DDDD_EEEE_FFFF"])
  func noMoneyCode(text: String) {
    #expect(Redaction([]).text(text) == text)
  }

  @Test(
    "secret keys are known by their words",
    arguments: [
      "payment_info", "card_number", "CardNumber", "cvv", "cvv2", "api_key", "ip_address", "ip", "customerIp",
      "access_token", "password", "senha", "senha_cliente", "cartao", "numero_cartao", "cartão", "numeroDoCartão",
      "cvv",
      "codigo_seguranca", "código_segurança", "codSeguranca", "validade_cartao", "cartaoValidade", "token", "chave",
      "chaves", "chave_pix", "chave_api", "chaveApi", "chave_de_api", "chave_secreta", "chave_acesso_api",
      "chave-privada",
      "chave_integração",
      "autorizacao", "credencial",
    ])
  func secret(key: String) {
    #expect(SecretKeys.contains(key))
  }

  @Test(
    "harmless keys are shown",
    arguments: [
      "shipping_cost", "shipping_ids", "zip", "s_zipcode", "tips", "payment_id", "description", "product_code",
      "resenha",
      "desenhar", "invalidade", "chaveiro", "codigo",
      "chave_nfe", "chaveNFe", "chave_acesso", "chave_de_acesso", "validade", "data_validade", "validadeLote",
    ])
  func harmless(key: String) {
    #expect(!SecretKeys.contains(key))
  }

  @Test("the quick look at a key misses none that the whole rule takes for a secret")
  func quickLook() {
    let words = [
      "card", "Cartão", "CVV2", "api", "key", "giftC", "PROMOcode", "vale", "compra", "crédito", "loja", "ip", "Pin",
      "senha", "chave", "Chaves", "pix", "shipping", "nfe", "x", "", "segurança", "to\u{212A}en", "a\u{303}o",
      "integração",
    ]
    for first in words {
      for second in words {
        for separator in ["", "_", "-", " ", "1"] {
          let key = first + separator + second
          #expect(SecretKeys.contains(key) == SecretKeys.isSecret(key), "\(key)")
        }
      }
    }
  }

  @Test("our password is taken out wherever a server echoes it")
  func echo() {
    let redaction = Redaction(for: Credentials(user: "u", password: #"pa"ss"#))
    let reading = AnswerReading(
      HTTPAnswer(200, #"{"echo":"pa\"ss","dTpwYSJzcw==":1}"#), to: .list, now: .init(seconds: 0))
    let raw = redaction.raw(reading, body: [])
    #expect(!raw.contains("ss"))
    #expect(redaction.sentence("wrong password pa\"ss\nfor u") == "wrong password ••• for u")
  }

  @Test("numbers of cards are gone from all that is read, but not from what is sent back as a name")
  func cards() {
    let body =
      #"{"order_id":"8160","status":"E","notes":"pagou com 4111 1111 1111 1111","ref":5555555555554444,"products":{"1":"#
      + #"{"product_code":"4111111111111111","product":"Vale 378282246310005"}},"extra":["x4012888888881881x"]}"#
    let reading = AnswerReading(HTTPAnswer(200, body), to: .order(OrderID(rawValue: "8160")), now: .init(seconds: 0))
    for text in [reading.tree?.compactText ?? "", "\(reading.outcome)"] {
      for card in ["4111 1111 1111 1111", "5555555555554444", "378282246310005", "4012888888881881"] {
        #expect(!text.contains(card), "\(text)")
      }
      #expect(text.contains(#"4111111111111111"#))
    }
    let raw = Redaction([]).raw(reading, body: [])
    #expect(
      !raw.contains("5555555555554444") && !Redaction([]).sentence("cartão 4111-1111-1111-1111 negado").contains("4111")
    )
    let page = Array("<html>cartão 4111111111111111".utf8)
    let unreadable = AnswerReading(HTTPAnswer(200, "<html>cartão 4111111111111111"), to: .list, now: .init(seconds: 0))
    #expect(!Redaction([]).raw(unreadable, body: page).contains("4111"))
  }

  @Test(
    "a kept answer shows its secrets to nobody: not when printed, dumped or logged, and not as the text that is asked for"
  )
  func keptAnswer() {
    let report = AnswerReport(
      HTTPAnswer(200, #"{"order_id":"8160","status":"E","api_key":"X9X9"}"#), to: .order(OrderID(rawValue: "8160")),
      now: .init(seconds: 0), redaction: Redaction(["canary"]), request: .random())
    let answer = Answer(value: 1, raw: report.raw, request: report.request)
    var dumped = ""
    dump(answer, to: &dumped)
    for text in ["\(answer)", String(reflecting: answer), "\(report.raw)", String(reflecting: report.raw), dumped] {
      #expect(!text.contains("X9X9") && !text.contains("canary") && !text.contains("8160"), "\(text)")
    }
    #expect(report.raw.text.contains("8160") && report.raw.text.contains("•••") && !report.raw.text.contains("X9X9"))
  }

  @Test("long texts are cut")
  func cut() {
    let redaction = Redaction([])
    let reading = AnswerReading(HTTPAnswer(200, "<html>"), to: .list, now: .init(seconds: 0))
    let raw = redaction.raw(reading, body: Array(repeating: 0x78, count: 100_000))
    #expect(raw.utf8.count == Redaction.rawLimit + "…".utf8.count)
    #expect(redaction.sentence(String(repeating: "x", count: 5000)).count == Redaction.sentenceLimit + 1)
  }
}

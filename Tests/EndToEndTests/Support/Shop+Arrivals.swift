import FoundationEssentials

/// What a sandbox says of the products that arrived.
struct ArrivedProducts: Decodable {
  struct Arrival: Decodable {
    var ean: String
    var number: String
    var last: Bool
    var batch: Int
  }

  struct Product: Decodable {
    var ean: String
    var name: String
    var price: String
    var amount: String
    var times: Int
  }

  var batches: Int
  var count: Int
  var arrivals: [Arrival]
  var products: [Product]

  /// The price of each product as it last came.
  var prices: [String: String] { Dictionary(products.map { ($0.ean, $0.price) }) { $1 } }
}

/// What a sandbox says of the customers that arrived.
struct ArrivedCustomers: Decodable {
  struct Customer: Decodable {
    var document: String
    var blocked: Bool?
    var limit: String?
    var payments: [String: Bool]?
    var usergroups: [String: Bool]?
    var times: Int?
  }

  var changed: [Customer]
  var foreign: [String]

  subscript(document: String) -> Customer? { changed.first { $0.document == document } }
}

extension Shop {
  var arrivedProducts: ArrivedProducts { get throws { try inspect("products") } }
  var arrivedCustomers: ArrivedCustomers { get throws { try inspect("customers") } }

  /// Makes sample customers this supplier's, as if they had been registered long ago.
  func register(_ numbers: some Sequence<Int>) throws {
    for number in numbers {
      let body =
        #"{"email":"c\#(number)@loja.example","CNPJ":"\#(Samples.cnpj(number))","trade_name":"Mercado \#(number)","#
        + #""company":"Mercado","segmento":9,"phone":"(79)3222-8899","cnae_principal":"4711302","#
        + #""inscricaoestadual":"271234563","indicador_inscricao_estadual_des":1,"responsavel":"Ana","#
        + #""s_address":"Rua A","s_state":"Sergipe","s_city":"Aracaju","s_district":"Centro","s_zipcode":"49010-000"}"#
      let answer = try exchange("POST /inbound/customer", body: body)
      guard String(decoding: answer, as: UTF8.self).contains("user_id") else {
        throw Unexpected("the sandbox takes no customers: \(String(decoding: answer, as: UTF8.self))")
      }
    }
  }

  private func inspect<Value: Decodable>(_ name: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: exchange("GET /sandbox/\(name)", body: ""))
  }

  /// A request past the program, with the password that the sandbox takes.
  private func exchange(_ line: String, body: String) throws -> Data {
    let head = [
      "\(line) HTTP/1.1", "Host: 127.0.0.1", "Authorization: Basic ZGVtbzpkZW1v", "Connection: close",
      "Content-Type: application/json", "Content-Length: \(body.utf8.count)",
    ]
    let answer = Connection.exchange(head.joined(separator: "\r\n") + "\r\n\r\n" + body, port: UInt16(port) ?? 0)
    guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Unexpected("\(line): no answer") }
    return Data(answer[end.upperBound...])
  }
}

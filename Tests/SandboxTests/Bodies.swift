/// Bodies of the inbound calls, as a client may write them.
enum Bodies {
  /// The product of the document's sample, with some members replaced; `nil` leaves one out.
  static func product(_ changes: [String: String?] = [:]) -> String {
    var members: [String: String?] = [
      "ean": #""7891000071014""#, "ncm": #""18069000""#, "name": #""Nestlé Sensação""#, "brand": #""NESTLE""#,
      "weight": #""4500""#, "price": #""17.23""#, "amount": #""23""#, "qty_step": #""1""#, "status": #""1""#,
      "number": #""1""#, "last": "false",
    ]
    members.merge(changes) { $1 }
    return object(members)
  }

  static func products(_ products: [String]) -> String { #"{"products":[\#(products.joined(separator: ","))]}"# }

  /// A new customer that is right in every field, with some members replaced; `nil` leaves one out.
  static func customer(_ changes: [String: String?] = [:]) -> String {
    var members: [String: String?] = [
      "email": #""compras@padaria.example""#, "CNPJ": #""12ABC34501DE35""#, "trade_name": #""Padaria Estrela""#,
      "company": #""Estrela Alimentos Ltda""#, "segmento": "5", "phone": #""(79)99421-4743""#,
      "cnae_principal": #""4721102""#, "inscricaoestadual": #""012345678""#,
      "indicador_inscricao_estadual_des": "1", "responsavel": #""Conceição Dantas""#,
      "s_address": #""Rua das Acácias, 33""#, "s_state": #""Sergipe""#, "s_city": #""Aracaju""#,
      "s_district": #""Centro""#, "s_zipcode": #""49010-350""#, "s_phone": #""(79)3222-8899""#,
    ]
    members.merge(changes) { $1 }
    return object(members)
  }

  static func terms(_ customers: [String]) -> String { #"{"customer":[\#(customers.joined(separator: ","))]}"# }

  static func quoted(_ text: String) -> String { "\"\(text)\"" }

  private static func object(_ members: [String: String?]) -> String {
    let pairs = members.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }
    return "{\(pairs.sorted().joined(separator: ","))}"
  }
}

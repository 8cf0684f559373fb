import Commerce

/// I5: reads and checks a new customer.
enum CustomerIntake {
  private static let states = Set(Place.all.map(\.stateName)).sorted()

  /// In the order of the document.
  private static let customer = ObjectSchema(
    required: [
      "email", "CNPJ", "trade_name", "company", "segmento", "phone", "cnae_principal", "inscricaoestadual",
      "indicador_inscricao_estadual_des", "responsavel", "s_address", "s_state", "s_city", "s_district", "s_zipcode",
    ],
    properties: [
      ("email", .email), ("CNPJ", .filledText), ("trade_name", .filledText), ("company", .filledText),
      ("segmento", .whole(in: 4...15)), ("phone", .filledText), ("cnae_principal", .matching(.digits)),
      ("inscricaoestadual", .matching(.digits)), ("indicador_inscricao_estadual_des", .whole(in: 1...3)),
      ("responsavel", .filledText), ("s_address", .filledText), ("s_state", .oneOf(states)), ("s_city", .filledText),
      ("s_district", .filledText), ("s_zipcode", .matching(.postalCode)), ("s_phone", .text),
    ])

  static func customer(in json: JSONValue) throws(Refusal) -> CustomerDirectory.NewCustomer {
    try customer.check(json)
    let document = json.string("CNPJ")
    guard CheckDigits.isDocument(document) else { throw .wrongDocument(document) }
    return CustomerDirectory.NewCustomer(
      document: document, email: json.string("email"), tradeName: json.string("trade_name"))
  }
}

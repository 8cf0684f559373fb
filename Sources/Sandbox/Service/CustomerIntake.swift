/// I5 and I6: new customers, and what customers may do; checked and answered.
enum CustomerIntake {
  /// In the order of the document.
  private static let required = [
    "email", "CNPJ", "trade_name", "company", "segmento", "phone", "cnae_principal", "inscricaoestadual",
    "indicador_inscricao_estadual_des", "responsavel", "s_address", "s_state", "s_city", "s_district", "s_zipcode",
  ]

  /// I5: one new customer.
  static func create(body: [UInt8]) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    do {
      for property in required { _ = try json.required(property) }
    } catch {
      return failure("Bad request: \(error.sentence)")
    }
    return .json(ActiveFaults()) { text in
      text.object { text in
        text.text("status", "true")
        text.numeral("user_id", userID(of: json["CNPJ"]?.text ?? ""))
      }
    }
  }

  /// I6: for each customer, whether it is blocked, by its document number as a key.
  static func update(body: [UInt8]) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    guard case .list(let customers)? = json["customer"] else { return .response(Refusal.missing("customer").sentence) }
    let areComplete = !customers.isEmpty && customers.allSatisfy(hasBlockingFlag)
    return .json(ActiveFaults()) { $0.object { $0.text("result", areComplete ? "true" : "false") } }
  }

  private static func hasBlockingFlag(_ customer: JSONValue) -> Bool {
    guard case .map(let entries) = customer else { return false }
    return entries.contains { key, value in
      guard case .bool = value else { return false }
      return key.utf8.count == 11 || key.utf8.count == 14
    }
  }

  private static func failure(_ message: String) -> Answer {
    .json(ActiveFaults()) { text in
      text.object { text in
        text.text("status", "false")
        text.text("message", message)
      }
    }
  }

  /// The same customer always gets the same number.
  private static func userID(of document: String) -> Int {
    document.utf8.reduce(0) { ($0 * 31 + Int($1)) % 90_000 } + 3_000
  }
}

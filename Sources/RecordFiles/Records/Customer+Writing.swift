import Commerce
import WireTree

extension Customer {
  /// In the order of ``CustomerColumn``. Codes keep their separators: a spreadsheet would drop their leading zeros.
  var cells: [CSVTable.Cell] {
    [
      .text(document.formatted), .text(tradeName), .text(company), .text(email), .text(phone?.formatted ?? ""),
      .text(contact), segment.map { .number(String($0.rawValue)) } ?? .empty, .text(cnae?.formatted ?? ""),
      icms.map { .number(String($0.rawValue)) } ?? .empty, .text(stateRegistration),
      .text(delivery.postalCode?.formatted ?? ""), .text(delivery.street), .text(delivery.district),
      .text(delivery.city), .text(delivery.state?.name ?? ""), .text(delivery.phone?.formatted ?? ""),
      terms.isBlocked.map { .number($0 ? "1" : "0") } ?? .empty, .money(terms.limit), .moment(terms.limitAt),
      .text(ListCell.write(terms.payments.map(\.entry))), .text(ListCell.write(terms.groups.map(\.entry))),
    ]
  }

  /// API document I5 and I6 in one object, then what these lack. Missing values are omitted.
  var json: WireValue {
    .record([
      ("CNPJ", .string(document.text)), ("email", .filled(email)), ("trade_name", .filled(tradeName)),
      ("company", .filled(company)), ("segmento", segment.map { .number(String($0.rawValue)) }),
      ("phone", .text(phone?.wireText)), ("cnae_principal", .text(cnae?.wireText)),
      ("inscricaoestadual", .filled(stateRegistration)),
      ("indicador_inscricao_estadual_des", icms.map { .number(String($0.rawValue)) }),
      ("responsavel", .filled(contact)), ("s_address", .filled(delivery.street)),
      ("s_state", .text(delivery.state?.wireText)), ("s_city", .filled(delivery.city)),
      ("s_district", .filled(delivery.district)), ("s_zipcode", .text(delivery.postalCode?.wireText)),
      ("s_phone", .text(delivery.phone?.wireText)), (document.text, terms.isBlocked.map(WireValue.bool)),
      ("limit", .text(terms.limit?.wireText)),
      ("payments", terms.payments.isEmpty ? nil : .array(terms.payments.map(\.json))),
      ("usergroups", terms.groups.isEmpty ? nil : .array(terms.groups.map(\.json))),
      // If omitted, it would be read as the time of import.
      ("limit_at", .moment(terms.limitAt) ?? (terms.limit == nil ? nil : .null)),
    ])
  }
}

extension TermSwitch {
  fileprivate var entry: String { "\(ListCell.escape(code))=\(isOn ? "1" : "0")" }

  fileprivate var json: WireValue {
    .record([("code", .string(code)), ("status", .string(isOn ? "1" : "0"))])
  }
}

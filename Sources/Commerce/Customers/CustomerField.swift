/// The fields of ``NewCustomer`` and their names on the wire, in the order of the form.
public enum CustomerField: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  case document = "CNPJ"
  case tradeName = "trade_name"
  case company
  case email
  case phone
  case contact = "responsavel"
  case segment = "segmento"
  case cnae = "cnae_principal"
  case icms = "indicador_inscricao_estadual_des"
  case stateRegistration = "inscricaoestadual"
  case postalCode = "s_zipcode"
  case street = "s_address"
  case district = "s_district"
  case city = "s_city"
  case state = "s_state"
  case deliveryPhone = "s_phone"

  /// Whether API document I5 requires it.
  public var isRequired: Bool { self != .deliveryPhone }
}

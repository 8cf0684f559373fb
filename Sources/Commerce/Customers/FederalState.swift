/// One of the 26 states or the Federal District, by its two letters.
public enum FederalState: String, NamedChoice {
  case acre = "AC"
  case alagoas = "AL"
  case amapa = "AP"
  case amazonas = "AM"
  case bahia = "BA"
  case ceara = "CE"
  case federalDistrict = "DF"
  case espiritoSanto = "ES"
  case goias = "GO"
  case maranhao = "MA"
  case matoGrosso = "MT"
  case matoGrossoDoSul = "MS"
  case minasGerais = "MG"
  case para = "PA"
  case paraiba = "PB"
  case parana = "PR"
  case pernambuco = "PE"
  case piaui = "PI"
  case rioDeJaneiro = "RJ"
  case rioGrandeDoNorte = "RN"
  case rioGrandeDoSul = "RS"
  case rondonia = "RO"
  case roraima = "RR"
  case santaCatarina = "SC"
  case saoPaulo = "SP"
  case sergipe = "SE"
  case tocantins = "TO"

  public var code: String { rawValue }

  /// As the API document's sample writes it (I5, `s_state`).
  public var wireText: String { name }

  public var name: String {
    switch self {
    case .acre: "Acre"
    case .alagoas: "Alagoas"
    case .amapa: "Amapá"
    case .amazonas: "Amazonas"
    case .bahia: "Bahia"
    case .ceara: "Ceará"
    case .federalDistrict: "Distrito Federal"
    case .espiritoSanto: "Espírito Santo"
    case .goias: "Goiás"
    case .maranhao: "Maranhão"
    case .matoGrosso: "Mato Grosso"
    case .matoGrossoDoSul: "Mato Grosso do Sul"
    case .minasGerais: "Minas Gerais"
    case .para: "Pará"
    case .paraiba: "Paraíba"
    case .parana: "Paraná"
    case .pernambuco: "Pernambuco"
    case .piaui: "Piauí"
    case .rioDeJaneiro: "Rio de Janeiro"
    case .rioGrandeDoNorte: "Rio Grande do Norte"
    case .rioGrandeDoSul: "Rio Grande do Sul"
    case .rondonia: "Rondônia"
    case .roraima: "Roraima"
    case .santaCatarina: "Santa Catarina"
    case .saoPaulo: "São Paulo"
    case .sergipe: "Sergipe"
    case .tocantins: "Tocantins"
    }
  }
}

/// What a customer trades in, by the platform's number (API document I5, `segmento`).
public enum CustomerSegment: Int, NamedChoice {
  case stationery = 4
  case food = 5
  case homeAndConstruction = 6
  case health = 7
  case electronics = 8
  case groceries = 9
  case repair = 10
  case services = 11
  case clothing = 12
  case beauty = 13
  case pets = 14
  case other = 15

  /// As the API document lists them. It has a mere `-` for 15.
  public var name: String {
    switch self {
    case .stationery: "Bancas, Gráficas e Papelarias"
    case .food: "Bares, Restaurantes, Lanchonetes e Padarias"
    case .homeAndConstruction: "Casa e Construções"
    case .health: "Farmácias, Clínicas Médicas e Perfumarias"
    case .electronics: "Informática, Games e Eletrônicos"
    case .groceries: "Mercados e Empórios"
    case .repair: "Oficinas Mecânicas e Assistências"
    case .services: "Prestadores de Serviço"
    case .clothing: "Roupas, Calçados e Acessórios"
    case .beauty: "Salões de Beleza, Clínicas Estéticas e Spa"
    case .pets: "Veterinárias e Petshops"
    case .other: "Outros"
    }
  }
}

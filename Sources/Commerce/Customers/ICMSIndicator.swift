/// A customer's position under the tax on goods (API document I5, `indicador_inscricao_estadual_des`).
public enum ICMSIndicator: Int, NamedChoice {
  case contributor = 1
  case nonContributor = 2
  case exempt = 3

  public var name: String {
    switch self {
    case .contributor: "Contribuinte de ICMS"
    case .nonContributor: "Não-Contribuinte de ICMS"
    case .exempt: "Isento de Inscrição"
    }
  }
}

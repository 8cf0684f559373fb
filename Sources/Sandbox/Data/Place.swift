/// A Brazilian city with its state, area code and postal codes.
struct Place: Sendable {
  var city: String
  /// The state's two letters and its name.
  var state: String
  var stateName: String
  /// The telephone area code (DDD).
  var areaCode: String
  /// The first three to five digits of the city's postal codes (CEP).
  var postalPrefix: String

  static let all: [Place] = table.split(separator: "\n").compactMap { row in
    let cells = row.split(separator: "|").map(String.init)
    guard cells.count == 5 else { return nil }
    return Place(city: cells[0], state: cells[1], stateName: cells[2], areaCode: cells[3], postalPrefix: cells[4])
  }

  /// The state's name by its letters.
  static func stateName(_ state: String) -> String { all.first { $0.state == state }?.stateName ?? "" }

  private static let table = """
    São Paulo|SP|São Paulo|11|010
    Campinas|SP|São Paulo|19|130
    Santos|SP|São Paulo|13|110
    Ribeirão Preto|SP|São Paulo|16|140
    São José dos Campos|SP|São Paulo|12|122
    Rio de Janeiro|RJ|Rio de Janeiro|21|200
    Niterói|RJ|Rio de Janeiro|21|240
    Petrópolis|RJ|Rio de Janeiro|24|256
    Belo Horizonte|MG|Minas Gerais|31|301
    Uberlândia|MG|Minas Gerais|34|384
    Juiz de Fora|MG|Minas Gerais|32|360
    Vitória|ES|Espírito Santo|27|290
    Curitiba|PR|Paraná|41|800
    Londrina|PR|Paraná|43|860
    Florianópolis|SC|Santa Catarina|48|880
    Joinville|SC|Santa Catarina|47|892
    Porto Alegre|RS|Rio Grande do Sul|51|900
    Caxias do Sul|RS|Rio Grande do Sul|54|950
    Brasília|DF|Distrito Federal|61|700
    Goiânia|GO|Goiás|62|740
    Cuiabá|MT|Mato Grosso|65|780
    Campo Grande|MS|Mato Grosso do Sul|67|790
    Salvador|BA|Bahia|71|400
    Feira de Santana|BA|Bahia|75|440
    Aracaju|SE|Sergipe|79|490
    Itabaiana|SE|Sergipe|79|49500
    Maceió|AL|Alagoas|82|570
    Recife|PE|Pernambuco|81|500
    Caruaru|PE|Pernambuco|81|550
    João Pessoa|PB|Paraíba|83|580
    Natal|RN|Rio Grande do Norte|84|590
    Mossoró|RN|Rio Grande do Norte|84|596
    Fortaleza|CE|Ceará|85|600
    Juazeiro do Norte|CE|Ceará|88|630
    Teresina|PI|Piauí|86|640
    São Luís|MA|Maranhão|98|650
    Belém|PA|Pará|91|660
    Santarém|PA|Pará|93|680
    Macapá|AP|Amapá|96|689
    Manaus|AM|Amazonas|92|690
    Boa Vista|RR|Roraima|95|693
    Porto Velho|RO|Rondônia|69|768
    Rio Branco|AC|Acre|68|699
    Palmas|TO|Tocantins|63|770
    """
}

/// A customer of the sandbox's shop, with any number of orders.
struct CustomerRecord: Sendable {
  var firstName: String
  var lastName: String
  var email: String
  var phone: String
  /// CPF or CNPJ as the platform writes it, with dots and dashes.
  var document: String
  /// The trade name; empty for a person.
  var tradeName: String
  var street: String
  var complement: String
  var district: String
  var postalCode: String
  var place: Place

  /// The document in the form of the API's inbound calls: letters and digits only.
  var plainDocument: String { document.filter { $0.isLetter || $0.isNumber } }

  /// The customer with an index; the same for the same seed.
  init(seed: UInt64, index: Int) {
    var random = SplitMix64(seed: seed, stream: 2, index: index)
    let first = random.pick(Names.first)
    firstName = random.oneIn(3) ? "\(first) \(random.pick(Names.middle))" : first
    lastName = random.pick(Names.last)
    if random.oneIn(4) { lastName += " \(random.pick(Names.last))" }
    place = random.pick(Place.all)
    let domain = random.pick(["exemplo.com.br", "correio.example", "loja.example", "mail.example"])
    let surname = lastName.split(separator: " ").first.map(String.init) ?? lastName
    email = "\(Names.plain(first)).\(Names.plain(surname))\(random.below(90) + 10)@\(domain)"
    let mobile = "9\(random.number(in: 6...9))\(random.digits(3))-\(random.digits(4))"
    let landline = "3\(random.digits(3))-\(random.digits(4))"
    phone = "(\(place.areaCode))" + (random.oneIn(5) ? landline : mobile)
    street = "\(random.pick(Names.streets)), \(random.number(in: 1...2_999))"
    complement = random.oneIn(4) ? "Apto \(random.number(in: 1...20))0\(random.number(in: 1...4))" : ""
    district = random.pick(Names.districts)
    let postal = place.postalPrefix + random.digits(8 - place.postalPrefix.count)
    postalCode = "\(postal.prefix(5))-\(postal.suffix(3))"
    let isShop = random.below(10) < 6
    tradeName = isShop ? "\(random.pick(Names.shops)) \(random.pick(Names.shopNames))" : ""
    document = isShop ? Self.cnpj(&random) : CheckDigits.formattedCPF(CheckDigits.cpf(random.digits(9)))
  }

  /// One company in forty has the alphanumeric form issued since July 2026.
  private static func cnpj(_ random: inout SplitMix64) -> String {
    let root = random.digits(8)
    guard random.oneIn(40) else { return CheckDigits.formattedCNPJ(CheckDigits.cnpj(root + "0001")) }
    let letters = random.pick(["ABC", "XKD", "BRL", "QWE"])
    return CheckDigits.formattedCNPJ(CheckDigits.cnpj(root.prefix(2) + letters + root.suffix(3) + "0001"))
  }
}

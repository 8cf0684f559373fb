import Commerce

extension English {
  func name(of field: CustomerField) -> String {
    switch field {
    case .document: "CNPJ or CPF"
    case .tradeName: "Trade name"
    case .company: "Company"
    case .email: "E-mail"
    case .phone: "Phone"
    case .contact: "Contact person"
    case .segment: "Segment"
    case .cnae: "Main CNAE"
    case .icms: "ICMS tax"
    case .stateRegistration: "State registration"
    case .postalCode: "Postal code"
    case .street: "Street and number"
    case .district: "District"
    case .city: "Town"
    case .state: "State (UF)"
    case .deliveryPhone: "Delivery phone"
    }
  }

  func name(of segment: CustomerSegment) -> String {
    switch segment {
    case .stationery: "News stands, printers, stationers"
    case .food: "Bars, restaurants, snack bars, bakeries"
    case .homeAndConstruction: "Home and construction"
    case .health: "Chemists, clinics, perfumeries"
    case .electronics: "Computers, games, electronics"
    case .groceries: "Markets and grocers"
    case .repair: "Garages and repair shops"
    case .services: "Services"
    case .clothing: "Clothes, shoes, accessories"
    case .beauty: "Hairdressers, beauty clinics, spas"
    case .pets: "Vets and pet shops"
    case .other: "Other"
    }
  }

  func name(of indicator: ICMSIndicator) -> String {
    switch indicator {
    case .contributor: "Pays ICMS"
    case .nonContributor: "Does not pay ICMS"
    case .exempt: "Exempt from registration"
    }
  }
}

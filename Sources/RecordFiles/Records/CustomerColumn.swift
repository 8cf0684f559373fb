import Commerce

/// The columns of customers (API document I5 and I6, and the local copy's own).
enum CustomerColumn: Int, RecordColumn {
  case document, tradeName, company, email, phone, contact, segment, cnae, icms, stateRegistration, postalCode, street
  case district, city, state, deliveryPhone, isBlocked, limit, limitAt, payments, groups

  var name: String {
    switch self {
    case .document: CustomerField.document.rawValue
    case .tradeName: CustomerField.tradeName.rawValue
    case .company: CustomerField.company.rawValue
    case .email: CustomerField.email.rawValue
    case .phone: CustomerField.phone.rawValue
    case .contact: CustomerField.contact.rawValue
    case .segment: CustomerField.segment.rawValue
    case .cnae: CustomerField.cnae.rawValue
    case .icms: CustomerField.icms.rawValue
    case .stateRegistration: CustomerField.stateRegistration.rawValue
    case .postalCode: CustomerField.postalCode.rawValue
    case .street: CustomerField.street.rawValue
    case .district: CustomerField.district.rawValue
    case .city: CustomerField.city.rawValue
    case .state: CustomerField.state.rawValue
    case .deliveryPhone: CustomerField.deliveryPhone.rawValue
    case .isBlocked: "blocked"
    case .limit: "limit"
    case .limitAt: "limit_at"
    case .payments: "payments"
    case .groups: "usergroups"
    }
  }

  var aliases: [String] {
    switch self {
    case .document: ["cpf", "cnpj_cpf", "cpf_cnpj", "documento", "document"]
    case .tradeName: ["nome_fantasia", "fantasia", "nome"]
    case .company: ["razao_social", "razao", "empresa"]
    case .email: ["e_mail", "correio_eletronico"]
    case .phone: ["telefone", "celular", "fone"]
    case .contact: ["contato", "pessoa_responsavel", "nome_do_responsavel", "contact"]
    case .segment: ["segment", "segmento_de_atuacao", "ramo"]
    case .cnae: ["cnae"]
    case .icms: ["indicador_inscricao_estadual", "indicador_ie", "indicador_icms", "icms", "contribuinte_icms"]
    case .stateRegistration: ["inscricao_estadual", "insc_estadual", "ie"]
    case .postalCode: ["cep", "zipcode"]
    case .street: ["endereco", "logradouro", "rua", "endereco_de_entrega"]
    case .district: ["bairro", "district"]
    case .city: ["cidade", "municipio", "city"]
    case .state: ["estado", "uf", "state"]
    case .deliveryPhone: ["telefone_de_entrega", "telefone_entrega", "fone_entrega"]
    case .isBlocked: ["bloqueado", "bloqueio", "status_de_bloqueio"]
    case .limit: ["limite", "limite_liquido", "limite_de_credito", "limite (R$)"]
    case .limitAt: ["limite_em", "data_do_limite"]
    case .payments: ["pagamentos", "formas_de_pagamento"]
    case .groups: ["perfis", "perfis_de_preco", "grupos", "groups"]
    }
  }
}

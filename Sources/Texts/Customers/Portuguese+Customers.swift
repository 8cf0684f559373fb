import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: CustomersPhrase) -> String {
    switch phrase {
    case .title: "Clientes"
    case .formTitle: "Cliente novo"
    case .termsTitle: "Bloqueio e limite"
    case .termsHeading: "O que o cliente pode"
    case .customerCount(let count): counted(count, "cliente", "clientes")
    case .columnDocument: "CNPJ/CPF"
    case .columnName: "Nome fantasia"
    case .columnCity: "Cidade"
    case .columnBlocked: "Bloq."
    case .columnLimit: "Limite líq."
    case .columnSent: "Enviado"
    case .columnSwitches: "Pagamentos e perfis"
    case .field(let field): name(of: field)
    case .segment(let segment): segment.name
    case .icms(let indicator): indicator.name
    case .hintDocument: "CNPJ (pode ter letras) ou CPF"
    case .hintPhone: "com DDD: (79) 99999-9999"
    case .hintDigits: "só números; isento: veja ICMS"
    case .hintCNAE: "7 dígitos: 4711-3/02"
    case .hintPostalCode: "8 dígitos: 49010-000"
    case .hintList: "digite o começo, ou ← →"
    case .hintOptional: "se houver"
    case .flagLabel: "Situação"
    case .limitLabel: "Limite líquido"
    case .sentLabel: "Último envio"
    case .changedLabel: "Alterado aqui"
    case .paymentLabel(let code): "Pagamento \(code)"
    case .groupLabel(let code): "Perfil \(code)"
    case .blocked: "BLOQUEADO"
    case .free: "liberado"
    case .blockVerb: "Bloquear"
    case .unblockVerb: "Desbloquear"
    case .flagAsKnown: "como está"
    case .nowBlocked(true?): "agora: BLOQUEADO"
    case .nowBlocked(false?): "agora: liberado"
    case .nowBlocked(nil): "agora: não se sabe"
    case .paymentOn: "permitido"
    case .paymentOff: "não permitido"
    case .groupOn: "participa"
    case .groupOff: "não participa"
    case .neverSent: "nunca"
    case .changedSince: "alterado desde o envio de"
    case .pendingWord: "pendente"
    case .sendingWord: "enviando"
    case .sentWord: "enviado"
    case .sentAgo(let age): "há \(age)"
    case .refusedWord: "recusado"
    case .filter(.all): "Todos"
    case .filter(.unsent): "Pendentes"
    case .filter(.refused): "Recusados"
    case .filter(.blocked): "Bloqueados"
    case .unsent(let count): many(count, "pendente", "pendentes")
    case .noCustomersYet:
      "Ainda não há clientes aqui: \(texts.key(.addCustomer)) inclui um; `balcao customers import ARQUIVO` traz muitos."
    case .nothingFound: "Nenhum cliente com isso: \(texts.key(.back)) mostra todos."
    case .noCustomerHere: "Não há cliente sob o cursor."
    case .markedSeen(let count): "\(counted(count, "marcado", "marcados")) nesta tela."
    case .readingCustomers: "lendo os clientes"
    case .readingForm: "lendo o rascunho"
    case .notAmongCustomers(let document):
      "O cliente \(document) não está no arquivo local: \(texts.key(.showCustomers)) e \(texts.key(.addCustomer)) o incluem."
    case .noLink(let fault): link(fault)
    case .draftIsKept: "fica como rascunho"
    case .formKept: "Nada foi enviado. A ficha ficou como rascunho: \(texts.key(.addCustomer)) continua."
    case .formContinued: "Continuando o rascunho: \(texts.key(.discardForm)) esvazia."
    case .formDiscarded: "Ficha esvaziada. Nada foi enviado."
    case .discardQuestion: "Esvaziar a ficha do cliente novo?"
    case .noChoices: "Este campo se digita: não há lista."
    case .formIsBeingSent: "A ficha está sendo enviada: espere a resposta."
    case .formHasFaults(let count):
      "\(counted(count, "campo precisa", "campos precisam")) de correção. Nada foi enviado."
    case .alreadyHere(let name): "já está aqui: \(name)"
    case .hasLetters: "CNPJ com letras (de julho de 2026 em diante): a plataforma pode não conhecer."
    case .addQuestion(let document): "Cadastrar o cliente \(document)?"
    case .mayBeLinked: "Um cliente que a plataforma já tem pode ser vinculado ou recusado."
    case .addingCustomer: "cadastrando o cliente"
    case .customerAdded(let name, let userID?):
      "\(name): cadastrado na plataforma com o número \(userID): \(texts.key(.setTerms)) informa bloqueio e limite."
    case .customerAdded(let name, nil):
      "\(name): cadastrado na plataforma: \(texts.key(.setTerms)) informa bloqueio e limite."
    case .addRefused(let error, let mayExist):
      (error.kind == .refused && !error.detail.isEmpty
        ? "Recusado: \(error.detail)" : "Não foi aceito. \(fault(error))")
        + (mayExist ? " " + Self.existing : "")
    case .addUnknown(let error): "\(fault(error)) O cliente pode estar cadastrado: confira na plataforma."
    case .limitUnknown: "não se sabe: informe o limite"
    case .limitOld: "velho: na próxima alteração, informe o de agora"
    case .limitStale(let limit, let age?): "era \(limit) há \(age): informe o de agora"
    case .limitStale(let limit, nil): "era \(limit), sem data: informe o de agora"
    case .limitStated(let age): "informado há \(age)"
    case .limitIsNet:
      "Informe o limite já descontados os pedidos em aberto. Não fica em branco: sem limite, a plataforma libera R$ 99.999.999,00."
    case .limitIsNetBriefly: "Limite: já sem os pedidos em aberto."
    case .enterLimit: "Informe o limite"
    case .termsIncomplete: "Informe a situação e o limite de cada um. Nada foi enviado."
    case .termsQuestion(let tally):
      "\(words(tally)) com \(tally.count == 1 ? "o limite líquido" : "os limites líquidos"):"
    case .andMore(let count): "… e mais \(count)"
    case .limitsMissing(1): "falta 1 limite"
    case .limitsMissing(let count): "faltam \(count) limites"
    case .limitsComplete: "Não falta mais nenhum limite."
    case .noLimitToRepeat: "Não há limite a repetir aqui."
    case .reviewReady(1): "Bloqueio e limite líquido de 1 cliente vão para a plataforma como estão aqui."
    case .reviewReady(let count):
      "Bloqueio e limite líquido de \(grouped(count)) clientes vão para a plataforma como estão aqui."
    case .reviewStale(let count):
      "\(many(count, "cliente", "clientes")) sem bloqueio ou limite recente (!): nada é enviado."
    case .staleHint:
      "\(texts.key(.markStale)) marca estes; \(texts.key(.setTerms)) informa os dois de novo; \(texts.key(.review)) envia."
    case .reviewUnstated(let count): "\(many(count, "cliente", "clientes")) sem nada informado: não se envia."
    case .staleMarked(let count):
      "\(many(count, "marcado", "marcados")): \(texts.key(.setTerms)) informa de novo bloqueio e limite de cada um."
    case .nothingDue(0): "Nada pendente: o que se informou aqui já foi aceito ou recusado."
    case .nothingDue(let unstated):
      "Nada a enviar: \(many(unstated, "cliente", "clientes")) ainda sem bloqueio nem limite (\(texts.key(.setTerms)) informa)."
    case .sendingTerms(let done, let total):
      "\(counted(total, "cliente", "clientes")): \(counted(done, "pronto", "prontos"))"
    case .stoppingTerms: "Parando depois do lote que saiu."
    case .termsEnded(let outcome, let total): ended(outcome, total)
    }
  }

  private static let existing = "O cliente pode já existir: a plataforma às vezes só o vincula à sua carteira."

  private func words(_ tally: TermsTally) -> String {
    let parts = [
      (tally.blocked, "Bloquear", "", ""), (tally.unblocked, "Desbloquear", "", ""),
      (tally.staysBlocked, "", "continua bloqueado", "continuam bloqueados"),
      (tally.staysFree, "", "continua liberado", "continuam liberados"),
    ].filter { $0.0 > 0 }
    return parts.enumerated().map { place, part in
      let (count, verb, one, many) = part
      // Whom it is about is said once.
      let who = place == 0 ? counted(count, "cliente", "clientes") : "\(count)"
      let before = place == 0 ? verb : verb.lowercased()
      return [before, who, count == 1 ? one : many].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private func ended(_ outcome: TermsOutcome, _ total: Int) -> String {
    var text = "\(counted(outcome.accepted, "aceito", "aceitos")) de \(total)"
    if !outcome.refused.isEmpty {
      text += ", \(counted(outcome.refused.count, "recusado", "recusados"))"
      if total == 1, let reason = outcome.refused.first?.reason { text += ": \(reason)" }
    }
    if outcome.notTaken > 0 { text += ", \(counted(outcome.notTaken, "não aceito", "não aceitos"))" }
    if outcome.unknown > 0 { text += ", \(counted(outcome.unknown, "incerto", "incertos"))" }
    if outcome.notSent > 0 { text += ", \(counted(outcome.notSent, "pendente", "pendentes"))" }
    return text + "." + (outcome.unrecorded.map { " " + notNoted($0) } ?? "")
      + (outcome.failure.map { " " + fault($0, again: "repita o envio.") } ?? "")
  }

  private func link(_ fault: CustomerLinkFault) -> String {
    switch fault {
    case .notConfigured(nil):
      "Não está configurado qual campo extra traz o CNPJ (customer_document_field): busque o cliente em \(texts.key(.showCustomers))."
    case .notConfigured(let key?):
      "Não está configurado qual campo extra traz o CNPJ (customer_document_field); o \(key) parece ser. Copie-o com \(texts.key(.copy)) e busque em \(texts.key(.showCustomers))."
    case .noOrder: "Não há pedido aberto."
    case .missing(let key): "O pedido não traz o campo extra \(key)."
    case .unreadable(let key): "O campo extra \(key) não é um CNPJ nem um CPF."
    }
  }

  private func name(of field: CustomerField) -> String {
    switch field {
    case .document: "CNPJ/CPF"
    case .tradeName: "Nome fantasia"
    case .company: "Razão social"
    case .email: "E-mail"
    case .phone: "Telefone"
    case .contact: "Responsável"
    case .segment: "Segmento"
    case .cnae: "CNAE principal"
    case .icms: "ICMS"
    case .stateRegistration: "Inscrição estadual"
    case .postalCode: "CEP"
    case .street: "Rua e número"
    case .district: "Bairro"
    case .city: "Cidade"
    case .state: "Estado"
    case .deliveryPhone: "Telefone de entrega"
    }
  }
}

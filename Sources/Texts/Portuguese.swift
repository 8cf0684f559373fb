import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: Phrase) -> String {
    switch phrase {
    case .ordersTitle: "Pedidos"
    case .orderTitle: "Pedido"
    case .helpTitle: "Ajuda"
    case .overviewTitle: "Panorama"
    case .journalTitle: "Histórico de envios"
    case .rawTitle: "Resposta original da plataforma"
    case .reviewTitle: "Revisar e enviar"
    case .comparisonTitle: "Mudou desde a leitura"
    case .filterTitle: "Mostrar o status"
    case .statusTitle: "Mudar o status para"
    case .questionTitle: "Confirmar"
    case .exportTitle: "Exportar o que está na tela"
    case .sortTitle: "Ordenar a página por"
    case .progressTitle(let status): "Movendo para \(status)"
    case .journalEntry(let id, let target): "Envio \(id) · \(journalTarget(target))"
    case .whatChanged(let id): "Pedido \(id) confirmado: o que mudou"
    case .notesHeading: "Observações do cliente"
    case .internalNotesHeading: "Anotações do fornecedor"
    case .fieldsHeading: "Campos extras"
    case .othersHeading: "Outros pedidos conhecidos do cliente"
    case .shortPostalCode(let code): "\(code) (CEP: faltam zeros)"
    case .withoutLines: "Este pedido não tem linhas de produtos."
    case .deliveryHeading: "Entrega"
    case .billingHeading: "Cobrança"
    case .helpDigits: "0–9"
    case .helpDigitsText: "digite ou cole um número de pedido; Enter abre"
    case .helpCommands: "Comandos (depois de :)"
    case .titleOf(let id): action(id).title
    case .helpTitleOf(let scope): "Ajuda: \(scopeName(scope))"
    case .columnNumber: "Pedido"
    case .columnArrived: "Chegou"
    case .columnCustomer: "Cliente"
    case .columnPhone: "Telefone"
    case .columnTotal: "Total"
    case .columnAge: "Tempo"
    case .columnStatusLetter: "Sit."
    case .columnSeen: "Lido há"
    case .columnStatus: "Status"
    case .columnCode: "Código"
    case .columnProduct: "Produto"
    case .columnQuantity: "Qtde"
    case .columnPrice: "Preço"
    case .columnDiscount: "Desc."
    case .columnSubtotal: "Subtotal"
    case .columnShipped: "Env."
    case .columnOriginal: "Lido"
    case .columnTheirs: "Agora"
    case .columnMine: "Meu"
    case .columnWhen: "Quando"
    case .columnChange: "Alteração"
    case .columnState: "Situação"
    case .columnSending: "Envio"
    case .columnWho: "Quem"
    case .page(let number, let count): "página \(number)\(count.map { "/\($0)" } ?? "")"
    case .total: "Total"
    case .subtotal: "Subtotal"
    case .discount: "Desconto"
    case .subtotalDiscount: "Desconto no subtotal"
    case .shipping: "Frete"
    case .tax: "Impostos"
    case .draftTotal: "Subtotal previsto com as alterações"
    case .withoutPrice(let count): "sem o preço de \(counted(count, "linha incluída", "linhas incluídas"))"
    case .removedWord: "RETIRADO"
    case .addedWord: "incluído"
    case .unchangedWord: "sem alteração"
    case .suspiciousWord: "mais de 3×!"
    case .newWord: "novo"
    case .changedWord: "mudou"
    case .failedWord: "falhou"
    case .notSentWord: "não enviado"
    case .uncertainWord: "incerto"
    case .stagedWord: "editado"
    case .readOnlyWord: "LEITURA"
    case .writeWord: "ESCRITA"
    case .productionWord: "PRODUÇÃO"
    case .notCounted: "ainda não contado"
    case .readAt(let time): "lido às \(time)"
    case .fromStore(let time): "guardado de \(time)"
    case .marked(let count): count == 1 ? "1 marcado" : "\(count) marcados"
    case .connectionFailing: "sem conexão"
    case .connectionTroubled: "com falha"
    case .connectionRefused: "senha recusada"
    case .connectionWithoutPassword: "sem senha"
    case .yes: "Sim"
    case .no: "Não"
    case .type(let text): "Digite \(text) e Enter"
    case .entries(let count): count == 1 ? "1 envio" : "\(count) envios"
    case .readingPage(let number): "lendo página \(number)"
    case .readingOrder(let id): "lendo pedido \(id)"
    case .readingCode(let code): "procurando o número \(code)"
    case .readingJournal: "lendo o histórico de envios"
    case .counting: "contando os pedidos de cada status"
    case .markingAll(let done, let total): "marcando \(done)/\(total)"
    case .sendingStatus(let id, let status): "pedido \(id) → \(status): enviando"
    case .sendingLines(let id): "pedido \(id): enviando produtos"
    case .sendingNow(let id): "pedido \(id): enviando"
    case .queued(let id): "pedido \(id) na fila da plataforma: conferindo"
    case .sendingSet(let done, let total, let status):
      "\(counted(total, "pedido", "pedidos")) → \(status): \(counted(done, "pronto", "prontos"))"
    case .cancelHint(let key): "(\(key) cancela)"
    case .sweepBegins: "lendo as listas de todos os status"
    case .swept(let new, let moved, let isComplete):
      "Listas lidas: \(new) novos, \(moved) mudaram." + (isComplete ? "" : " A leitura de uma lista longa continua.")
    case .sweptShort(let known, let total):
      "Listas lidas, mas \(known) de \(total) pedidos: a plataforma conta mais do que mostra. Repita a leitura depois."
    case .filterShort(let found, let total):
      "Marcados \(found) de \(total): a plataforma conta mais pedidos do que mostra. Procure na lista o que falta."
    case .sweptElsewhere: "Outro console com este arquivo local já está lendo as listas."
    case .sweeping(let status, let page, let count): "lendo \(status), página \(page)\(count.map { " de \($0)" } ?? "")"
    case .searching: "buscando"
    case .searchReach(let count, let since, let age):
      (count == 1 ? "1 pedido visto aqui" : "\(texts.count(count)) pedidos vistos aqui")
        + (age.map { ", listas lidas há \($0)" } ?? ", falta ler listas")
        + (since.map { ", o mais antigo de \($0)" } ?? "") + "."
    case .briefReach(let count, let age):
      (count == 1 ? "1 visto" : "\(texts.count(count)) vistos")
        + (age.map { ", listas lidas há \($0)" } ?? ", falta ler listas")
    case .nothingKnown(isNumber: false): "Nenhum pedido visto aqui tem isso."
    case .nothingKnown(isNumber: true):
      "Nenhum pedido visto aqui tem isso; \(texts.key(.complete)) pergunta à plataforma."
    case .numberNotSeen(let id):
      "Pedido \(id) não visto aqui: o número e \(texts.key(.complete)) na lista o pedem à plataforma."
    case .listEmpty: "Não há pedidos nesta lista."
    case .emptyStatus(let status): "Nenhum pedido em \(status): \(texts.key(.filter)) escolhe outro status."
    case .notRead: "Ainda não lido: \(texts.key(.refresh)) lê agora."
    case .loading: "Lendo…"
    case .enterOpens: "\(texts.key(.open)) abre o pedido sob o cursor."
    case .tooSmall(let width, let height): "Aumente a janela: no mínimo \(width)×\(height)."
    case .lastPage: "Esta é a última página."
    case .firstPage: "Esta é a primeira página."
    case .lastOrderOfPage(hasMore: false): "É o último pedido da lista."
    case .firstOrderOfPage(hasMore: false): "É o primeiro pedido da lista."
    case .lastOrderOfPage:
      "Último pedido desta página: \(texts.key(.back)) e \(texts.key(.nextPage)) mostram a próxima."
    case .firstOrderOfPage:
      "Primeiro pedido desta página: \(texts.key(.back)) e \(texts.key(.previousPage)) mostram a anterior."
    case .listEndedBefore(let page): "A lista acabou antes da página \(page): mostrando a última."
    case .pageReadAgain(let page): "A lista encolheu com as mudanças: página \(page) lida de novo, nada foi pulado."
    case .markedPage(let count):
      "\(counted(count, "marcado", "marcados")) nesta página; \(texts.key(.markPage)) de novo marca o filtro inteiro."
    case .unmarked(let count): counted(count, "desmarcado.", "desmarcados.")
    case .marksOutOfSight(let count):
      count == 1 ? "1 dos marcados não está nesta tela." : "\(count) dos marcados não estão nesta tela."
    case .marksFound(let count, let missing):
      missing.isEmpty
        ? "\(counted(count, "marcado", "marcados"))."
        : "\(counted(count, "marcado", "marcados")); não encontrados ou não lidos: \(missing.joined(separator: " "))."
    case .pasteIgnored: "O texto colado não contém só números de pedido: nada foi feito."
    case .answerNotCounted(let key): "Não contou, veio com outras teclas: tecle \(key) de novo."
    case .scanRefused:
      "Código lido pelo leitor não conta aqui: nada foi feito. \(texts.key(.back)) fecha; depois leia de novo."
    case .draftFulfilled(let id): "O pedido \(id) já está como o rascunho queria: o rascunho foi encerrado."
    case .undoTakenBack: "Texto colado ou rápido demais: ignorado. O que ele desfez está preparado de novo."
    case .burstSwallowed: "Texto colado ou rápido demais: ignorado. Espere e tecle de novo."
    case .keyMeansNothing(let key, let others):
      "[\(key)] não faz nada aqui\(others.isEmpty ? "" : ": " + others.joined(separator: " · "))."
    case .nothingWasSent: "Nada foi enviado."
    case .canceled: "Cancelado."
    case .stopsAfterWrite(let id):
      "Suspende assim que terminar o envio \(id.map { "ao pedido \($0)" } ?? "em andamento"): outros esperam por ele."
    case .waitingStopped:
      "Parei de esperar. O que já foi enviado continua na plataforma: veja o histórico de envios \(texts.key(.journal))."
    case .quitHint: "Nada em andamento: \(texts.key(.quit)) sai."
    case .personalDataHidden: "Dados pessoais ocultos."
    case .personalDataShown: "Dados pessoais à mostra."
    case .mouseOn: "Mouse ligado."
    case .mouseOff: "Mouse desligado: agora o terminal seleciona texto."
    case .lockedAgain: "Só leitura de novo."
    case .unlocked(let minutes): "Escrita liberada por \(minutes) min."
    case .neverLocked: "A escrita já está liberada."
    case .readOnly: "Só leitura: :destravar 15m libera a escrita por um tempo."
    case .noOrderHere: "Não há pedido sob o cursor."
    case .notInThisPane(let scope, let id):
      "Isto não se faz \(place(of: scope)): \(texts.key(id)) mostra \(contents(of: id))."
    case .noOrderOpen: "Nenhum pedido aberto: \(texts.key(.open)) abre um."
    case .noLineHere: "Ponha o cursor em uma linha de produto."
    case .nothingStagedHere: "Não há alteração preparada aqui."
    case .nothingMarked: "Nada está marcado."
    case .nothingToCopy: "Não há o que copiar aqui."
    case .isPersonal: "Isto traz dados pessoais: \(texts.key(.privacy)) os mostra de novo."
    case .noRawOfKnown: "Estas linhas vêm do índice local: abra uma para ver a resposta da plataforma."
    case .noRawAnswer: "Ainda não há resposta da plataforma: \(texts.key(.refresh)) lê agora."
    case .tooLongToCopy: "Longo demais para copiar pelo terminal: \(texts.key(.export)) grava em arquivo."
    case .copied(let text): "Copiado: \(text). Se não colar, selecione com Shift + mouse (ou :mouse)."
    case .exporting: "gravando o arquivo"
    case .exported(let path): "Gravado em \(path)"
    case .notExported(let path, let reason):
      "Não foi possível gravar \(path): \(reason). Veja a pasta em export_folder."
    case .themeInUse(let name): "Tema \(name)."
    case .themeProblem(let problem): "\(problem) Usando o tema padrão."
    case .themeUnknown(let name, let known): "Não há tema \(name). Há: \(known.joined(separator: ", "))."
    case .languageInUse: "Agora em português."
    case .neitherOrderNorProduct(let number):
      "\(number) não é o número de um pedido nem de um produto do catálogo local."
    case .notAnOrderNumber(let text): "\(text) não é um número de pedido."
    case .commandUnknown(let name):
      "Comando desconhecido: \(name). \(texts.key(.nextField)) completa, \(texts.key(.help)) mostra todos."
    case .durationUnreadable(let text): "Tempo inválido (\(text)): use de 1m a 24h."
    case .findPrompt: "Pedido nº "
    case .addLinePrompt: "Código e quantidade: "
    case .addLineForm: "Escreva o código do produto e a quantidade: 7891000140307 2"
    case .addIsExperimental:
      "Incluir é experimental: a plataforma não promete aceitar. O resultado aparece ao conferir."
    case .quantityUnreadable: "A plataforma não deu uma quantidade legível para esta linha."
    case .quantityNotUnderstood(let text): "“\(text)” não é uma quantidade: escreva um número como 12 ou 1,5."
    case .quantityTooLarge: "A quantidade vai até 999.999: escreva um número menor."
    case .muchMoreThanBefore(let from, let to):
      "Atenção: de \(from) para \(to), mais que o triplo: \(texts.key(.undo)) desfaz."
    case .openWritesChecked(let count, let unsettled):
      unsettled == 0
        ? "\(counted(count, "envio em aberto conferido", "envios em aberto conferidos")): nenhum continua em aberto."
        : "\(counted(count, "envio em aberto conferido", "envios em aberto conferidos")), \(counted(unsettled, "continua", "continuam")) em aberto: veja o histórico de envios \(texts.key(.journal))."
    case .moveQuestion(let targets, let status, let brief): moveQuestion(targets, to: status, brief: brief)
    case .lastSeenInStatus(let status): "Em \(status) na última leitura: \(texts.key(.open)) lê agora."
    case .alreadyInStatus(let count, let status): "\(count == 1 ? "Já está" : "Já estão") em \(status): nada a enviar."
    case .alreadyThere(let count, let status):
      "\(count) já em \(status): \(count == 1 ? "fica como está" : "ficam como estão")."
    case .thereAlready(let count): "\(count == 1 ? "Já está" : "Já estão") nesse status."
    case .risk(let risk): self.risk(risk)
    case .typeExactly(let text): "Para confirmar, digite exatamente \(text). \(texts.key(.back)) desiste."
    case .statusMenuNote: "A plataforma pode avisar o cliente."
    case .discardQuestion(let id, let count):
      "Descartar \(counted(count, "alteração preparada", "alterações preparadas")) do pedido \(id)?"
    case .draftDiscarded: "Alterações descartadas. Nada foi enviado."
    case .quitQuestion: "Sair do Balcão?"
    case .stillSending(let count):
      count == 1
        ? "1 envio ainda não conferido: o histórico de envios acompanha."
        : "\(count) envios ainda não conferidos: o histórico de envios acompanha."
    case .stagedLost(let count):
      "\(counted(count, "alteração preparada se perde", "alterações preparadas se perdem")) com este sandbox: nada dele fica guardado."
    case .stillStaged(let count):
      "Alterações preparadas em \(counted(count, "pedido", "pedidos")): ficam guardadas como rascunho."
    case .repricingWarning: "A plataforma pode recalcular preços, frete e total."
    case .reviewIntro(let id, let count, let removed):
      "Pedido \(id): envia \(counted(count, "linha", "linhas"))"
        + (removed == 0 ? "." : "; \(counted(removed, "sai", "saem")) do pedido.")
    case .experimentalWarning: "Incluir produto é experimental."
    case .comparisonIntro(let id): "O pedido \(id) mudou desde que foi lido. Nada foi enviado."
    case .comparisonChoice:
      "\(texts.key(.keepMine)) prepara as suas alterações sobre o pedido de agora, para revisar; \(texts.key(.keepTheirs)) as descarta."
    case .statusMoved(let old, let new): "Status: era \(old), agora é \(new)."
    case .nothingLeftToSend: "O pedido já está como você queria: nada a enviar."
    case .askedFor: "O que foi pedido"
    case .alsoChanged: "O que mais mudou"
    case .nothingElseChanged: "Nada mais mudou"
    case .journalWho(let name, let uid, let profile): "\(name) (uid \(uid)), perfil \(profile)"
    case .journalRequest(let id): "requisição \(id)"
    case .journalEmpty: "Nada foi enviado ainda."
    case .journalTarget(.order(let id)): id.rawValue
    case .journalTarget(let target): journalTarget(target)
    case .journalBatch(let first, let last, let endsSync):
      "Itens \(first) a \(last) do envio" + (endsSync ? "; o último encerra o envio" : "")
    case .acceptedForGood: "Aceito (sem como conferir)"
    case .termsWord: "Bloqueio"
    case .blockedWord: "bloqueado"
    case .freeWord: "liberado"
    case .limitWord: "limite"
    case .unrecorded(let phrase, let error): words(phrase) + " " + unrecorded(error)
    case .failed(let error): fault(error)
    case .linesOutcome(let id, let outcome): linesOutcome(outcome, of: id)
    case .outcome(let id, let outcome): self.outcome(outcome, of: id)
    case .notPossible(let blocker): self.blocker(blocker)
    case .discrepancy(let discrepancy): self.discrepancy(discrepancy)
    case .entryFault(let fault): self.fault(fault)
    case .catalog(let phrase): words(phrase)
    case .importing(let phrase): words(phrase)
    case .picking(let phrase): words(phrase)
    case .message(let phrase): words(phrase)
    case .team(let phrase): words(phrase)
    case .doubt(let phrase): words(phrase)
    case .news(let phrase): words(phrase)
    case .customers(let phrase): words(phrase)
    }
  }

  /// A number with the word for what it counts.
  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

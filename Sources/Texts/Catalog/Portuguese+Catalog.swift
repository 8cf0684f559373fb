import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: CatalogPhrase) -> String {
    switch phrase {
    case .title: "Catálogo"
    case .column(let column): name(of: column)
    case .found(let count): many(count, "produto", "produtos")
    case .foundMore(let count): "mais de \(grouped(count)) produtos"
    case .searched(let text): "/\(text)"
    case .unsent(let count): many(count, "pendente", "pendentes")
    case .staged(let count): many(count, "editado", "editados")
    case .stagedNew(let count): many(count, "novo", "novos")
    case .tooLongToSort(let limit): "Mais de \(grouped(limit)): em ordem de EAN."
    case .firstProduct: "Este é o primeiro produto da lista."
    case .lastProduct: "Este é o último produto da lista."
    case .filter(.all): "Todos"
    case .filter(.unsent): "Pendentes"
    case .filter(.refused): "Recusados"
    case .empty:
      "O catálogo local está vazio: \(texts.key(.addProduct)) inclui um produto; `balcao catalog import ARQUIVO` traz muitos."
    case .nothingFound: "Nenhum produto: \(texts.key(.back)) mostra todos, \(texts.key(.filterProducts)) muda o filtro."
    case .state(let state): name(of: state)
    case .sendingWord: "Enviando"
    case .sentAgo(let age): "Enviado \(age)"
    case .sortTitle: "Ordenar por"
    case .filterTitle: "Mostrar"
    case .columnsTitle: "Colunas (\(texts.key(.choose)) põe ou tira, \(texts.key(.back)) fecha)"
    case .columnsKept: "\(texts.key(.copy)) copia a linha do config.yaml"
    case .editTitle: "Alterar"
    case .sort(let column): name(of: column)
    case .change(let change): name(of: change)
    case .products(let count): many(count, "produto", "produtos")
    case .field(let field): name(of: field)
    case .grams(let text): "\(text) g"
    case .tiersHeading: "Faixas de preço (perfil e quantidade)"
    case .noTiers: "nenhuma: vale o preço"
    case .tier(let from, "0"): "a partir de \(from), todos os perfis"
    case .tier(let from, let group): "a partir de \(from), perfil \(group)"
    case .promotionHeading: "Promoção (só no Balcão)"
    case .noPromotion: "nenhuma"
    case .promotionDays(let from?, let until?): "de \(from) até \(until)"
    case .promotionDays(let from?, nil): "desde \(from)"
    case .promotionDays(nil, let until?): "até \(until)"
    case .promotionDays(nil, nil): "sem prazo"
    case .sendHeading: "Envio"
    case .changedAt(let time): "alterado aqui em \(time)"
    case .acceptedAt(let time): "aceito pela plataforma em \(time)"
    case .refusalHint: "corrija e envie de novo"
    case .missing:
      "O catálogo local não tem este produto: \(texts.key(.addProduct)) inclui o produto; `balcao catalog import ARQUIVO` traz muitos."
    case .fault(let fault): sentence(fault)
    case .newTitle: "Produto novo"
    case .newRemark: "só prepara: \(texts.key(.review)) envia"
    case .codeNote: "8, 12, 13 ou 14 dígitos"
    case .optionalNote: "se houver"
    case .codeKnown(let name): "já está aqui (\(texts.key(.complete)) abre): \(name)"
    case .newStaged(let code):
      "\(code) está preparado: \(texts.key(.undo)) desfaz, \(texts.key(.review)) revisa e envia."
    case .stageVerb: "Preparar"
    case .formContinued: "Continuando a ficha: \(texts.key(.discardForm)) esvazia."
    case .formEmptied: "Ficha esvaziada. Nada foi preparado."
    case .formLeft: "Nada foi preparado: \(texts.key(.addProduct)) continua a ficha."
    case .percentTitle: "Preço ± %"
    case .tierTitle: "Faixa de preço"
    case .percentLabel: "Percentual"
    case .percentNote: "3  +3  -2,5"
    case .roundingLabel: "Múltiplo"
    case .roundingNote: "← → escolhe"
    case .roundingRule: "Arredonda uma vez, ao múltiplo mais próximo; a metade, para longe de zero."
    case .tierFrom: "A partir de"
    case .tierGroup: "Perfil"
    case .tierGroupNote: "0 são todos"
    case .tierPrice: "Preço"
    case .promotionPrice: "Preço"
    case .promotionFrom: "Do dia"
    case .promotionUntil: "Até o dia"
    case .dayNote: "30/11/2026; vazio: sem prazo"
    case .notADay: "Esse dia não existe."
    case .promotionNote:
      "Só no Balcão e no que ele exporta; a plataforma não recebe promoções. Sem preço não há promoção."
    case .stockNote: "O estoque digitado vale como contado agora, e vai no próximo envio."
    case .raisedToday(let count, let all):
      all == 1 ? "Já subiu hoje." : "\(count) de \(all) já \(count == 1 ? "subiu" : "subiram") hoje."
    case .tiersToo(let count): "As faixas de \(many(count, "produto", "produtos")) mudam junto."
    case .tiersStay(let count): "As faixas de \(many(count, "produto", "produtos")) ficam."
    case .promotionsOvertaken(let count):
      "\(many(count, "promoção deixa", "promoções deixam")) de ser menor que o preço."
    case .reviewStaged(let count):
      "\(many(count, "produto alterado vai", "produtos alterados vão")) ao catálogo local e à plataforma."
    case .reviewNew(let count): "Novos aqui: \(grouped(count))."
    case .reviewUnsent(let count):
      "No catálogo local já há \(many(count, "pendente, que vai", "pendentes, que vão")) junto."
    case .staleStock(let count):
      "\(many(count, "produto tem", "produtos têm")) estoque velho ou sem data: nada seria enviado."
    case .stockHint:
      "Importe o estoque de hoje antes: `balcao catalog import ARQUIVO`. \(texts.key(.confirm)) só grava aqui."
    case .saveOnly: "Só gravar"
    case .stockGoesToo: "Cada produto enviado publica também o seu estoque."
    case .pushTitle: "Enviando o catálogo"
    case .pushFigures(let done, let all, let refused, let requests):
      "\(grouped(done)) de \(grouped(all)) · \(many(refused, "recusado", "recusados")) · "
        + many(requests, "chamada", "chamadas")
    case .pushPace(let rate, let remaining): "\(grouped(rate))/s, faltam \(remaining)"
    case .pacing: "medindo o ritmo"
    case .savingNow: "gravando no catálogo local"
    case .pushEnded(let outcome): sentence(outcome)
    case .shortAnswers(let count):
      "\(many(count, "resposta fala", "respostas falam")) em menos produtos do que foram: confira na plataforma."
    case .remaining(let count):
      "\(many(count, "fica pendente", "ficam pendentes")): \(texts.key(.review)) envia o resto."
    case .notSaved: "Nada foi gravado: as alterações continuam preparadas."
    case .savedNotSent: "As alterações ficam no catálogo local, pendentes."
    case .readingList: "lendo o catálogo"
    case .counting: "contando os produtos"
    case .readingProduct(let code): "lendo o produto \(code)"
    case .gathering(let count): "lendo \(many(count, "produto", "produtos"))"
    case .planning: "vendo o que está pendente"
    case .saving(let count): "gravando \(many(count, "produto", "produtos"))"
    case .pushing: "enviando o catálogo"
    case .pushed(let done, let all): "enviando \(grouped(done))/\(grouped(all))"
    case .stoppingPush: "Parando depois do lote em andamento. O que falta fica pendente."
    case .helpDigitsText: "digite, cole ou leia um código: busca a cada dígito"
    case .noProductHere: "Não há produto sob o cursor."
    case .noTierHere: "Ponha o cursor em uma faixa ou na promoção."
    case .noFieldHere: "Ponha o cursor em um campo que se possa editar."
    case .notACode(let text): "\(text) não é um EAN: o produto não está no catálogo por esse código."
    case .stillCounting: "Ainda vendo o que está pendente."
    case .stillReading: "Ainda lendo os produtos: tecle \(texts.key(.openProduct)) de novo."
    case .pushUnderWay: "O catálogo já está sendo enviado."
    case .nothingUnsent: "Nada pendente: nada mudou aqui desde o último envio."
    case .undone(let count): "Desfeito: as alterações de \(many(count, "produto", "produtos"))."
    case .discardQuestion(let count):
      "Descartar as alterações de \(many(count, "produto", "produtos"))?"
    case .stagedStays(let count):
      "Alterações preparadas em \(many(count, "produto", "produtos")): ficam guardadas como rascunho."
    case .stagedChanges(let count, let missing):
      "\(many(count, "produto alterado", "produtos alterados")): \(texts.key(.undo)) desfaz, \(texts.key(.review)) revisa."
        + (missing == 0 ? "" : " \(many(missing, "não está", "não estão")) no catálogo local.")
    case .exportLeavesOut(let count):
      "Sem \(many(count, "alteração preparada", "alterações preparadas")): grava-se só o catálogo local."
    case .marksFull(let limit):
      "Marcados \(grouped(limit)), o máximo: busque ou filtre mais, ou importe de um arquivo."
    }
  }
}

import Commerce
import Desk
import LocalStore
import Texts

/// The sentences in Brazilian Portuguese.
enum PortugueseSentences {
  static func words(_ phrase: Sentences.Phrase) -> String {
    switch phrase {
    case .zoneUnknown(let zone, let shown):
      "Esta máquina não conhece o fuso \(zone) (pacote tzdata): os horários estão em \(shown)."
    case .outputLost(let code):
      "A saída ficou incompleta: \(lossWords(code)). O que foi enviado está em `balcao journal list`."
    case .unreadableCertificateFile(let path):
      "O arquivo de certificados \(path) não pode ser lido: dê um arquivo PEM em --ca-file."
    case .notConfigured:
      "Nenhuma plataforma configurada: experimente `balcao demo`, ou dê --base-url e --user (ou um perfil em --config)."
    case .userMissing: "Falta o usuário: dê --user NOME (ou user no perfil)."
    case .passwordPrompt: "Senha: "
    case .noPassword: "Sem terminal não há como pedir a senha: dê --password-file ou --password-stdin."
    case .unknownStatus(let text): "Não há status “\(text)”. Há: \(statuses)."
    case .unknownView(let text): "Não há tela “\(text)”: dê orders, order NÚMERO, catalog ou customers."
    case .tooManyOrders: "--orders vai de 0 a 1000000."
    case .nothingToSearch: "Buscar o quê? Dê um número ou começos de palavras, como: balcao orders search silva."
    case .foundMore(let limit): "há mais de \(limit); --limit mostra mais, outra palavra deixa menos"
    case .listCut(let page, let count):
      "página \(page)\(count.map { " de \($0)" } ?? ""); --page \(page + 1) mostra a próxima"
    case .pastTheEnd(let page, let count): "A página \(page) está depois do fim: --page vai até \(count)."
    case .badPage(let page): "--page \(page) não existe: as páginas contam de 1."
    case .readingOrders(let done, let total): "lendo pedidos \(done)/\(total)"
    case .orderNotRead(let id, let reason): "Pedido \(id) não lido: \(reason)"
    case .noPickingList: "Nenhuma lista foi feita: tire os pedidos que não puderam ser lidos, ou repita."
    case .sweeping(let step):
      "\(step.status) página \(step.page)\(step.pageCount.map { " de \($0)" } ?? ""), \(step.new) novos, \(step.moved) movidos (Ctrl-C para)"
    case .swept(let done):
      "\(done.new) pedidos novos, \(done.moved) movidos, em \(done.requests) consultas."
        + (done.forgotten > 0 ? " \(done.forgotten) antigos esquecidos (keep_orders_days)." : "")
        + done.shortLists.map { " \($0.status): \($0.known) de \($0.total), a plataforma conta mais do que mostra." }
        .joined()
    case .lookedSince: "--looked vale para o que chegou desde que você olhou: deixe de fora --since ou --looked."
    case .sweptElsewhere: "Outro Balcão está lendo as listas com este arquivo local: nada foi lido duas vezes."
    case .sweepInterrupted(let done):
      "Interrompido após \(done?.requests ?? 0) consultas: \(done?.new ?? 0) pedidos novos, \(done?.moved ?? 0) movidos. Ficam "
        + "guardados, e `balcao orders sweep` continua de onde parou."
    case .badPace(let pace): "--pace \(pace) é inválido: dê de 0 a 50 consultas por segundo."
    case .forgetWhat: "Quais pedidos? Dê números, ou --customer com um e-mail, telefone ou documento."
    case .notACustomer(let text):
      "“\(text)” não é e-mail, documento nem telefone de 8 dígitos ou mais: nada foi apagado."
    case .needsYesToForget: "Sem terminal não há como perguntar: nada foi apagado. Repita com --yes."
    case .nothingToForget: "Nenhum pedido assim está guardado aqui."
    case .forgetQuestion(let count): "Apagar \(count == 1 ? "1 pedido" : "\(count) pedidos") do arquivo local? "
    case .nothingForgotten: "Nada foi apagado."
    case .forgotten(let count):
      count == 1 ? "1 pedido apagado do arquivo local." : "\(count) pedidos apagados do arquivo local."
    case .readOnly: "Só leitura: nada foi enviado. Tire --read-only (ou read_only do perfil) para escrever."
    case .needsYes: "Sem terminal não há como perguntar: nada foi enviado. Confira com --dry-run e repita com --yes."
    case .declined: "Nada foi enviado."
    case .dryRun: "Ensaio: nada foi enviado."
    case .interrupted(let counts):
      "Interrompido: \(words(counts)). Veja `balcao journal list` antes de repetir."
    case .waitingFor(let holder):
      Texts(language: .portuguese).waitingForCustomer(holder) + ". Aguardando (Ctrl-C desiste)."
    case .waitingForOrder(let id, let holder):
      "Pedido \(id): \(Texts(language: .portuguese).waiting(for: holder)). Aguardando (Ctrl-C desiste)."
    case .setEnded(let counts): words(counts) + "."
    case .settled(let closed, let open):
      open == 0
        ? "Conferidos: \(closed); nenhum em aberto."
        : "Conferidos: \(closed); ainda em aberto: \(open). Veja `balcao journal list`."
    case .settledElsewhere: "Outro processo com este arquivo local está conferindo agora: tente de novo daqui a pouco."
    case .moveQuestion(1, let status): "1 pedido → \(status)? "
    case .moveQuestion(let count, let status): "\(count) pedidos → \(status)? "
    case .linesQuestion(let id): "Enviar os produtos do pedido \(id)? "
    case .unchangedLines(let count): count == 1 ? "1 linha sem alteração." : "\(count) linhas sem alteração."
    case .nothingToChange(let id): "O pedido \(id) já está assim: nada a enviar."
    case .movedOrders(let done, let total): "\(done)/\(total) pedidos prontos (Ctrl-C para de esperar)"
    case .step(let id, let step): "pedido \(id): \(words(step))"
    case .notAnAssignment(let text): "“\(text)” não é CÓDIGO=QUANTIDADE, como 7891000140307=6 (0 retira a linha)."
    case .codeTwice(let code): "O código \(code) foi dado duas vezes: nada foi enviado."
    case .codeNotInOrder(let code, let id, let nearest, let count):
      "O pedido \(id) não tem o código \(code): nada foi enviado."
        + (count == 0
          ? " Ele não tem linhas."
          : nearest.count == count
            ? " Tem: \(nearest.joined(separator: ", "))."
            : " Os mais parecidos dos \(count): \(nearest.joined(separator: ", ")). `balcao orders show \(id)` lista todos.")
    case .badLimit(let limit): "--limit \(limit) é inválido: dê de 1 a 10000."
    case .journalCut(let limit): "há envios mais antigos; --limit \(limit) mostra mais"
    case .noJournalEntry(let id): "Não há envio \(id) no histórico: `balcao journal list` mostra os que há."
    case .journalIntact(let count): "Histórico de envios íntegro: \(count) eventos."
    case .journalBroken(let position, let reason):
      (reason.isOfEvent
        ? "Histórico de envios violado no evento \(position): \(words(reason))"
        : "Os eventos do histórico de envios até \(position - 1) estão como foram escritos, mas \(words(reason))")
        + " Guarde uma cópia do arquivo e avise quem cuida dele."
    case .schemaChanged(let names):
      "No arquivo local, não está como o Balcão fez: \(names.joined(separator: ", ")). Guarde uma cópia do arquivo e avise quem "
        + "cuida dele."
    case .restored(let restore):
      "\(restore.operatorName) (uid \(restore.uid)) aceitou o arquivo local em "
        + "\(Texts(language: .portuguese).dateTime(Timestamp(milliseconds: restore.at)).string) (evento \(restore.position)), com "
        + "\(restore.found) eventos; "
        + (restore.expected.map { "deveriam ser \($0)." } ?? "quantos deveriam ser não se sabe.")
        + " Motivo: \(restore.reason)"
    case .nothingToRestore: "Não falta nada no arquivo local: não há o que aceitar."
    case .needsReason: "Diga o motivo em --reason: ele fica no histórico de envios."
    case .themeGood(let file): "\(file): nenhum erro."
    case .unknownFault(let name): "O sandbox não tem a falha “\(name)”: `balcao sandbox --help` lista as que há."
    case .portTaken(let port): "A porta \(port) está em uso ou não é permitida: escolha outra com --port."
    case .badFault(let text, let form): "“\(text)” não é uma falha: escreva \(form)."
    case .noFreePort: "Esta máquina não tem porta livre em 127.0.0.1 para o sandbox: encerre outros programas."
    case .sandboxRunning: "O sandbox já está em execução: encerre-o antes."
    case .unknownCommand(let word, let suggestion):
      "Comando desconhecido: \"\(word)\". "
        + (suggestion.map { "Seria \"\($0)\"?" } ?? "`balcao help` mostra todos.")
    case .unknownTopic(let word, let known):
      "Não há ajuda sobre \"\(word)\". Há sobre: \(known.joined(separator: ", "))."
    case .noThreads:
      "O sistema não dá threads a este processo: aumente os limites (ulimit -v, ulimit -u) ou encerre outros programas."
    case .team(let phrase): words(phrase)
    }
  }

  private static var statuses: String {
    let texts = Texts(language: .portuguese)
    return OrderStatus.documented.map { "\($0) \(texts.name(of: $0))" }.joined(separator: ", ")
  }

  private static func words(_ step: WriteStep) -> String {
    let texts = Texts(language: .portuguese)
    return switch step {
    case .waiting(let holder): texts.waiting(for: holder) + " (Ctrl-C desiste)"
    case .waitingForEarlier(let entry):
      "o envio \(entry.id) de \(entry.intent.operatorName) ainda não foi visto, esperando"
    case .checkFails(let error, let since, _):
      "\(texts.wordsFailing(error)) desde \(texts.time(since)) (Ctrl-C para de esperar)"
    case .rereading: "lendo de novo"
    case .sending: "enviando"
    case .queued: "na fila da plataforma"
    case .unknown: "resultado incerto, conferindo"
    case .checking(let attempt, _): "conferindo (\(attempt), Ctrl-C para de esperar)"
    }
  }

  private static func words(_ reason: JournalVerification.Reason) -> String {
    switch reason {
    case .eventChanged: "difere do que foi escrito."
    case .eventMissing: "foi apagado."
    case .payloadChanged: "o pedido, o operador ou a mudança difere do que foi escrito."
    case .entryWithoutEvents: "há um envio sem eventos."
    case .endMissing: "faltam eventos no fim."
    case .payloadErased: "o pedido, o operador e a mudança foram apagados, e não pelo Balcão."
    case .headMissing: "falta o arquivo .head ao lado do arquivo local."
    case .headChanged: "o arquivo .head não foi escrito pelo Balcão para este histórico."
    case .headOlder: "o arquivo .head é um anterior."
    case .anchorMissing: "falta o arquivo .anchor ao lado da chave (journal.key)."
    case .anchorChanged:
      "o arquivo .anchor ao lado da chave (journal.key) não foi escrito pelo Balcão para este arquivo local."
    case .openWriteMissing: "falta na lista de envios em aberto."
    case .openWriteForged: "está na lista de envios em aberto, sem estar em aberto."
    case .orderListChanged: "a lista de envios por pedido difere dele."
    }
  }

  /// How a set ended, in four counts.
  private static func words(_ counts: OutcomeCounts) -> String {
    "aceitos \(counts.done + counts.queued), recusados \(counts.refused), incertos \(counts.unknown), não enviados \(counts.notSent)"
  }
}

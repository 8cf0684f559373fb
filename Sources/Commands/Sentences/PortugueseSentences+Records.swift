import Commerce
import Desk
import RecordFiles
import Texts

extension PortugueseSentences {
  static func words(_ phrase: Sentences.RecordPhrase) -> String {
    switch phrase {
    case .preview(let records, 0): "\(many(records, "registro", "registros")), nenhum erro."
    case .preview(let records, let faults):
      "\(many(records, "registro", "registros")), \(many(faults, "erro", "erros"))."
    case .readingFile(let percent): "lendo o arquivo: \(percent) % (Ctrl-C para, nada é importado)"
    case .readAs(let encoding, let line, let text):
      "Lido como \(encoding.rawValue.uppercased()). Linha \(line): \(text)"
    case .unknownColumns(let names): "Colunas que não são importadas: \(names.joined(separator: ", "))."
    case .onlyColumns(let names):
      "O arquivo tem \(names.joined(separator: ", ")); nos cadastros conhecidos o resto não muda."
    case .numbersDecided(let count, let comma):
      "\(count) números como 1.234 foram lidos com \(comma ? "vírgula" : "ponto") decimal, como os outros do arquivo."
    case .unwritable(let path, let code):
      "Não foi possível gravar \(path): \(Texts.words(systemError: code, .portuguese)). Nada foi exportado."
    case .faultsNotShown(let count): "… e mais \(count) erros."
    case .nothingImported: "Nada foi importado: corrija o arquivo e importe de novo."
    case .imported(let summary):
      "\(summary.added) novos, \(summary.changed) alterados, \(summary.unchanged) sem mudança. Nada foi enviado ainda."
    case .dryImport: "Simulação: nada foi importado."
    case .exported(let records, let path): "\(many(records, "registro", "registros")) em \(path)."
    case .fileExists(let path): "\(path) já existe: escolha outro nome ou apague o arquivo antes."
    case .nothingDue: "Nada a enviar: tudo foi aceito, ou recusado e não alterado desde então."
    case .pushPlan(let plan):
      "\(many(plan.due, "produto", "produtos")) a enviar, em \(many(plan.batches, "requisição", "requisições")). Cada um publica o seu estoque."
    case .pushQuestion: "Enviar? "
    case .pushing(let step, let now):
      "\(step.accepted + step.refused)/\(step.total) produtos" + rest(of: step, at: now)
    case .pushed(let outcome):
      counts(outcome.accepted, outcome.refused.count, outcome.unknown, outcome.notSent, notTaken: outcome.notTaken)
        + (outcome.shortAnswers > 0
          ? " Em \(outcome.shortAnswers) respostas a plataforma citou menos produtos do que recebeu: confira alguns lá."
          : "")
    case .pushInterrupted: "Interrompido: `balcao catalog push` continua de onde parou."
    case .noTwins: "Nenhum artigo está com dois códigos."
    case .twins(let count):
      "\(many(count, "artigo está", "artigos estão")) com códigos que só diferem nos zeros à esquerda; --join faz um produto de cada um."
    case .joinQuestion(let count): "Fazer um produto de cada um de \(many(count, "artigo", "artigos"))? "
    case .notJoined: "Nada foi juntado."
    case .joined(let count): "\(many(count, "artigo juntado", "artigos juntados")). Nada foi enviado ainda."
    case .termsQuestion(let count): "Informar bloqueio e limite de \(many(count, "cliente", "clientes"))? "
    case .termsSent(let outcome):
      counts(outcome.accepted, outcome.refused.count, outcome.unknown, outcome.notSent, notTaken: outcome.notTaken)
    case .addQuestion(let name): "Cadastrar \(name)? "
    case .customerAdded(let userID): "Cadastrado" + (userID.map { " como \($0)." } ?? ".")
    case .additionNotTaken: "O cadastro foi enviado e não foi aceito."
    case .unknownAddition:
      "O cliente pode estar cadastrado. Confira na plataforma antes de enviar de novo."
    case .duplicate(let name): "O mesmo documento ou e-mail já é conhecido aqui: \(name)."
    case .notASwitch(let text): "“\(text)” não é CÓDIGO=0 nem CÓDIGO=1."
    case .notYesOrNo(let text): "--blocked: “\(text)” não é sim nem não."
    case .flagAndLimitNeeded:
      "Informe o bloqueio e o limite, --blocked yes|no e --limit VALOR (como 1234,56): sem o limite a plataforma daria "
        + "R$ 99.999.999,00, e sem o bloqueio poderia desbloquear."
    case .badDocument(let text): "“\(text)” não é CNPJ nem CPF: confira os dígitos."
    case .formFault(let field, let words): "\(field): \(words)"
    case .oneCustomerOnly(let count): "O arquivo tem \(count) clientes: `add` recebe um."
    case .listShort(let shown, let count): "\(shown) de \(count); --limit mostra mais"
    case .nothingFound: "Nada encontrado."
    }
  }

  static func words(_ reason: ImportFault.Reason, _ texts: Texts) -> String {
    switch reason {
    case .missing: "O arquivo não existe: confira o caminho."
    case .notPermitted: "Sem permissão para ler o arquivo: confira dono e modo."
    case .notAFile: "Isso não é um arquivo comum: confira o caminho."
    case .system(let code): "Não foi possível ler o arquivo: \(Texts.words(systemError: code, .portuguese))."
    case .empty: "O arquivo está vazio."
    case .binary: "Isso não é texto: salve a tabela como CSV em UTF-8."
    case .spreadsheet: "Isso é uma planilha: salve como CSV em UTF-8."
    case .utf16: "O arquivo está em UTF-16: salve como UTF-8."
    case .unknownEncoding:
      "Nada mostra em que codificação estão os acentos: indique com --encoding ou salve o arquivo como UTF-8."
    case .noHeader: "A primeira linha não dá nome às colunas, como ean, nome, preco, estoque: inclua."
    case .missingColumn(let name): "Falta a coluna \(name): é ela que diz de qual cadastro é cada linha."
    case .repeatedColumn(let name): "Duas colunas significam \(name): apague uma."
    case .changed: "O arquivo mudou nesse meio-tempo: importe de novo."
    case .notAcceptable: "Nada foi importado: corrija o arquivo e importe de novo."
    case .cancelled: "Interrompido: nada foi importado."
    case .recordTooLong(let limit): "Mais de \(limit) bytes: procure aspas que não fecham."
    case .unclosedQuote: "As aspas não fecham; o que vem depois não pode ser lido."
    case .textAfterQuote: "Há texto depois das aspas finais: dobre as aspas dentro do texto."
    case .wrongCellCount(let expected, let found): "\(found) células em vez de \(expected)."
    case .formula: "Uma fórmula: salve o arquivo com os valores nas células."
    case .brokenText(let encoding):
      "Não é \(encoding.rawValue.uppercased()), como o resto do arquivo: corrija esta célula"
        + (encoding == .utf16 ? "." : " ou indique a codificação com --encoding.")
    case .notJSON: "Não é JSON daqui em diante."
    case .truncatedJSON: "O arquivo termina no meio do JSON."
    case .notARecord: "Não é um objeto com valores nomeados."
    case .neededForNew: "Ainda não existe esse cadastro, e um novo precisa desta coluna."
    case .entry(let fault): texts(.entryFault(fault)).string
    case .lostDigits: "A planilha cortou o número (7,89E+12): formate a coluna como texto e digite de novo."
    case .dressedNumber:
      "A planilha fez do código um número: formate a coluna como texto e digite só os algarismos."
    case .product(let fault): texts(.catalog(.fault(fault))).string
    case .notAMoment: "Não é data e hora, como 22/11/2026 14:30."
    case .inTheFuture: "Um momento no futuro."
    case .notAText: "Uma lista ou um objeto onde cabe texto ou número."
    case .repeated: "Aparece duas vezes: fique com um."
    case .notAList: "Não está escrito como lista desta coluna."
    case .duplicate(let line): "Igual à linha \(line): fique com uma."
    case .contradiction: "Dois números de documento diferentes."
    }
  }

  /// The four counts. Records that were refused for another reason than their content are still due.
  private static func counts(
    _ accepted: Int, _ refused: Int, _ unknown: Int, _ notSent: Int, notTaken: Int
  ) -> String {
    "\(many(accepted, "aceito", "aceitos")) (sem como conferir), \(many(refused + notTaken, "recusado", "recusados")), "
      + "\(many(unknown, "incerto", "incertos")), \(many(notSent, "não enviado", "não enviados"))."
      + (notTaken > 0
        ? " Dos enviados, \(many(notTaken, "não foi aceito e continua pendente", "não foram aceitos e continuam pendentes"))."
        : "")
  }

  private static func many(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  /// The pace so far and the time left at that pace, once they are known.
  private static func rest(of step: PushProgress, at now: Timestamp) -> String {
    let hint = " (Ctrl-C para depois desta requisição)"
    guard let pace = step.perSecond(at: now), let left = step.remainingSeconds(at: now) else { return hint }
    return ", \(Int(pace.rounded()))/s, faltam \(left) s" + hint
  }
}

import Commerce
import Desk

// What went wrong, in words that claim no more than the event: one table for the console and the command line.
extension Portuguese {
  /// - Parameter again: what to do to try again; by default what repeats a reading, or the command.
  func fault(_ error: DeskError, at place: CausePlace = .console, again: String? = nil) -> String {
    let againOrReport = again ?? "repita; se continuar, avise a plataforma."
    let again = again ?? (place == .console ? "\(texts.key(.refresh)) tenta de novo." : "repita o comando.")
    let look =
      place == .console
      ? "Veja o histórico de envios \(texts.key(.journal)) antes de repetir."
      : "Veja `balcao journal list` antes de repetir."
    switch error.kind {
    case .refused: return "A plataforma recusou: \(error.detail)"
    case .notFound:
      return "Pedido não encontrado\(error.cameWithoutData ? ": a resposta veio sem dados" : ""). Confira o número."
    case .logInRefused where error.isTurnedAwayThrice:
      return
        "Três respostas seguidas barraram o acesso (401), nenhuma da plataforma: parei de consultar. Confira rede e usuário e "
        + (place == .console ? "tecle \(texts.key(.refresh))." : "repita o comando.")
    case .logInRefused:
      return "A plataforma recusou o acesso: parei de consultar. Corrija usuário ou senha e "
        + (place == .console ? "tecle \(texts.key(.refresh))." : "repita o comando.")
    case .notAllowed:
      let said = error.detail.isEmpty ? "" : " (\(error.detail))"
      return "O usuário não tem direito a esta operação\(said): peça o acesso a quem cuida da conta."
    case .turnedAway:
      return "Veio \(came(error)), sem palavra da plataforma sobre o acesso: \(again)"
    case .noPassword: return "A senha não pôde ser obtida. \(error.detail)"
    case .throttled(let seconds):
      return "Muitas consultas: tente de novo \(seconds.map { wait($0, from: error.answeredAt) } ?? "daqui a pouco")."
    case .gatewayFault(let code) where error.isRedirect:
      return "O servidor mandou para outro endereço (\(code)), que não foi seguido: \(again)"
    case .gatewayFault(let code):
      let said =
        error.detail.isEmpty
        ? shape(of: error).map { " Veio \($0)." } ?? ""
        : " O servidor disse: \(error.detail)\(error.detail.hasSuffix(".") ? "" : ".")"
      return "O servidor falhou (\(code)): \(again)\(said)"
    case .unreachable(let failure):
      return "Sem conexão: \(connectionFailure(failure, at: place)) \(again.startingUpperCase)"
    case .interrupted:
      return switch error.came {
      case .silence: "Nenhuma resposta a tempo: \(again)"
      case .beginning: "A resposta começou e não terminou: \(again)"
      case .nothing, .answer, .unusable: "A conexão caiu antes da resposta: \(again)"
      }
    case .unreadable where error.isUnusable: return "Veio \(came(error)): \(again)"
    case .unreadable:
      return "Veio \(came(error)), que não dá para entender: "
        + (place == .console
          ? "\(texts.key(.raw)) mostra, \(texts.key(.refresh)) tenta de novo."
          : againOrReport)
    case .unknownOutcome:
      return switch error.came {
      case .answer, .unusable: "Incerto: o envio saiu e veio \(came(error)), que não diz se foi aceito. \(look)"
      case .beginning: "Incerto: o envio saiu; a resposta começou e não terminou. \(look)"
      case .silence: "Incerto: o envio saiu e não veio resposta a tempo. \(look)"
      case .nothing: "Incerto: o envio saiu e a conexão caiu antes da resposta. \(look)"
      }
    case .canceled: return "Parado, como pedido."
    case .notPossible(let blocker): return self.blocker(blocker, at: place)
    case .store(let fault): return storeFault(fault, error.detail)
    }
  }

  /// What stands before "desde" while an order cannot be read back.
  func failing(_ error: DeskError) -> String {
    switch error.kind {
    case .unreachable: "sem conexão"
    case .interrupted where error.came != .beginning: "sem resposta"
    case .throttled: "muitas consultas"
    case .logInRefused: "acesso recusado"
    case .noPassword: "sem senha"
    case .notFound: "pedido não encontrado"
    default: "sem resposta útil"
    }
  }

  /// What is said beside how a write ended.
  func unrecorded(_ error: DeskError, at place: CausePlace = .console) -> String {
    "O histórico não pôde ser gravado: \(fault(error, at: place))"
  }

  /// What is said beside what became of products or terms.
  func notNoted(_ error: DeskError, at place: CausePlace = .console) -> String {
    "O que a plataforma respondeu não pôde ser anotado aqui: \(fault(error, at: place))"
  }

  /// In how long, as a person says it; beyond an hour the time on the clock.
  private func wait(_ seconds: Int, from start: Timestamp?) -> String {
    switch seconds {
    case ..<100: return "em \(max(1, seconds)) s"
    case ...3600: return "em \((seconds + 59) / 60) min"
    default: break
    }
    if seconds > Pause.longest { return "em mais de cem anos" }
    guard let pause = start.map({ Pause(seconds, from: $0) }) else { return "em \((seconds + 3599) / 3600) h" }
    let clock = "às \(texts.clock(pause.end))"
    return pause.endsToday ? clock : "em \(texts.date(pause.end)) \(clock)"
  }

  /// What came, as somebody describes it who cannot read it.
  private func came(_ error: DeskError) -> String {
    switch error.came {
    case .unusable(.tooLong): "uma resposta longa demais"
    case .unusable(.noHTTP): "uma resposta que não é HTTP"
    case .unusable(.notUnpacked): "uma resposta que não dá para descompactar"
    case .unusable(.otherPage): "outra página, não a pedida"
    default: shape(of: error) ?? "uma resposta incompleta"
    }
  }

  private func shape(of error: DeskError) -> String? {
    guard case .answer(let shape) = error.came else { return nil }
    let form =
      switch shape.form {
      case .empty: "resposta vazia"
      case .page: "uma página HTML"
      case .json: "um JSON"
      case .text: "um texto"
      }
    return shape.form == .empty ? "\(form) (\(shape.status))" : "\(form) (\(shape.status), \(shape.sizeText))"
  }

  private func connectionFailure(_ failure: DeskError.ConnectionFailure, at place: CausePlace) -> String {
    let option = { (name: String) in place == .command ? " (confira \(name))" : "" }
    return switch failure {
    case .nameNotFound: "o nome do servidor não existe\(option("--base-url"))."
    case .connectionRefused: "o servidor recusou a conexão\(option("--base-url"))."
    case .connectionTimedOut: "o servidor não atendeu a tempo."
    case .tlsExpired: "o certificado do servidor venceu."
    case .tlsWrongHost: "o certificado é de outro servidor\(option("--base-url"))."
    case .tlsUntrusted: "o certificado não é de uma autoridade conhecida\(option("--ca-file"))."
    case .tlsOther: "a conexão segura não se estabeleceu."
    case .other: "o servidor não foi alcançado."
    }
  }

  func blocker(_ blocker: DeskError.Blocker, at place: CausePlace = .console) -> String {
    let isConsole = place == .console
    return switch blocker {
    case .readOnly:
      "Só leitura: nada foi enviado. "
        + (isConsole
          ? "\(texts.key(.unlock)) 15m libera a escrita." : "Tire --read-only (ou read_only do perfil) para escrever.")
    case .noLinesLeft:
      "Um pedido não pode ficar sem produtos: cancele-o pelo status "
        + (isConsole ? "\(texts.key(.changeStatus))." : "(`balcao orders set-status --to I`).")
    case .emptyProductCode:
      "Há uma linha sem código: a API não consegue alterar os produtos deste pedido. Altere-os na plataforma."
    case .repeatedProductCode(let code):
      "O código \(code) está em duas linhas: a API não consegue alterar os produtos deste pedido. Altere-os na plataforma."
    case .damagedProductCode(let code):
      "\(code) é um número, e não o código de um produto: a API não consegue alterar os produtos deste pedido. Altere-os na plataforma."
    case .unreadableQuantity(let code):
      "A quantidade de \(code) não é legível: a API não consegue alterar os produtos deste pedido. Altere-os na plataforma."
    case .quantityNotPositive(let code):
      "A quantidade de \(code) tem de ser maior que zero; \(isConsole ? texts.key(.removeLine) : "\(code)=0") retira a linha."
    case .nothingStaged: "Não há alteração preparada."
    case .staleStock(let count):
      "O estoque de \(counted(count, "produto", "produtos")) por enviar é velho demais ou de idade desconhecida. Nada foi "
        + "enviado: \(isConsole ? "importe ou digite o estoque de agora e envie." : "importe um arquivo com o estoque de hoje e envie de novo.")"
    case .twins(let count):
      "\(counted(count, "artigo está cadastrado", "artigos estão cadastrados")) duas vezes, com códigos que só diferem nos zeros à "
        + "esquerda. Nada foi enviado: "
        + (isConsole
          ? "junte-os na linha de comando (catalog twins --join)." : "junte-os com `balcao catalog twins --join`.")
    case .moreIsDue(let count):
      "Agora há \(counted(count, "produto", "produtos")) por enviar, mais do que foi visto. Nada foi enviado: "
        + (isConsole ? "revise de novo \(texts.key(.review))." : "repita o envio.")
    case .staleTerms(let count):
      "\(counted(count, "cliente", "clientes")) sem bloqueio e limite recente informados. Nada foi enviado: "
        + (isConsole
          ? "informe os dois e envie."
          : "informe com `balcao customers set DOC --blocked yes|no --limit VALOR`, ou importe um arquivo.")
    case .lockedBy(let holder) where holder.isStopped:
      "\(name(of: holder).startingUpperCase) está com o mesmo pedido ou cliente num processo parado (\(holder.processID)): continue-o com "
        + "fg, ou encerre-o. Nada foi enviado."
    case .lockedBy(let holder):
      "\(name(of: holder).startingUpperCase) está com o mesmo pedido ou cliente agora. Nada foi enviado: repita depois"
        + (isConsole ? "." : ", ou espere mais com --wait.")
    case .unsettled(let name, let at):
      "O envio de \(name) de \(texts.dateTime(at)) ainda está em aberto. Nada foi enviado: "
        + (isConsole
          ? "veja o histórico de envios \(texts.key(.journal))."
          : "veja `balcao journal list`; --over-unsettled envia assim mesmo.")
    case .beingSent(let name):
      "O envio de \(name) ainda está em andamento: tente de novo quando terminar."
    case .registeredMeanwhile(let name):
      "\(name) acabou de cadastrar este cliente. Nada foi enviado: confira antes de repetir."
    case .sentElsewhere:
      "Outro console ou comando com este arquivo local envia isto agora: tente de novo quando terminar."
    }
  }

  private func storeFault(_ fault: DeskError.StoreFault, _ detail: String) -> String {
    switch fault {
    case .locked: "O arquivo local está em uso por outro programa: tente de novo."
    case .readOnly: "O arquivo local só pode ser lido: confira as permissões de --store."
    case .diskFull: "O disco está cheio: libere espaço."
    case .corrupt: "O arquivo local está danificado: guarde-o e use outro com --store."
    case .newerThanProgram: "O arquivo local é de uma versão mais nova do Balcão: atualize o programa."
    case .otherAccount: "O arquivo local é de outra conta: use outro com --store."
    case .notPermitted: "Sem permissão para o arquivo local: confira --store."
    case .networkFolder:
      "A pasta do arquivo local não aceita travas, como as pastas de rede: use --store em um disco desta máquina."
    case .noKey:
      "Falta a chave do histórico de envios (journal.key): restaure-a. Se ela se perdeu, use o comando journal accept-restore "
        + "--reason TEXTO."
    case .otherKey:
      "A chave do histórico de envios (journal.key) é de outro arquivo local: use a dele. Se ela se perdeu, use o comando journal "
        + "accept-restore --reason TEXTO."
    case .unsafeKey:
      "Outros podem ler ou trocar a chave do histórico de envios (journal.key): dê chmod 600 a um arquivo comum."
    case .damagedKey: "A chave do histórico de envios (journal.key) está danificada: restaure-a de uma cópia."
    case .closedKey:
      "A chave do histórico de envios (journal.key) não pode ser lida nem criada: confira as permissões da pasta."
    case .noKeyPlace: "A chave do histórico de envios (journal.key) não tem pasta: informe XDG_CONFIG_HOME ou HOME."
    case .restored:
      "O arquivo local é uma cópia antiga ou mudou de lugar, e não envia: use o comando journal accept-restore --reason TEXTO."
    case .tooManyFiles: "Há arquivos demais abertos neste processo: tente de novo, ou aumente o limite (ulimit -n)."
    case .noMemory: "A memória da máquina acabou: libere um pouco e tente de novo."
    case .other: "O arquivo local falhou (\(detail)): tente de novo, ou use outro com --store."
    }
  }
}

import Commerce
import Console
import Desk
import Settings
import TerminalRuntime

extension PortugueseSentences {
  /// `nil` where the console's words serve.
  static func words(_ error: DeskError) -> String? {
    switch error.kind {
    case .refused, .notFound, .canceled, .store: nil
    case .logInRefused: "Senha recusada (401): parei de chamar. Corrija --user ou a senha e repita."
    case .throttled(let seconds?): "A plataforma pede calma: repita em \(seconds) s."
    case .throttled(nil): "A plataforma pede calma: espere um pouco e repita."
    case .gatewayFault(let code): "O portal da plataforma falhou (\(code)): \(error.detail) — pode repetir."
    case .unreachable(let obstacle): "Sem ligação: \(words(obstacle)) Nada foi enviado: pode repetir."
    case .interrupted: "A ligação caiu no meio da resposta: pode repetir."
    case .unreadable: "A resposta não faz sentido (\(error.detail)): repita, e se continuar avise a plataforma."
    case .unknownOutcome: "Incerto: o envio saiu e a resposta não veio. Veja `balcao journal list` antes de repetir."
    case .notPossible(let hindrance): words(hindrance)
    }
  }

  private static func words(_ obstacle: DeskError.Obstacle) -> String {
    switch obstacle {
    case .nameNotFound: "o nome do servidor não existe; confira --base-url."
    case .connectionRefused: "o servidor recusou a conexão; confira --base-url."
    case .connectionTimedOut: "o servidor não respondeu a tempo."
    case .tlsExpired: "o certificado do servidor venceu."
    case .tlsWrongHost: "o certificado é de outro servidor; confira --base-url."
    case .tlsUntrusted: "o certificado não é de uma autoridade conhecida; veja --ca-file."
    case .tlsOther: "a conexão segura não se estabeleceu."
    case .other: "não cheguei ao servidor."
    }
  }

  private static func words(_ hindrance: DeskError.Hindrance) -> String? {
    switch hindrance {
    case .readOnly: words(.readOnly)
    case .noLinesLeft:
      "Um pedido não pode ficar sem produtos: nada foi enviado. `balcao orders set-status --to I` cancela o pedido."
    case .quantityNotPositive(let code): "A quantidade de \(code) tem de ser maior que zero; \(code)=0 retira a linha."
    case .staleStock(let count):
      "O estoque de \(count) deles é velho demais para publicar: importe um arquivo com o estoque de hoje e transmita de novo."
    case .moreIsDue(let count):
      "Agora há \(count) produtos a transmitir, mais do que na pergunta: nada foi enviado. Transmita de novo."
    case .staleTerms(let count):
      "De \(count) clientes não se sabe o bloqueio ou o limite, ou o limite é velho demais para repetir: a plataforma "
        + "devolveria crédito já gasto. Informe com `balcao customers set DOC --blocked yes|no --limit VALOR` ou importe um "
        + "arquivo."
    case .lockedBy(let holder):
      "\(Texts(language: .portuguese).name(of: holder)) está com o mesmo pedido ou cliente agora. Nada foi enviado: repita depois, ou "
        + "espere mais com --wait."
    case .unsettled(let name, let at):
      "O envio de \(name) de \(Texts(language: .portuguese).dateTime(at).string) ainda está em aberto: nada foi enviado. Veja `balcao "
        + "journal list`; --over-unsettled envia assim mesmo."
    case .registeredMeanwhile(let name): "\(name) acabou de cadastrar este cliente: nada foi enviado."
    case .emptyProductCode, .repeatedProductCode, .unreadableQuantity, .nothingStaged, .sentElsewhere: nil
    }
  }

  /// `nil` where the console's words serve.
  static func words(_ outcome: WriteOutcome, of id: OrderID, _ texts: Texts) -> String? {
    switch outcome {
    case .confirmed(let order, _): "Pedido \(id) confirmado em \(order.status)."
    case .refused(let error) where error.detail.isEmpty: "Pedido \(id) recusado: \(Sentences.of(error, texts))"
    case .unseen(let error, let last):
      "Pedido \(id): aceito, situação incerta\(lastRead(last, texts)). \(Sentences.of(error, texts))"
    case .unsettled(let entry, let order):
      "Pedido \(id): nada foi enviado. O envio \(entry.id) de \(entry.intent.operatorName), \(texts.dateTime(entry.openedAt).string), "
        + "ainda não foi visto; o pedido está em \(order.status). `balcao journal settle` confere; --over-unsettled envia assim mesmo."
    case .unrecorded(let outcome, let error):
      "\(Sentences.of(outcome, of: id, texts)) O histórico não pôde ser gravado (\(error.detail)): `balcao journal settle` acerta."
    case .unknown:
      "Pedido \(id) incerto: a resposta não veio e a leitura não mostra a mudança. Veja `balcao journal list`."
    case .notSent(let error) where error.kind == .canceled: "Pedido \(id): interrompido, nada foi enviado."
    case .notSent(let error): "Pedido \(id): nada foi enviado. \(Sentences.of(error, texts))"
    case .accepted, .notConfirmed, .refused, .moved, .alreadySo: nil
    }
  }

  private static func lastRead(_ last: Dated<Order>?, _ texts: Texts) -> String {
    last.map { "; última leitura \($0.value.status) às \(texts.time($0.readAt).string)" } ?? ""
  }

  static func words(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal: "Não há terminal: abra o console em um, ou use os comandos de `balcao --help`."
    case .unsuitable(let term):
      term.isEmpty
        ? "A variável TERM está vazia: dê o tipo do terminal, como TERM=xterm-256color."
        : "O terminal \(term) não serve para o console: tente TERM=xterm-256color."
    case .notStarted(let term): "O terminal \(term) não abriu: tente TERM=xterm-256color."
    case .system(let operation, let code):
      "O sistema não deixou abrir o console (\(operation), erro \(code)): tente de novo."
    case .lost: "O terminal se foi. O que estava sendo enviado está no diário: `balcao journal list`."
    }
  }

  static func words(_ conflict: ActionCatalog.Conflict) -> String {
    switch conflict {
    case .unknownAction(let name): "keys: não há ação \(name); `balcao keys` mostra todas."
    case .unknownKey(let key, let action): "keys: \(action): não há tecla \(key); escreva como em `balcao keys`."
    case .doubleKey(let key, let owner, let loser):
      "keys: a tecla \(key.name) já é de \(owner.rawValue); \(loser.rawValue) ficou sem ela."
    case .digit(let key, let action):
      "keys: \(action.rawValue): o algarismo \(key.name) é sempre número de pedido; escolha outra tecla."
    }
  }
}

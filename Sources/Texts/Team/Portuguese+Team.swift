import Commerce
import Desk

extension Portuguese {
  func words(_ phrase: TeamPhrase) -> String {
    switch phrase {
    case .timelineHeading: "Linha do tempo"
    case .placed: "pedido feito pelo cliente"
    case .moved(let from, let to, let after, let seenAt): "\(from)→\(to) entre as leituras de \(after) e \(seenAt)"
    case .notePrompt(let id): "Anotação \(id): "
    case .noteKept(let id): "Anotado no pedido \(id), só para a equipe."
    case .noteRemoved: "Anotação retirada."
    case .removeNoteQuestion(let id): "Retirar esta anotação do pedido \(id)?"
    case .notYourNote(let author): "A anotação é de \(author): só \(author) a retira."
    case .noteCount(let count): counted(count, "anotação", "anotações")
    case .noteNotKept(let id, let error): "Não anotei no pedido \(id): \(fault(error))"
    case .isHere(let name, let minutes): "\(name) está aqui \(since(minutes))"
    case .isAt(let name, let id, let minutes): "\(name) está em \(id) \(since(minutes))"
    case .andMore(let count): "e mais \(count)"
    case .takeOverQuestion(let id, let owner, let count):
      "Assumir \(counted(count, "alteração", "alterações")) de \(owner) no pedido \(id)?"
    case .tookOver(let id, let owner):
      "O rascunho de \(owner) no pedido \(id) agora é seu: \(texts.key(.review)) revisa."
    case .noOthersDraft: "Ninguém mais preparou alterações neste pedido."
    case .ownDraftFirst(let id): "Você já preparou alterações no pedido \(id): envie ou descarte antes."
    case .draftGone(let id): "O rascunho do pedido \(id) saiu daqui: enviado, descartado ou assumido."
    case .draftsOf(let owners, brief: true): counted(owners.count, "rascunho", "rascunhos")
    case .draftsOf(let owners, brief: false):
      owners.count == 1
        ? "rascunho de \(owners[0])" : "\(owners.count) rascunhos: \(owners.joined(separator: ", "))"
    case .you: "você"
    case .stagedBeside(let owners): "Também há rascunho de \(owners.joined(separator: ", ")) neste pedido."
    case .shiftTitle: "Turno"
    case .shiftHead(let moment, let name): "Turno · \(moment) · \(name)"
    case .readingShift: "juntando o turno"
    case .shiftCopied: "Turno copiado. Se não colar, selecione com Shift + mouse (ou :mouse)."
    case .openWrites(let count): "Envios em aberto: \(count)"
    case .drafts(let count): "Rascunhos de pedidos não enviados: \(count)"
    case .claims(let count): "Abertos para alteração agora: \(count)"
    case .notes(let count, let since): "Anotações desde \(since): \(count)"
    case .alerts: "Pedem atenção"
    case .draftChanges(let count): counted(count, "alteração", "alterações")
    case .recordDrafts(let count): "Rascunhos de catálogo e clientes: \(count)"
    case .recordDraft(.newCustomer(let fields)):
      "cliente novo, \(counted(fields, "campo preenchido", "campos preenchidos"))"
    case .recordDraft(.newProduct(let fields)):
      "produto novo, \(counted(fields, "campo preenchido", "campos preenchidos"))"
    case .recordDraft(.products(let count)): counted(count, "produto alterado", "produtos alterados") + ", sem salvar"
    case .countedAt(let moment): "contados em \(moment)"
    case .notConfirmedSoNoWayBack: "Só um envio confirmado pode ser revertido."
    case .noWayBack: "Só status e produtos de um pedido podem ser revertidos."
    case .movedOn(let id, let status): "O pedido \(id) já seguiu para \(status): nada a reverter daqui."
    case .linesMovedOn(let id): "O pedido \(id) mudou depois desse envio: confira cada linha com \(texts.key(.review))."
    case .wayBackStaged(let id): "Reversão preparada no pedido \(id); nada foi enviado: \(texts.key(.review)) revisa."
    case .wayBackThere(let id): "O pedido \(id) já está como era: nada a enviar."
    }
  }

  private func since(_ minutes: Int64) -> String {
    switch minutes {
    case ..<1: "agora"
    case ..<120: "há \(minutes) min"
    default: "há \(minutes / 60) h"
    }
  }
}

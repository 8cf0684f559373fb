import Commerce
import Desk

extension English {
  func words(_ phrase: TeamPhrase) -> String {
    switch phrase {
    case .timelineHeading: "Timeline"
    case .placed: "placed by the customer"
    case .moved(let from, let to, let after, let seenAt): "\(from)→\(to) between the readings of \(after) and \(seenAt)"
    case .notePrompt(let id): "Note on \(id): "
    case .noteKept(let id): "Noted on order \(id), for the team only."
    case .noteRemoved: "Note removed."
    case .removeNoteQuestion(let id): "Remove this note from order \(id)?"
    case .notYourNote(let author): "The note is \(author)'s: only \(author) removes it."
    case .noteCount(let count): counted(count, "note", "notes")
    case .noteNotKept(let id, let error): "Not noted on order \(id): \(fault(error))"
    case .isHere(let name, let minutes): "\(name) \(being(minutes)) here \(time(minutes))"
    case .isAt(let name, let id, let minutes): "\(name) \(being(minutes)) at \(id) \(time(minutes))"
    case .andMore(let count): "and \(count) more"
    case .takeOverQuestion(let id, let owner, let count):
      "Take over \(counted(count, "change", "changes")) of \(owner) on order \(id)?"
    case .tookOver(let id, let owner): "\(owner)'s draft on order \(id) is yours now: \(texts.key(.review)) reviews it."
    case .noOthersDraft: "Nobody else has staged changes on this order."
    case .ownDraftFirst(let id): "You have staged changes on order \(id): send or discard them first."
    case .draftGone(let id): "The draft on order \(id) is gone from here: sent, discarded or taken over."
    case .draftsOf(let owners, brief: true): counted(owners.count, "draft", "drafts")
    case .draftsOf(let owners, brief: false):
      owners.count == 1 ? "\(owners[0])'s draft" : "\(owners.count) drafts: \(owners.joined(separator: ", "))"
    case .you: "you"
    case .stagedBeside(let owners): "\(owners.joined(separator: ", ")) also staged changes on this order."
    case .shiftTitle: "Shift"
    case .shiftHead(let moment, let name): "Shift · \(moment) · \(name)"
    case .readingShift: "gathering the shift"
    case .shiftCopied: "Shift copied. If it does not paste, select it with Shift + mouse (or :mouse)."
    case .openWrites(let count): "Open writes: \(count)"
    case .drafts(let count): "Drafts of orders not sent: \(count)"
    case .claims(let count): "Open for a change now: \(count)"
    case .notes(let count, let since): "Notes since \(since): \(count)"
    case .alerts: "Need attention"
    case .draftChanges(let count): counted(count, "change", "changes")
    case .recordDrafts(let count): "Drafts of catalog and customers: \(count)"
    case .recordDraft(.newCustomer(let fields)): "new customer, \(counted(fields, "field", "fields")) filled in"
    case .recordDraft(.newProduct(let fields)): "new product, \(counted(fields, "field", "fields")) filled in"
    case .recordDraft(.products(let count)): counted(count, "product", "products") + " changed, not saved"
    case .countedAt(let moment): "counted \(moment)"
    case .notConfirmedSoNoWayBack: "Only a confirmed write can be reverted."
    case .noWayBack: "Only an order's status and products can be reverted."
    case .movedOn(let id, let status): "Order \(id) has moved on to \(status): nothing to revert from here."
    case .linesMovedOn(let id): "Order \(id) changed after that write: check every line with \(texts.key(.review))."
    case .wayBackStaged(let id): "Reversal staged on order \(id); nothing was sent: \(texts.key(.review)) reviews it."
    case .wayBackThere(let id): "Order \(id) is already as it was: nothing to send."
    }
  }

  private func being(_ minutes: Int64) -> String { minutes < 1 ? "is" : "has been" }

  private func time(_ minutes: Int64) -> String {
    switch minutes {
    case ..<1: "now"
    case ..<120: "\(minutes) min"
    default: "\(minutes / 60) h"
    }
  }
}

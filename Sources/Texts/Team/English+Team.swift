import Commerce
import Desk

extension English {
  static func words(_ phrase: TeamPhrase) -> String {
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
    case .tookOver(let id, let owner): "\(owner)'s draft on order \(id) is yours now: t reviews it."
    case .noOthersDraft: "Nobody else has staged changes on this order."
    case .ownDraftFirst(let id): "You have staged changes on order \(id): send or discard them first."
    case .draftGone(let id): "The draft on order \(id) is gone from here: sent, discarded or taken over."
    case .shiftTitle: "Shift"
    case .shiftHead(let moment, let name): "Shift · \(moment) · \(name)"
    case .readingShift: "gathering the shift"
    case .shiftCopied: "Shift sent to the terminal."
    case .openWrites(let count): "To be looked into: \(count)"
    case .drafts(let count): "Drafts not sent: \(count)"
    case .claims(let count): "Open for a change now: \(count)"
    case .notes(let count, let since): "Notes since \(since): \(count)"
    case .alerts: "Need somebody"
    case .draftChanges(let count): counted(count, "change", "changes")
    case .countedAt(let moment): "counted \(moment)"
    case .notConfirmedSoNoWayBack: "Only a confirmed write can be led back."
    case .noWayBack: "Only an order's status and products can be led back."
    case .movedOn(let id, let status): "Order \(id) has moved on to \(status): nothing to undo from here."
    case .linesMovedOn(let id): "Order \(id) changed after that write: check every line with t."
    case .wayBackStaged(let id): "Way back staged on order \(id); nothing was sent: t reviews it."
    case .wayBackThere(let id): "Order \(id) already is as it was: nothing to send."
    }
  }

  private static func being(_ minutes: Int64) -> String { minutes < 1 ? "is" : "has been" }

  private static func time(_ minutes: Int64) -> String {
    switch minutes {
    case ..<1: "now"
    case ..<120: "\(minutes) min"
    default: "\(minutes / 60) h"
    }
  }
}

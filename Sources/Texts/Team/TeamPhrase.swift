import Commerce
import Desk

/// What is said of notes, claims, drafts of others, and the shift. Each language words every case: see `Portuguese+Team.swift`,
/// `English+Team.swift`.
public enum TeamPhrase: Hashable, Sendable {
  // The timeline
  case timelineHeading, placed, moved(OrderStatus, OrderStatus, after: String, seenAt: String)
  // Notes
  case notePrompt(OrderID), noteKept(OrderID), noteRemoved, removeNoteQuestion(OrderID), notYourNote(String)
  case noteCount(Int), noteNotKept(OrderID, DeskError)
  // Claims and drafts
  case isHere(String, minutes: Int64), isAt(String, OrderID, minutes: Int64), andMore(Int)
  case takeOverQuestion(OrderID, from: String, changes: Int), tookOver(OrderID, from: String), noOthersDraft
  case ownDraftFirst(OrderID), draftGone(OrderID)
  /// Whose drafts are on an order; the names are left out where there is no room for them.
  case draftsOf([String], brief: Bool), you
  /// Something has been staged on an order beside the drafts of others.
  case stagedBeside([String])
  // The shift
  case shiftTitle, shiftHead(at: String, by: String), readingShift, shiftCopied
  case openWrites(Int), drafts(Int), claims(Int), notes(Int, since: String), alerts
  case draftChanges(Int), recordDrafts(Int), recordDraft(RecordDraft.Content), countedAt(String)
  // The way back
  case notConfirmedSoNoWayBack, noWayBack, movedOn(OrderID, OrderStatus), linesMovedOn(OrderID), wayBackStaged(OrderID)
  case wayBackThere(OrderID)
}

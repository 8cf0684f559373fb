import Commerce
import Desk
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension PhraseSamples {
  private static let id = OrderID(rawValue: "4711")

  static let teamWithNumbers: [TeamPhrase] = [
    .moved(.open, .failed, after: "4711", seenAt: "x"), .moved(.open, .failed, after: "x", seenAt: "4711"),
    .notePrompt(id), .noteKept(id), .removeNoteQuestion(id), .notYourNote("4711"), .noteCount(4711),
    .noteNotKept(id, DeskError(.notFound)), .isHere("4711", minutes: 0), .isHere("x", minutes: 4711 * 60),
    .isAt("4711", OrderID(rawValue: "1"), minutes: 3), .isAt("x", id, minutes: 0), .andMore(4711),
    .takeOverQuestion(id, from: "x", changes: 2), .takeOverQuestion(OrderID(rawValue: "1"), from: "x", changes: 4711),
    .tookOver(id, from: "x"), .ownDraftFirst(id), .draftGone(id), .shiftHead(at: "4711", by: "x"),
    .shiftHead(at: "x", by: "4711"), .openWrites(4711), .drafts(4711), .claims(4711), .notes(4711, since: "x"),
    .notes(0, since: "4711"), .draftChanges(4711), .recordDrafts(4711),
    .recordDraft(.newCustomer(fields: 4711)), .recordDraft(.newProduct(fields: 4711)), .recordDraft(.products(4711)),
    .countedAt("4711"), .movedOn(id, .failed), .linesMovedOn(id),
    .wayBackStaged(id), .wayBackThere(id),
    .draftsOf(["4711"], brief: false), .draftsOf(["x", "4711"], brief: false),
    .draftsOf(Array(repeating: "x", count: 4711), brief: true), .stagedBeside(["x", "4711"]),
  ]

  static let team: [TeamPhrase] = [
    .timelineHeading, .placed, .noteRemoved, .noOthersDraft, .shiftTitle, .readingShift, .shiftCopied, .alerts,
    .notConfirmedSoNoWayBack, .noWayBack, .you,
  ]
}

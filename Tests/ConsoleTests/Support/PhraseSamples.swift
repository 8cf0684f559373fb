import Commerce
import Desk
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Phrases to try: every case once, those that speak of something with 4711 in it.
enum PhraseSamples {
  private static let id = OrderID(rawValue: "4711")
  private static let order = Sample.order("4711")

  static let errors: [DeskError] =
    DeskError.ConnectionFailure.allCases.map { DeskError(.unreachable($0)) }
    + DeskError.StoreFault.allCases.map { DeskError(.store($0), detail: "x") }
    + [
      .init(.refused, detail: "não pode"), .init(.notFound), .init(.logInRefused),
      .init(.notAllowed, detail: "x"), .init(.turnedAway), .init(.noPassword, detail: "x"),
      .init(.throttled(retryAfterSeconds: 5)),
      .init(.throttled(retryAfterSeconds: nil)), .init(.gatewayFault(code: "00112"), detail: "x"), .init(.interrupted),
      .init(.unreadable, detail: "line 3"), .init(.unknownOutcome), .init(.canceled),
    ] + blockers.map { DeskError(.notPossible($0)) }

  private static let blockers: [DeskError.Blocker] = [
    .readOnly, .noLinesLeft, .emptyProductCode, .repeatedProductCode("4711"), .damagedProductCode("7.89E+12"),
    .twins(4711), .unreadableQuantity("4711"),
    .quantityNotPositive("4711"), .nothingStaged, .staleStock(4711), .staleTerms(4711), .sentElsewhere,
    .moreIsDue(4711), .lockedBy(holder), .unsettled(operatorName: "bia", at: Timestamp(seconds: 0)),
    .registeredMeanwhile(operatorName: "bia"), .beingSent(operatorName: "bia"),
  ]

  private static let outcomes: [WriteOutcome] = [
    .confirmed(order, differences: []), .confirmed(order, differences: [.lineGone(productCode: "1")]), .accepted,
    .notConfirmed(order), .unseen(DeskError(.interrupted), last: nil),
    .unseen(DeskError(.interrupted), last: Dated(order, readAt: Timestamp(seconds: 0))),
    .unrecorded(.accepted, DeskError(.store(.diskFull))), .refused(DeskError(.refused, detail: "x")),
    .unknown(DeskError(.unknownOutcome), last: nil),
    .unknown(DeskError(.unknownOutcome), last: Dated(order, readAt: Timestamp(seconds: 0))),
    .diverted(order, since: Timestamp(seconds: 0)),
    .notSent(DeskError(.canceled)), .moved(order), .alreadySo(order),
  ]

  /// Those that carry a number, a name or a text which has to be in the sentence.
  static let withNumbers: [Phrase] =
    [
      .journalEntry(4711, .order(id)), .journalTarget(.order(id)),
      .journalBatch(first: 1, last: 4711, endsSync: true), .journalBatch(first: 4711, last: 4770, endsSync: false),
      .whatChanged(id), .page(4711, of: 1), .readAt("4711"), .fromStore("4711"), .marked(4711),
      .shortPostalCode("4711"), .swept(new: 4711, moved: 4712, isComplete: false),
      .sweptShort(known: 4711, of: 4712),
      .filterShort(found: 4711, of: 4712), .sweeping(.open, page: 4711, of: 4712),
      .searchReach(count: 1, since: nil, age: "4711"), .briefReach(count: 1, age: "4711"),
      .searchReach(count: 1, since: "4711", age: nil),
      .numberNotSeen(id), .type("4711"), .entries(4711), .stopsAfterWrite(id), .readingPage(4711), .readingOrder(id),
      .markingAll(done: 1, total: 4711), .sendingStatus(id, .open), .sendingLines(id), .queued(id),
      .sendingSet(done: 1, total: 4711, .open), .cancelHint("4711"), .tooSmall(width: 4711, height: 1),
      .listEndedBefore(4711), .pageReadAgain(4711), .markedPage(4711), .unmarked(4711), .marksOutOfSight(4711),
      .marksFound(2, missing: ["4711"]), .keyMeansNothing("4711", instead: ["x"]),
      .keyMeansNothing("x", instead: ["4711"]),
      .answerNotCounted("4711"),
      .unlocked(4711), .copied("4711"),
      .exported("4711"), .notExported("4711", "x"), .themeInUse("4711"), .themeProblem("4711"),
      .themeUnknown("x", known: ["4711"]), .notAnOrderNumber("4711"), .commandUnknown("4711"),
      .durationUnreadable("4711"),
      .quantityNotUnderstood("4711"), .muchMoreThanBefore(from: "1", to: "4711"),
      .openWritesChecked(4711, unsettled: 0),
      .openWritesChecked(5000, unsettled: 4711), .moveQuestion([target], to: .open, brief: true),
      .moveQuestion([target], to: .open, brief: false), .alreadyThere(4711, .open),
      .readingCode("4711"), .neitherOrderNorProduct("4711"), .withoutPrice(4711),
      .typeExactly("4711"), .discardQuestion(id, 2), .stillSending(4711), .stillStaged(4711), .stagedLost(4711),
      .reviewIntro(id, 2, removed: 1),
      .comparisonIntro(id),
      .journalWho("4711", uid: 1, profile: "x"), .journalRequest("4711"),
    ] + teamWithNumbers.map { .team($0) } + pickingWithNumbers.map { .picking($0) }
    + messagesWithNumbers.map { .message($0) } + newsWithNumbers.map { .news($0) }
    + outcomes.flatMap { [.outcome(id, $0), .linesOutcome(id, $0)] }

  private static let newsWithNumbers: [NewsPhrase] = [
    .since("4711"), .nothingSince("4711"), .legend(totals: false, alerts: ["4711"]),
    .waiting(4711, more: true, alerts: 4712, key: nil),
    .alerted(4711),
  ]
  private static let pickingWithNumbers: [PickingPhrase] = [
    .head(at: "4711", by: "x"), .head(at: "x", by: "4711"), .productCount(4711), .unknownQuantities(4711),
    .shippedAlready("4711"), .readingOrders(done: 1, total: 4711), .makeWithout(["4711"], of: 3),
    .makeWithout(["1"], of: 4712), .noneRead(["4711"], DeskError(.notFound)), .printed(by: "4711"),
    .notPrinted(by: "4711", .notStarted), .notPrinted(by: "x", .failed(status: 4711, said: "")),
    .notPrinted(by: "x", .failed(status: 1, said: "4711")), .notPrinted(by: "x", .killed(signal: 4711)),
  ]

  private static let messagesWithNumbers: [MessagePhrase] = [
    .title(id), .chatWith("4711"), .noPhone("4711"), .notMade(id, DeskError(.notFound)),
  ]

  private static let picking: [PickingPhrase] = [
    .orders(1), .orders(2), .notInList, .checkStatus, .withoutProducts, .stagedNotIn, .nothingToPick, .copied,
    .fileTitle,
    .textFile, .printing, .notPrinted(by: "x", .timedOut), .notPrinted(by: "x", .canceled), .noPrintCommand,
    .stillPrinting,
  ]

  private static let messages: [MessagePhrase] =
    [.noPhone(""), .landline, .copied, .unnamedCustomer, .unknownTotal]
    + (OrderStatus.documented + [OrderStatus(rawValue: "Z")]).map { .template($0) }

  private static let target = StatusChange.Target(orderID: id, status: .preparing, total: nil)

  private static let plain: [Phrase] = [
    .ordersTitle, .orderTitle, .helpTitle, .overviewTitle, .journalTitle, .rawTitle, .reviewTitle, .comparisonTitle,
    .filterTitle, .statusTitle, .exportTitle, .sortTitle, .progressTitle(.open), .questionTitle, .notesHeading,
    .othersHeading,
    .internalNotesHeading, .fieldsHeading, .deliveryHeading, .billingHeading, .helpDigits, .helpDigitsText,
    .helpCommands,
    .columnNumber, .columnArrived, .columnCustomer, .columnPhone, .columnTotal, .columnAge, .columnStatus,
    .columnStatusLetter, .columnSeen, .columnCode, .searching, .sweepBegins, .sweptElsewhere, .withoutLines,
    .nothingKnown(isNumber: true), .nothingKnown(isNumber: false), .briefReach(count: 1, age: nil),
    .columnProduct, .columnQuantity, .columnPrice, .columnDiscount, .columnSubtotal, .columnShipped, .columnOriginal,
    .columnTheirs, .columnMine, .columnWhen, .columnChange, .columnState, .columnWho, .columnSending, .total, .subtotal,
    .discount,
    .subtotalDiscount, .shipping, .tax, .draftTotal, .removedWord, .addedWord, .unchangedWord, .suspiciousWord,
    .newWord,
    .changedWord, .failedWord, .notSentWord, .uncertainWord, .stagedWord, .readOnlyWord, .writeWord, .productionWord,
    .notCounted,
    .connectionFailing, .connectionRefused, .yes, .no, .readingJournal, .counting,
    .listEmpty, .emptyStatus(.open), .notRead, .loading, .enterOpens, .lastPage, .firstPage,
    .lastOrderOfPage(hasMore: true),
    .lastOrderOfPage(hasMore: false), .firstOrderOfPage(hasMore: false),
    .firstOrderOfPage(hasMore: true), .pasteIgnored, .burstSwallowed, .undoTakenBack, .draftFulfilled(Sample.id),
    .connectionTroubled, .scanRefused, .nothingWasSent,
    .canceled,
    .waitingStopped, .personalDataHidden,
    .personalDataShown,
    .mouseOn, .mouseOff, .lockedAgain, .neverLocked, .readOnly, .noOrderHere, .noOrderOpen, .noLineHere,
    .nothingStagedHere, .nothingMarked, .nothingToCopy, .noRawAnswer, .noRawOfKnown, .isPersonal, .tooLongToCopy,
    .languageInUse,
    .exporting,
    .findPrompt,
    .addLinePrompt, .addLineForm, .addIsExperimental, .quantityUnreadable, .lastSeenInStatus(.open),
    .alreadyInStatus(1, .open), .comparisonChoice, .alreadyInStatus(2, .open), .thereAlready(1), .thereAlready(2),
    .quantityTooLarge,
    .statusMenuNote,
    .draftDiscarded, .quitQuestion, .repricingWarning, .experimentalWarning, .statusMoved(.open, .failed),
    .nothingLeftToSend, .askedFor, .alsoChanged, .nothingElseChanged, .journalEmpty,
    .journalEntry(1, .catalog), .journalTarget(.catalog), .journalTarget(.customers), .termsWord, .blockedWord,
    .freeWord, .limitWord, .quitHint, .stopsAfterWrite(nil), .acceptedForGood,
  ]

  static let all: [Phrase] =
    plain + withNumbers + Scope.allCases.map { .helpTitleOf($0) } + StatusRisk.allCases.map { .risk($0) }
    + Order.Discrepancy.allCases.map { .discrepancy($0) } + errors.map { .failed($0) }
    + [.unrecorded(.customers(.addingCustomer), DeskError(.store(.diskFull)))]
    + blockers.map { .notPossible($0) } + picking.map { .picking($0) } + messages.map { .message($0) }
    + [NewsPhrase.nothingNew, .seenBefore].map { .news($0) } + team.map { .team($0) } + doubts.map { .doubt($0) }

  /// Phrases about a single thing.
  static let ones: [Phrase] = [
    .marked(1), .entries(1), .unmarked(1), .markedPage(1), .marksOutOfSight(1), .marksFound(1, missing: []),
    .openWritesChecked(1, unsettled: 0), .openWritesChecked(1, unsettled: 1), .discardQuestion(id, 1), .stillSending(1),
    .stillStaged(1), .stagedLost(1), .withoutPrice(1), .alreadyThere(1, .open), .thereAlready(1),
    .alreadyInStatus(1, .open), .doubt(.leftOpen(1, isKept: true)), .doubt(.leftOpen(1, isKept: false)),
    .doubt(.leftToYou(1)), .sendingSet(done: 1, total: 2, .open), .reviewIntro(id, 1, removed: 1),
    .outcome(id, .confirmed(order, differences: [.lineGone(productCode: "1")])), .sendingSet(done: 0, total: 1, .open),
    .news(.waiting(1, more: false, alerts: 0, key: nil)), .news(.alerted(1)), .news(.legend(totals: false, alerts: [])),
    .news(.legend(totals: true, alerts: [])),
    .picking(.productCount(1)), .picking(.unknownQuantities(1)), .picking(.makeWithout(["1", "2"], of: 3)),
    .team(.noteCount(1)), .team(.draftChanges(1)), .team(.takeOverQuestion(id, from: "x", changes: 1)),
  ]
}

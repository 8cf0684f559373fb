import Commerce
import Desk

/// Everything the console says, with what it says it about. Each language words every case: see `Portuguese.swift`, `English.swift`.
public enum Phrase: Hashable, Sendable {
  // Titles and headings
  case ordersTitle, orderTitle, helpTitle, overviewTitle, journalTitle, rawTitle, reviewTitle, comparisonTitle
  case filterTitle, statusTitle, exportTitle, sortTitle, progressTitle(OrderStatus), questionTitle
  case journalEntry(Int64, WriteTarget), whatChanged(OrderID)
  case notesHeading, internalNotesHeading, fieldsHeading, othersHeading, deliveryHeading, billingHeading
  case helpDigits, helpDigitsText, helpCommands, helpTitleOf(Scope), titleOf(ActionID)
  // Columns
  case columnNumber, columnArrived, columnCustomer, columnPhone, columnTotal, columnAge, columnStatus
  case columnStatusLetter, columnSeen
  case columnCode, columnProduct, columnQuantity, columnPrice, columnDiscount, columnSubtotal, columnShipped
  case columnOriginal, columnTheirs, columnMine, columnWhen, columnChange, columnState, columnWho, columnSending
  // Words
  case page(Int, of: Int?), total, subtotal, discount, subtotalDiscount, shipping, tax, draftTotal
  case removedWord, addedWord, unchangedWord, suspiciousWord, newWord, changedWord, failedWord, notSentWord,
    uncertainWord,
    stagedWord
  case readOnlyWord, writeWord, productionWord, notCounted, readAt(String), fromStore(String), marked(Int)
  case connectionFailing, connectionTroubled, connectionRefused, connectionWithoutPassword
  case yes, no, type(String), entries(Int)
  /// A stop that waits for a write, to one order or of another kind.
  case stopsAfterWrite(OrderID?)
  /// A postal code that has lost zeros.
  case shortPostalCode(String), withoutLines
  /// How many lines the subtotal of a draft leaves out.
  case withoutPrice(Int)
  // Activities
  case readingPage(Int), readingOrder(OrderID), readingCode(String), readingJournal, counting, markingAll(
    done: Int, total: Int)
  case sendingStatus(OrderID, OrderStatus), sendingLines(OrderID), queued(OrderID), sendingNow(OrderID)
  case sendingSet(done: Int, total: Int, OrderStatus), cancelHint(String), exporting
  // What happened
  case sweepBegins, sweptElsewhere, swept(new: Int, moved: Int, isComplete: Bool)
  /// Of lists that are not known whole: how many orders are, of how many.
  case sweptShort(known: Int, of: Int), filterShort(found: Int, of: Int)
  case sweeping(OrderStatus, page: Int, of: Int?)
  case searching, searchReach(count: Int, since: String?, age: String?), nothingKnown(isNumber: Bool)
  /// The reach where there is little room.
  case briefReach(count: Int, age: String?)
  /// A number that is part of others was meant as an order that was never seen.
  case numberNotSeen(OrderID)
  case listEmpty, emptyStatus(OrderStatus), notRead, loading, enterOpens, tooSmall(width: Int, height: Int)
  case lastPage, firstPage, lastOrderOfPage(hasMore: Bool), firstOrderOfPage(hasMore: Bool), listEndedBefore(Int),
    pageReadAgain(Int)
  case markedPage(Int), unmarked(Int), marksOutOfSight(Int), marksFound(Int, missing: [String]), pasteIgnored
  /// A key, and those that mean something there, with what each does; none where the screen shows them anyway.
  case keyMeansNothing(String, instead: [String])
  case answerNotCounted(String), burstSwallowed,
    undoTakenBack, draftFulfilled(OrderID),
    scanRefused, nothingWasSent, canceled,
    waitingStopped, quitHint
  case personalDataHidden, personalDataShown, mouseOn, mouseOff, lockedAgain, unlocked(Int), neverLocked, readOnly
  /// The scope of the pane, and the action that shows the pane where it can be done.
  case notInThisPane(Scope, shown: ActionID)
  case noOrderHere, noOrderOpen, noLineHere, nothingStagedHere, nothingMarked, nothingToCopy, noRawAnswer, noRawOfKnown,
    isPersonal
  case tooLongToCopy, copied(String), exported(String), notExported(String, String)
  case themeInUse(String), themeProblem(String), themeUnknown(String, known: [String]), languageInUse
  case neitherOrderNorProduct(String)
  case notAnOrderNumber(String), commandUnknown(String), durationUnreadable(String), findPrompt, addLinePrompt,
    addLineForm, addIsExperimental
  case quantityUnreadable, quantityNotUnderstood(String), quantityTooLarge, muchMoreThanBefore(from: String, to: String)
  case openWritesChecked(Int, unsettled: Int)
  case doubt(DoubtPhrase)
  // Questions
  case moveQuestion([StatusChange.Target], to: OrderStatus, brief: Bool), alreadyInStatus(Int, OrderStatus),
    lastSeenInStatus(OrderStatus), alreadyThere(Int, OrderStatus), thereAlready(Int)
  case risk(StatusRisk), typeExactly(String), statusMenuNote
  case discardQuestion(OrderID, Int), draftDiscarded, quitQuestion, stillSending(Int), stillStaged(Int), stagedLost(Int)
  case repricingWarning, reviewIntro(OrderID, Int, removed: Int), experimentalWarning
  case comparisonIntro(OrderID), comparisonChoice, statusMoved(OrderStatus, OrderStatus), nothingLeftToSend
  case askedFor, alsoChanged, nothingElseChanged
  // Journal
  case journalWho(String, uid: UInt32, profile: String), journalRequest(String), journalEmpty
  case journalTarget(WriteTarget), journalBatch(first: Int, last: Int, endsSync: Bool)
  case acceptedForGood, termsWord, blockedWord, freeWord, limitWord
  // Faults and outcomes
  /// How something ended, and that the journal could not take it down.
  indirect case unrecorded(Phrase, DeskError)
  case failed(DeskError), outcome(OrderID, WriteOutcome), linesOutcome(OrderID, WriteOutcome), notPossible(
    DeskError.Blocker)
  case discrepancy(Order.Discrepancy)
  case entryFault(EntryFault)
  // The other panes
  case catalog(CatalogPhrase), customers(CustomersPhrase), importing(ImportPhrase)
  case picking(PickingPhrase), message(MessagePhrase), news(NewsPhrase), team(TeamPhrase)
}

import Commerce
import Desk

extension English {
  func words(_ phrase: Phrase) -> String {
    switch phrase {
    case .ordersTitle: "Orders"
    case .orderTitle: "Order"
    case .helpTitle: "Help"
    case .overviewTitle: "Overview"
    case .journalTitle: "Journal"
    case .rawTitle: "The platform's raw answer"
    case .reviewTitle: "Review and send"
    case .comparisonTitle: "Changed since read"
    case .filterTitle: "Show the status"
    case .statusTitle: "Change the status to"
    case .questionTitle: "Confirm"
    case .exportTitle: "Export what is on the screen"
    case .sortTitle: "Sort the page by"
    case .progressTitle(let status): "Moving to \(status)"
    case .journalEntry(let id, let target): "Write \(id) · \(journalTarget(target))"
    case .whatChanged(let id): "Order \(id) confirmed: what changed"
    case .notesHeading: "The customer's notes"
    case .internalNotesHeading: "The supplier's notes"
    case .fieldsHeading: "Extra fields"
    case .othersHeading: "Other known orders of the customer"
    case .shortPostalCode(let code): "\(code) (postal code: zeros missing)"
    case .withoutLines: "This order has no product lines."
    case .deliveryHeading: "Delivery"
    case .billingHeading: "Billing"
    case .helpDigits: "0–9"
    case .helpDigitsText: "type or paste an order number; Enter opens it"
    case .helpCommands: "Commands (after :)"
    case .titleOf(let id): action(id).title
    case .helpTitleOf(let scope): "Help: \(scopeName(scope))"
    case .columnNumber: "Order"
    case .columnArrived: "Placed"
    case .columnCustomer: "Customer"
    case .columnPhone: "Phone"
    case .columnTotal: "Total"
    case .columnAge: "Age"
    case .columnStatusLetter: "St"
    case .columnSeen: "Read"
    case .columnStatus: "Status"
    case .columnCode: "Code"
    case .columnProduct: "Product"
    case .columnQuantity: "Qty"
    case .columnPrice: "Price"
    case .columnDiscount: "Disc."
    case .columnSubtotal: "Subtotal"
    case .columnShipped: "Sent"
    case .columnOriginal: "As read"
    case .columnTheirs: "Now"
    case .columnMine: "Mine"
    case .columnWhen: "When"
    case .columnChange: "Change"
    case .columnState: "State"
    case .columnSending: "Sending"
    case .columnWho: "Who"
    case .page(let number, let count): "page \(number)\(count.map { "/\($0)" } ?? "")"
    case .total: "Total"
    case .subtotal: "Subtotal"
    case .discount: "Discount"
    case .subtotalDiscount: "Discount on the subtotal"
    case .shipping: "Shipping"
    case .tax: "Taxes"
    case .draftTotal: "Subtotal expected with the changes"
    case .withoutPrice(let count): "without the price of \(counted(count, "added line", "added lines"))"
    case .removedWord: "REMOVED"
    case .addedWord: "added"
    case .unchangedWord: "unchanged"
    case .suspiciousWord: "more than 3×!"
    case .newWord: "new"
    case .changedWord: "changed"
    case .failedWord: "failed"
    case .notSentWord: "not sent"
    case .uncertainWord: "unknown"
    case .stagedWord: "edited"
    case .readOnlyWord: "READ-ONLY"
    case .writeWord: "WRITE"
    case .productionWord: "PRODUCTION"
    case .notCounted: "not counted yet"
    case .readAt(let time): "read at \(time)"
    case .fromStore(let time): "kept from \(time)"
    case .marked(let count): "\(count) marked"
    case .connectionFailing: "no connection"
    case .connectionTroubled: "trouble"
    case .connectionRefused: "log-in refused"
    case .connectionWithoutPassword: "no password"
    case .yes: "Yes"
    case .no: "No"
    case .type(let text): "Type \(text) and Enter"
    case .entries(let count): count == 1 ? "1 write" : "\(count) writes"
    case .readingPage(let number): "reading page \(number)"
    case .readingOrder(let id): "reading order \(id)"
    case .readingCode(let code): "looking for number \(code)"
    case .readingJournal: "reading the journal"
    case .counting: "counting the orders of each status"
    case .markingAll(let done, let total): "marking \(done)/\(total)"
    case .sendingStatus(let id, let status): "order \(id) → \(status): sending"
    case .sendingLines(let id): "order \(id): sending products"
    case .sendingNow(let id): "order \(id): sending"
    case .queued(let id): "order \(id) queued at the platform: checking"
    case .sendingSet(let done, let total, let status): "\(counted(total, "order", "orders")) → \(status): \(done) ready"
    case .cancelHint(let key): "(\(key) cancels)"
    case .sweepBegins: "reading the lists of all statuses"
    case .swept(let new, let moved, let isComplete):
      "Lists read: \(new) new, \(moved) moved." + (isComplete ? "" : " A long list is still being read.")
    case .sweptShort(let known, let total):
      "Lists read, but \(known) of \(total) orders: the platform counts more than it shows. Repeat the reading later."
    case .filterShort(let found, let total):
      "Marked \(found) of \(total): the platform counts more orders than it shows. Look in the list for what is missing."
    case .sweptElsewhere: "Another console on this local file is reading the lists already."
    case .sweeping(let status, let page, let count): "reading \(status), page \(page)\(count.map { " of \($0)" } ?? "")"
    case .searching: "searching"
    case .searchReach(let count, let since, let age):
      (count == 1 ? "1 order seen here" : "\(texts.count(count)) orders seen here")
        + (age.map { ", lists read \($0) ago" } ?? ", not all lists read")
        + (since.map { ", the oldest of \($0)" } ?? "") + "."
    case .briefReach(let count, let age):
      "\(texts.count(count)) seen"
        + (age.map { ", lists read \($0) ago" } ?? ", not all lists read")
    case .nothingKnown(isNumber: false): "No order seen here has that."
    case .nothingKnown(isNumber: true): "No order seen here has that; \(texts.key(.complete)) asks the platform for it."
    case .numberNotSeen(let id):
      "Order \(id) not seen here: its number and \(texts.key(.complete)) in the list ask the platform."
    case .listEmpty: "There are no orders in this list."
    case .emptyStatus(let status): "No order in \(status): \(texts.key(.filter)) chooses another status."
    case .notRead: "Not read yet: \(texts.key(.refresh)) reads it."
    case .loading: "Reading…"
    case .enterOpens: "\(texts.key(.open)) opens the order under the cursor."
    case .tooSmall(let width, let height): "Make the window larger: at least \(width)×\(height)."
    case .lastPage: "This is the last page."
    case .firstPage: "This is the first page."
    case .lastOrderOfPage(hasMore: false): "This is the last order of the list."
    case .firstOrderOfPage(hasMore: false): "This is the first order of the list."
    case .lastOrderOfPage: "Last order of this page: \(texts.key(.back)) and \(texts.key(.nextPage)) show the next."
    case .firstOrderOfPage:
      "First order of this page: \(texts.key(.back)) and \(texts.key(.previousPage)) show the previous."
    case .listEndedBefore(let page): "The list ended before page \(page): showing the last one."
    case .pageReadAgain(let page):
      "The changes made the list shorter: page \(page) was read again, nothing was skipped."
    case .markedPage(let count): "\(count) marked on this page; \(texts.key(.markPage)) again marks the whole filter."
    case .unmarked(let count): "\(count) unmarked."
    case .marksOutOfSight(let count): "\(count) of the marked are not on this screen."
    case .marksFound(let count, let missing):
      missing.isEmpty
        ? "\(count) marked." : "\(count) marked; not found or not read: \(missing.joined(separator: " "))."
    case .pasteIgnored: "The pasted text is not only order numbers: nothing was done."
    case .answerNotCounted(let key): "Not counted, it came with other keys: press \(key) again."
    case .scanRefused: "A scanned code does not count here: \(texts.key(.back)) closes."
    case .draftFulfilled(let id): "Order \(id) is as the draft wanted it by now: the draft is gone."
    case .undoTakenBack: "Pasted or too fast: ignored. What it undid is staged again."
    case .burstSwallowed: "Pasted or too fast: ignored. Wait a moment and press again."
    case .keyMeansNothing(let key, let others):
      "[\(key)] does nothing here\(others.isEmpty ? "" : ": " + others.joined(separator: " · "))."
    case .nothingWasSent: "Nothing was sent."
    case .canceled: "Canceled."
    case .stopsAfterWrite(let id):
      "Stopping once the write \(id.map { "to order \($0)" } ?? "under way") has ended: others wait for it."
    case .waitingStopped:
      "Stopped waiting. What was sent goes on at the platform: see the journal \(texts.key(.journal))."
    case .quitHint: "Nothing is under way: \(texts.key(.quit)) quits."
    case .personalDataHidden: "Personal data is hidden."
    case .personalDataShown: "Personal data is shown."
    case .mouseOn: "Mouse on."
    case .mouseOff: "Mouse off: now the terminal selects text."
    case .lockedAgain: "Read-only again."
    case .unlocked(let minutes): "Writing is allowed for \(minutes) min."
    case .neverLocked: "Writing is allowed already."
    case .readOnly: "Read-only: :unlock 15m allows writing for a while."
    case .noOrderHere: "There is no order under the cursor."
    case .notInThisPane(let scope, let id):
      "That is not done \(place(of: scope)): \(texts.key(id)) shows \(contents(of: id))."
    case .noOrderOpen: "No order is open: \(texts.key(.open)) opens one."
    case .noLineHere: "Put the cursor on a product line."
    case .nothingStagedHere: "There is no staged change here."
    case .nothingMarked: "Nothing is marked."
    case .nothingToCopy: "There is nothing to copy here."
    case .isPersonal: "This carries personal data: \(texts.key(.privacy)) shows it again."
    case .noRawOfKnown: "These rows come from the local index: open one for the answer of the platform."
    case .noRawAnswer: "There is no answer of the platform yet: \(texts.key(.refresh)) reads now."
    case .tooLongToCopy: "Too long to copy through the terminal: \(texts.key(.export)) writes a file."
    case .copied(let text): "Copied: \(text). If it does not paste, select it with Shift + mouse (or :mouse)."
    case .exporting: "writing the file"
    case .exported(let path): "Written to \(path)"
    case .notExported(let path, let reason): "\(path) was not written: \(reason). See the folder in export_folder."
    case .themeInUse(let name): "Theme \(name)."
    case .themeProblem(let problem): "\(problem) The default theme is used."
    case .themeUnknown(let name, let known): "There is no theme \(name). There are: \(known.joined(separator: ", "))."
    case .languageInUse: "Now in English."
    case .neitherOrderNorProduct(let number):
      "\(number) is the number of no order, and of no product in the local catalog."
    case .notAnOrderNumber(let text): "\(text) is not an order number."
    case .commandUnknown(let name):
      "Unknown command: \(name). \(texts.key(.nextField)) completes, \(texts.key(.help)) shows all."
    case .durationUnreadable(let text): "Invalid time (\(text)): use 1m to 24h."
    case .findPrompt: "Order no. "
    case .addLinePrompt: "Code and quantity: "
    case .addLineForm: "Write the product's code and the quantity: 7891000140307 2"
    case .addIsExperimental: "Adding is experimental: the platform does not promise it. The check will show the result."
    case .quantityUnreadable: "The platform gave no readable quantity for this line."
    case .quantityNotUnderstood(let text): "“\(text)” is not a quantity: write a number such as 12 or 1.5."
    case .quantityTooLarge: "A quantity goes up to 999,999: write a smaller number."
    case .muchMoreThanBefore(let from, let to):
      "Careful: from \(from) to \(to), more than three times: \(texts.key(.undo)) undoes it."
    case .openWritesChecked(let count, let unsettled):
      unsettled == 0
        ? "\(counted(count, "open write", "open writes")) looked into: none is open any more."
        : "\(counted(count, "open write", "open writes")) looked into, \(unsettled) still open: see the journal \(texts.key(.journal))."
    case .moveQuestion(let targets, let status, let brief): moveQuestion(targets, to: status, brief: brief)
    case .lastSeenInStatus(let status): "In \(status) when it was last read: \(texts.key(.open)) reads it now."
    case .alreadyInStatus(_, let status): "Already in \(status): nothing to send."
    case .alreadyThere(let count, let status): "\(count) already in \(status): unchanged."
    case .thereAlready(let count): "\(count == 1 ? "It is" : "They are") in that status already."
    case .risk(let risk): self.risk(risk)
    case .typeExactly(let text): "To confirm, type exactly \(text). \(texts.key(.back)) gives up."
    case .statusMenuNote: "The platform may notify the customer."
    case .discardQuestion(let id, let count):
      "Discard \(counted(count, "staged change", "staged changes")) of order \(id)?"
    case .draftDiscarded: "Changes discarded. Nothing was sent."
    case .quitQuestion: "Leave Balcão?"
    case .stillSending(let count):
      "\(counted(count, "write is", "writes are")) not confirmed yet: the journal keeps track of \(count == 1 ? "it" : "them")."
    case .stagedLost(let count):
      "\(counted(count, "staged change goes", "staged changes go")) with this sandbox: nothing of it is kept."
    case .stillStaged(let count):
      "Staged changes in \(counted(count, "order", "orders")): they are kept as drafts."
    case .repricingWarning: "The platform may recalculate prices, shipping and total."
    case .reviewIntro(let id, let count, let removed):
      "Order \(id): sends \(counted(count, "line", "lines"))"
        + (removed == 0 ? "." : "; removes \(counted(removed, "line", "lines")) from the order.")
    case .experimentalWarning: "Adding a product is experimental."
    case .comparisonIntro(let id): "Order \(id) has changed since it was read. Nothing was sent."
    case .comparisonChoice:
      "\(texts.key(.keepMine)) puts your changes on the order as it is now, to be reviewed; \(texts.key(.keepTheirs)) discards them."
    case .statusMoved(let old, let new): "Status: was \(old), is \(new) now."
    case .nothingLeftToSend: "The order is already as you wanted it: nothing to send."
    case .askedFor: "What was asked for"
    case .alsoChanged: "What else changed"
    case .nothingElseChanged: "Nothing else changed"
    case .journalWho(let name, let uid, let profile): "\(name) (uid \(uid)), profile \(profile)"
    case .journalRequest(let id): "request \(id)"
    case .journalEmpty: "Nothing has been sent yet."
    case .journalTarget(.order(let id)): id.rawValue
    case .journalTarget(let target): journalTarget(target)
    case .journalBatch(let first, let last, let endsSync):
      "Items \(first) to \(last) of the send" + (endsSync ? "; the last one ends the send" : "")
    case .acceptedForGood: "Accepted (cannot be checked)"
    case .termsWord: "Block"
    case .blockedWord: "blocked"
    case .freeWord: "free"
    case .limitWord: "limit"
    case .unrecorded(let phrase, let error): words(phrase) + " " + unrecorded(error)
    case .failed(let error): fault(error)
    case .linesOutcome(let id, let outcome): linesOutcome(outcome, of: id)
    case .outcome(let id, let outcome): self.outcome(outcome, of: id)
    case .notPossible(let blocker): self.blocker(blocker)
    case .discrepancy(let discrepancy): self.discrepancy(discrepancy)
    case .entryFault(let fault): self.fault(fault)
    case .catalog(let phrase): words(phrase)
    case .importing(let phrase): words(phrase)
    case .picking(let phrase): words(phrase)
    case .message(let phrase): words(phrase)
    case .team(let phrase): words(phrase)
    case .doubt(let phrase): words(phrase)
    case .news(let phrase): words(phrase)
    case .customers(let phrase): words(phrase)
    }
  }

  /// A number with the word for what it counts.
  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

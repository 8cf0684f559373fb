import Commerce
import Desk

extension English {
  func words(_ phrase: CatalogPhrase) -> String {
    switch phrase {
    case .title: "Catalog"
    case .column(let column): name(of: column)
    case .found(let count): many(count, "product", "products")
    case .foundMore(let count): "more than \(grouped(count)) products"
    case .searched(let text): "/\(text)"
    case .unsent(let count): "\(grouped(count)) unsent"
    case .staged(let count): "\(grouped(count)) edited"
    case .stagedNew(let count): "\(grouped(count)) new"
    case .tooLongToSort(let limit): "More than \(grouped(limit)): listed by EAN."
    case .firstProduct: "This is the first product of the list."
    case .lastProduct: "This is the last product of the list."
    case .filter(.all): "All"
    case .filter(.unsent): "Unsent"
    case .filter(.refused): "Refused"
    case .empty:
      "The local catalog is empty: \(texts.key(.addProduct)) adds a product; `balcao catalog import FILE` brings many."
    case .nothingFound: "No product: \(texts.key(.back)) shows all, \(texts.key(.filterProducts)) changes the filter."
    case .state(let state): name(of: state)
    case .sendingWord: "Sending"
    case .sentAgo(let age): "Sent \(age)"
    case .sortTitle: "Sort by"
    case .filterTitle: "Show"
    case .columnsTitle: "Columns (\(texts.key(.choose)) shows or hides, \(texts.key(.back)) closes)"
    case .columnsKept: "\(texts.key(.copy)) copies the line for config.yaml"
    case .editTitle: "Change"
    case .sort(let column): name(of: column)
    case .change(let change): name(of: change)
    case .products(let count): many(count, "product", "products")
    case .field(let field): name(of: field)
    case .grams(let text): "\(text) grams"
    case .tiersHeading: "Price tiers (profile and quantity)"
    case .noTiers: "none: the price applies"
    case .tier(let from, "0"): "from \(from), all profiles"
    case .tier(let from, let group): "from \(from), profile \(group)"
    case .promotionHeading: "Promotion (only in Balcão)"
    case .noPromotion: "none"
    case .promotionDays(let from?, let until?): "from \(from) to \(until)"
    case .promotionDays(let from?, nil): "since \(from)"
    case .promotionDays(nil, let until?): "until \(until)"
    case .promotionDays(nil, nil): "open-ended"
    case .sendHeading: "Sending"
    case .changedAt(let time): "changed here at \(time)"
    case .acceptedAt(let time): "accepted by the platform at \(time)"
    case .refusalHint: "fix it and send again"
    case .missing:
      "The local catalog has no such product: \(texts.key(.addProduct)) adds it; `balcao catalog import FILE` brings many."
    case .fault(let fault): sentence(fault)
    case .newTitle: "New product"
    case .newRemark: "only stages: \(texts.key(.review)) sends"
    case .codeNote: "8, 12, 13 or 14 digits"
    case .optionalNote: "if there is one"
    case .codeKnown(let name): "already here (\(texts.key(.complete)) opens it): \(name)"
    case .newStaged(let code): "\(code) is staged: \(texts.key(.undo)) undoes, \(texts.key(.review)) reviews and sends."
    case .stageVerb: "Stage"
    case .formContinued: "Continuing the form: \(texts.key(.discardForm)) empties it."
    case .formEmptied: "The form is empty. Nothing was staged."
    case .formLeft: "Nothing was staged: \(texts.key(.addProduct)) continues the form."
    case .percentTitle: "Price ± per cent"
    case .tierTitle: "Price tier"
    case .percentLabel: "Per cent"
    case .percentNote: "3  +3  -2.5"
    case .roundingLabel: "Multiple of"
    case .roundingNote: "← → chooses"
    case .roundingRule: "Rounded once, to the nearest multiple; a half goes away from zero."
    case .tierFrom: "From"
    case .tierGroup: "Profile"
    case .tierGroupNote: "0 is all of them"
    case .tierPrice: "Price"
    case .promotionPrice: "Price"
    case .promotionFrom: "First day"
    case .promotionUntil: "Last day"
    case .dayNote: "2026-11-30; empty: open"
    case .notADay: "There is no such day."
    case .promotionNote:
      "Only in Balcão and in what it exports; the platform does not receive promotions. No price, no promotion."
    case .stockNote: "The stock typed counts as counted now, and is sent next time."
    case .raisedToday(let count, let all):
      all == 1 ? "Raised today already." : "\(count) of \(all) raised today already."
    case .tiersToo(let count): "The tiers of \(many(count, "product", "products")) change, too."
    case .tiersStay(let count): "The tiers of \(many(count, "product", "products")) are unchanged."
    case .promotionsOvertaken(let count):
      "\(many(count, "promotion is", "promotions are")) no longer below the price."
    case .reviewStaged(let count):
      "\(many(count, "changed product goes", "changed products go")) to the local catalog and to the platform."
    case .reviewNew(let count): "New here: \(grouped(count))."
    case .reviewUnsent(let count):
      "The local catalog has \(grouped(count)) unsent already, which \(count == 1 ? "goes" : "go") along."
    case .staleStock(let count):
      "\(many(count, "product has", "products have")) a stock that is old or of unknown age: nothing would be sent."
    case .stockHint: "Import today's stock first: `balcao catalog import FILE`. \(texts.key(.confirm)) only saves here."
    case .saveOnly: "Only save"
    case .stockGoesToo: "Every product sent publishes its stock as well."
    case .pushTitle: "Sending the catalog"
    case .pushFigures(let done, let all, let refused, let requests):
      "\(grouped(done)) of \(grouped(all)) · \(grouped(refused)) refused · \(many(requests, "call", "calls"))"
    case .pushPace(let rate, let remaining): "\(grouped(rate))/s, \(remaining) to go"
    case .pacing: "measuring the pace"
    case .savingNow: "saving to the local catalog"
    case .pushEnded(let outcome): sentence(outcome)
    case .shortAnswers(let count):
      "\(many(count, "answer speaks", "answers speak")) of fewer products than were sent: look at the platform."
    case .remaining(let count): "\(many(count, "is", "are")) still due: \(texts.key(.review)) sends the rest."
    case .notSaved: "Nothing was saved: the changes stay staged."
    case .savedNotSent: "The changes stay in the local catalog, unsent."
    case .readingList: "reading the catalog"
    case .counting: "counting the products"
    case .readingProduct(let code): "reading product \(code)"
    case .gathering(let count): "reading \(many(count, "product", "products"))"
    case .planning: "checking what is unsent"
    case .saving(let count): "saving \(many(count, "product", "products"))"
    case .pushing: "sending the catalog"
    case .pushed(let done, let all): "sending \(grouped(done))/\(grouped(all))"
    case .stoppingPush: "Stopping after the batch under way. The rest stays unsent."
    case .helpDigitsText: "type, paste or scan a code: every digit searches"
    case .noProductHere: "There is no product under the cursor."
    case .noTierHere: "Put the cursor on a tier or on the promotion."
    case .noFieldHere: "Put the cursor on a field that can be edited."
    case .notACode(let text): "\(text) is not an EAN: the product is not in the catalog by that code."
    case .stillCounting: "Still checking what is unsent."
    case .stillReading: "Still reading the products: press \(texts.key(.openProduct)) again."
    case .pushUnderWay: "The catalog is being sent already."
    case .nothingUnsent: "Nothing is due: nothing has changed here since it was last sent."
    case .undone(let count): "Undone: the changes of \(many(count, "product", "products"))."
    case .discardQuestion(let count): "Discard the changes of \(many(count, "product", "products"))?"
    case .stagedStays(let count):
      "Staged changes in \(many(count, "product", "products")): they are kept as drafts."
    case .stagedChanges(let count, let missing):
      "\(many(count, "product", "products")) changed: \(texts.key(.undo)) undoes, \(texts.key(.review)) reviews."
        + (missing == 0 ? "" : " \(grouped(missing)) not in the local catalog.")
    case .exportLeavesOut(let count):
      "Without \(many(count, "staged change", "staged changes")): only the local catalog is written."
    case .marksFull(let limit):
      "\(grouped(limit)) are marked, the most there can be: search or filter closer, or import a file."
    }
  }
}

import Commerce
import Desk

/// What the catalog pane says. Each language words every case: see `Portuguese+Catalog.swift`, `English+Catalog.swift`.
public enum CatalogPhrase: Hashable, Sendable {
  // The list
  case title, column(CatalogColumn), found(Int), foundMore(Int), searched(String), unsent(Int), staged(Int)
  case stagedNew(Int), filter(CatalogFilter), tooLongToSort(Int), firstProduct, lastProduct
  case empty, nothingFound, state(SendState), sendingWord, sentAgo(String)
  // Menus
  case sortTitle, filterTitle, columnsTitle, columnsKept, editTitle, sort(ProductQuery.Sort), change(
    CatalogChange), products(Int)
  // The product
  case field(ProductField), grams(String), tiersHeading, noTiers, tier(from: String, group: String)
  case promotionHeading, noPromotion, promotionDays(from: String?, until: String?)
  case sendHeading, changedAt(String), acceptedAt(String), refusalHint, missing, fault(ProductFault)
  // A new product
  case newTitle, newRemark, codeNote, optionalNote, codeKnown(String), newStaged(GTIN), stageVerb
  case formContinued, formEmptied, formLeft
  // Forms
  case percentTitle, tierTitle, percentLabel, percentNote, roundingLabel, roundingNote, roundingRule
  case tierFrom, tierGroup, tierGroupNote, tierPrice
  case promotionPrice, promotionFrom, promotionUntil, dayNote, notADay, promotionNote, stockNote
  case raisedToday(Int, of: Int), tiersToo(Int), tiersStay(Int), promotionsOvertaken(Int)
  // Review and push
  case reviewStaged(Int), reviewNew(Int), reviewUnsent(Int), staleStock(Int), stockHint, stockGoesToo, saveOnly
  case pushTitle, pushFigures(done: Int, of: Int, refused: Int, requests: Int)
  case pushPace(perSecond: Int, remaining: String), pacing, savingNow, pushEnded(PushOutcome), shortAnswers(Int)
  case remaining(Int), notSaved, savedNotSent
  // Activities
  case readingList, counting, readingProduct(GTIN), gathering(Int), planning, saving(Int), pushing, pushed(Int, of: Int)
  case stoppingPush
  // What happened
  case helpDigitsText, noProductHere, noTierHere, noFieldHere, notACode(String), stillCounting, stillReading,
    pushUnderWay
  case nothingUnsent, undone(Int), discardQuestion(Int), stagedStays(Int), stagedChanges(Int, missing: Int)
  case marksFull(Int), exportLeavesOut(Int)
}

import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Whether an action can be done on the catalog now; `nil` where others know.
  func availabilityInCatalog(of id: ActionID) -> Availability? {
    switch id {
    case .lineProduct:
      return selectedLineCode == nil && otherOrderUnderCursor == nil ? .disabled(.noLineHere) : .enabled
    case .openProduct, .undo:
      if case .catalog(.review)? = overlays.last {
        return reviewed == nil ? .disabled(.catalog(.noProductHere)) : .enabled
      }
      if scope == .review { return .hidden }
      guard id == .openProduct else { return isInCatalog ? availabilityInList(of: id) : nil }
      return catalog.current == nil ? .disabled(.catalog(.noProductHere)) : .enabled
    case .columns, .filterProducts:
      return .enabled
    case .nextProduct, .previousProduct:
      // Over an order there is no list to go along.
      return pane == .catalog ? catalog.count == 0 ? .disabled(.catalog(.nothingFound)) : .enabled : .hidden
    case .addProduct:
      return writeLock ?? .enabled
    case .sendForm, .discardForm:
      return isFillingInProduct ? writeLock ?? .enabled : nil
    case .editProduct, .addTier, .removeTier:
      return writeLock ?? availabilityOfEditing(id)
    case .confirm:
      guard case .catalog(.review(let review))? = overlays.last else { return nil }
      if let lock = writeLock { return lock }
      guard let plan = review.plan else { return .disabled(.catalog(.stillCounting)) }
      // Changes can still be saved; without any there is nothing to agree to.
      return review.isHeldBack && review.items.isEmpty ? .disabled(.catalog(.staleStock(plan.staleStock))) : .enabled
    case .export where pane == .catalog:
      return catalog.count == 0 && catalog.marks.isEmpty ? .disabled(.catalog(.nothingFound)) : .enabled
    default:
      return isInCatalog ? availabilityInList(of: id) : nil
    }
  }

  /// Whether what the keys mean is a product, in the list or in a sheet over any pane.
  private var isInCatalog: Bool { pane == .catalog || sheet != nil }

  private func availabilityInList(of id: ActionID) -> Availability? {
    switch id {
    case .mark, .markPage, .sort:
      return catalog.count == 0 ? .disabled(.catalog(.nothingFound)) : .enabled
    case .unmarkAll:
      return catalog.marks.isEmpty ? .disabled(.nothingMarked) : .enabled
    case .undo:
      return stagedUnderCursor.isEmpty ? .disabled(.nothingStagedHere) : .enabled
    case .discardDraft:
      return catalog.staged.isEmpty ? .disabled(.nothingStagedHere) : .enabled
    case .review:
      if let lock = writeLock { return lock }
      if catalog.push != nil { return .disabled(.catalog(.pushUnderWay)) }
      let isNothing = catalog.staged.isEmpty && catalog.unsent == 0
      return isNothing ? .disabled(.catalog(.nothingUnsent)) : .enabled
    default:
      return nil
    }
  }

  private func availabilityOfEditing(_ id: ActionID) -> Availability {
    guard let sheet else {
      return catalog.marks.isEmpty && catalog.current == nil ? .disabled(.catalog(.noProductHere)) : .enabled
    }
    if id == .addTier, isMissing { return .enabled }
    guard let document = document(of: sheet) else { return .disabled(.catalog(.noProductHere)) }
    switch (id, document.row(sheet.row)) {
    case (.addTier, _): return .enabled
    case (.removeTier, .tier), (.removeTier, .promotion): return .enabled
    case (.removeTier, _): return .disabled(.catalog(.noTierHere))
    case (_, .field(let field)) where field.isEditable: return .enabled
    case (_, .tier), (_, .noTiers), (_, .promotion), (_, .noPromotion): return .enabled
    default: return .disabled(.catalog(.noFieldHere))
    }
  }

  /// Does an action of the catalog; `nil` where it is none.
  mutating func performInCatalog(_ id: ActionID) -> [Effect]? {
    if case .catalog(.form(let form))? = overlays.last, let effects = perform(id, in: form) { return effects }
    switch id {
    case .openProduct: return reviewed.map { openSheet(of: $0.id) } ?? openProduct()
    case .undo where reviewed != nil: return undoReviewed()
    case .lineProduct: return openLineProduct()
    case .editProduct: return sheet == nil ? openEditMenu() : editRow()
    case .addProduct: return openNewProduct()
    case .nextProduct: return stepProduct(by: 1)
    case .previousProduct: return stepProduct(by: -1)
    case .addTier: return isMissing ? openNewProduct(code: sheet?.code) : addTier()
    case .removeTier: return removeRow()
    case .filterProducts: return openCatalogMenu(.filter)
    case .columns: return openCatalogMenu(.columns)
    default: break
    }
    guard isInCatalog else { return nil }
    switch id {
    case .search: return openCatalogSearch()
    case .sort: return openCatalogMenu(.sort)
    case .mark: return toggleProductMark()
    case .markPage: return markProducts()
    case .unmarkAll:
      say(.unmarked(catalog.marks.count))
      catalog.marks.removeAll()
      return []
    case .undo: return undoProducts()
    case .review: return openProductReview()
    case .discardDraft: return askToDiscardProducts()
    case .nextPage: return moveInCatalog(.screenDown)
    case .previousPage: return moveInCatalog(.screenUp)
    default: return nil
    }
  }

  // MARK: Undo

  /// The staged products that an undo would take back: the open one, else the marked, else the one under the cursor.
  private var stagedUnderCursor: [GTIN] {
    if let sheet { return catalog.staged[sheet.code].map { [$0.id] } ?? [] }
    // Asked for with every frame: where nothing is staged thousands of marks need not be gone through.
    guard !catalog.staged.isEmpty else { return [] }
    let marked = catalog.marks.codes.filter { catalog.staged[$0] != nil }
    if !marked.isEmpty { return marked }
    return (catalog.current?.value.ean).flatMap { catalog.staged[$0]?.id }.map { [$0] } ?? []
  }

  var stagedProducts: [StagedProduct] { catalog.staged.all }

  mutating func stageAgain(_ products: [StagedProduct]) {
    let lost = products.filter { catalog.staged[$0.id] != $0 }
    catalog.staged.put(lost.map { (after: $0.after, before: $0.before) })
  }

  private mutating func undoProducts() -> [Effect] {
    let codes = stagedUnderCursor
    if sheet != nil, undoRow() { return [] }
    // On a row that is as it was, the other rows stay as they are wanted.
    if let sheet, sheet.record?.isStored == true {
      say(.nothingStagedHere, .warning)
      return []
    }
    // Of a product that was only staged nothing is left to be shown.
    if let sheet, sheet.record == nil, stagedRecord(of: sheet.code) != nil { overlays.removeLast() }
    catalog.staged.remove(codes)
    keepCatalogVisible()
    say(.catalog(.undone(codes.count)))
    return []
  }

  private mutating func askToDiscardProducts() -> [Effect] {
    push(
      .question(
        Question(
          purpose: .catalog(.discard), title: texts(.questionTitle),
          lines: [StyledText(texts(.catalog(.discardQuestion(catalog.staged.count))), .heading)])))
    return []
  }

  mutating func carryOut(_ question: CatalogQuestion) -> [Effect] {
    catalog.staged.removeAll()
    keepCatalogVisible()
    say(.draftDiscarded)
    return []
  }

  // MARK: Copying, and the same without a screen

  var catalogTextToCopy: String? {
    guard !catalog.marks.isEmpty else { return catalog.current?.value.ean.digits }
    return catalog.marks.codes.map(\.digits).joined(separator: "\n")
  }

  func textToCopy(of overlay: CatalogOverlay) -> String? {
    guard case .product(let sheet) = overlay else { return nil }
    return sheetTextToCopy(sheet)
  }

  /// The command that lists the same without a screen.
  var catalogCommand: String {
    let words = catalog.query.text.filter { $0 != "'" }
    let filter =
      switch catalogFilter {
      case .all: ""
      case .unsent: " --due"
      case .refused: " --refused"
      }
    return "balcao catalog list" + (words.isEmpty ? "" : " '\(words)'") + filter
  }
}

import Commerce
import Desk
import TextGrid
import Texts

extension AppState {
  /// The product that is open; a reader may lie over it.
  var sheet: ProductSheet? {
    let top = overlays.last { overlay in if case .viewer = overlay { false } else { true } }
    guard case .catalog(.product(let sheet))? = top else { return nil }
    return sheet
  }

  /// The rows of an open product; `nil` while nothing of it is known.
  func document(of sheet: ProductSheet) -> ProductDocument? {
    guard let record = record(of: sheet) else { return nil }
    return ProductDocument(wanted(record), of: record, width: ScreenLayout(size: size).body.width)
  }

  /// What the local copy knows of an open product, else what is staged to come there.
  func record(of sheet: ProductSheet) -> SyncedRecord<Product>? { sheet.record ?? stagedRecord(of: sheet.code) }

  /// Whether the open product is known nowhere.
  var isMissing: Bool { sheet.map { $0.isMissing && record(of: $0) == nil } ?? false }

  /// The row of the open product under the cursor.
  var sheetRow: ProductDocument.Row? { sheet.flatMap { document(of: $0)?.row($0.row) } }

  // MARK: Opening

  mutating func openProduct() -> [Effect] {
    guard let record = catalog.current else { return [] }
    var sheet = ProductSheet(code: record.value.ean, record: record)
    sheet.row = ProductField.allCases.firstIndex(of: .price) ?? 0
    push(.catalog(.product(settled(sheet))))
    return []
  }

  /// Opens a product over whatever is on screen; Esc goes back to that.
  ///
  /// - Parameter error: why the order of this number was not opened; the product stays closed if it is not known either.
  mutating func openSheet(of code: GTIN, insteadOf error: DeskError? = nil) -> [Effect] {
    var sheet = ProductSheet(code: code)
    sheet.orderFailure = error
    sheet.row = ProductField.allCases.firstIndex(of: .price) ?? 0
    push(.catalog(.product(sheet)))
    return readSheet()
  }

  /// From a line of an order to its product.
  mutating func openLineProduct() -> [Effect] {
    if let id = otherOrderUnderCursor { return openOther(id) }
    guard let text = selectedLineCode else { return [] }
    guard let code = try? GTIN(text) else {
      say(.catalog(.notACode(text)), .warning)
      return []
    }
    return openSheet(of: code)
  }

  /// Reads the open product from the local copy.
  mutating func readSheet() -> [Effect] {
    guard case .catalog(.product(var sheet))? = overlays.last else { return [] }
    if let old = sheet.loading { end(old) }
    let token = newToken()
    sheet.loading = token
    sheet.failure = nil
    overlays[overlays.count - 1] = .catalog(.product(sheet))
    begin(token, .catalog(.readingProduct(sheet.code)), quiet: 300)
    return [.catalog(.open(token, sheet.code))]
  }

  mutating func receiveProduct(_ token: LoadToken, _ result: Result<SyncedRecord<Product>?, DeskError>) {
    end(token)
    let place = overlays.lastIndex { overlay in
      if case .catalog(.product(let sheet)) = overlay { sheet.loading == token } else { false }
    }
    guard let place, case .catalog(.product(var sheet)) = overlays[place] else { return }
    sheet.loading = nil
    switch result {
    case .success(let record):
      sheet.record = record
      sheet.isMissing = record == nil
      if let error = sheet.orderFailure, self.record(of: sheet) == nil {
        overlays.remove(at: place)
        // Any other failure has been reported.
        if error.kind == .notFound { say(.neitherOrderNorProduct(sheet.code.digits), .warning) }
        return
      }
    case .failure(let error):
      sheet.failure = error
      report(error)
    }
    overlays[place] = .catalog(.product(settled(sheet)))
  }

  /// The next or previous product of the list, on the same row; the list's cursor goes along.
  mutating func stepProduct(by step: Int) -> [Effect] {
    guard case .catalog(.product(let sheet))? = overlays.last else { return [] }
    let place = catalog.cursor + step
    guard (0..<catalog.count).contains(place) else {
      say(.catalog(step < 0 ? .firstProduct : .lastProduct))
      return []
    }
    guard let record = catalog.row(place) else {
      say(.catalog(.readingList))
      return readWindowIfNeeded()
    }
    let effects = moveInCatalog(step < 0 ? .up : .down)
    if let old = sheet.loading { end(old) }
    var next = ProductSheet(code: record.value.ean, record: record)
    (next.row, next.top) = (sheet.row, sheet.top)
    replaceTop(.catalog(.product(settled(next))))
    return effects
  }

  // MARK: Staying on a row

  /// The cursor of a sheet on one of its rows, and that row on the screen.
  private func settled(_ sheet: ProductSheet) -> ProductSheet {
    guard let document = document(of: sheet) else { return sheet }
    var sheet = sheet
    let visible = max(1, ScreenLayout(size: size).body.height - 1)
    sheet.row = max(0, min(sheet.row, document.count - 1))
    sheet.top = min(max(sheet.top, sheet.row - visible + 1), sheet.row)
    sheet.top = max(0, min(sheet.top, document.count - visible))
    return sheet
  }

  mutating func settleSheets() {
    for index in overlays.indices {
      switch overlays[index] {
      case .catalog(.product(let sheet)): overlays[index] = .catalog(.product(settled(sheet)))
      case .catalog(let overlay): overlays[index] = .catalog(settled(overlay))
      default: break
      }
    }
  }

  // MARK: Changing

  /// `e` on a row of the sheet.
  mutating func editRow() -> [Effect] {
    guard let sheet, let record = record(of: sheet), let row = sheetRow else { return [] }
    let product = wanted(record)
    switch row {
    case .field(.isActive):
      var after = product
      after.isActive.toggle()
      stage(after, over: record)
    case .field(let field) where field.isEditable:
      push(.catalog(.form(ProductForm(.field(field), of: record, fields: fields(for: field, of: product)))))
    case .tier(let index):
      push(.catalog(.form(ProductForm(.tier(index), of: record, fields: fields(for: product.tiers[index])))))
    case .noTiers:
      return addTier()
    case .promotion, .noPromotion:
      push(.catalog(.form(ProductForm(.promotion, of: record, fields: fields(for: product.promotion)))))
    default:
      break
    }
    return []
  }

  mutating func addTier() -> [Effect] {
    guard let record = sheet.flatMap({ record(of: $0) }) else { return [] }
    push(.catalog(.form(ProductForm(.tier(nil), of: record, fields: fields(for: nil as PriceTier?)))))
    return []
  }

  /// Del on a tier or the promotion.
  mutating func removeRow() -> [Effect] {
    guard let record = sheet.flatMap({ record(of: $0) }), let row = sheetRow else { return [] }
    var after = wanted(record)
    switch row {
    case .tier(let index): after.tiers.remove(at: index)
    case .promotion: after.promotion = nil
    default: return []
    }
    stage(after, over: record)
    return []
  }

  /// Takes back the change of the row under the cursor.
  ///
  /// - Returns: whether there was one; else all changes of the product are meant.
  mutating func undoRow() -> Bool {
    guard let record = sheet.flatMap({ record(of: $0) }), let row = sheetRow else { return false }
    var after = wanted(record)
    switch row {
    case .field(let field) where field.differs(after, record.value): field.copy(from: record.value, to: &after)
    case .tier, .noTiers, .tiersHeading:
      guard after.tiers != record.value.tiers else { return false }
      after.tiers = record.value.tiers
    case .promotion, .noPromotion, .promotionHeading:
      guard after.promotion != record.value.promotion else { return false }
      after.promotion = record.value.promotion
    default: return false
    }
    stage(after, over: record)
    say(.catalog(.undone(1)))
    return true
  }
}

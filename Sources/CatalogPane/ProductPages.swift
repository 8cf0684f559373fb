import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts

// One product over any pane: opened, read, gone along the list, and changed row by row.

extension ComponentReading<Catalog> {
  /// The product that is open.
  var product: ProductPage? { layers.page?.product }

  /// The rows of an open product; `nil` while nothing of it is known.
  func document(of product: ProductPage) -> ProductDocument? {
    guard let record = record(of: product) else { return nil }
    return ProductDocument(wanted(record), of: record, width: ScreenLayout(size: size).body.width)
  }

  /// What the local copy knows of an open product, else what is staged to come there.
  func record(of product: ProductPage) -> SyncedRecord<Product>? { product.record ?? stagedRecord(of: product.code) }

  /// Whether the open product is known nowhere.
  var isMissing: Bool { product.map { $0.isMissing && record(of: $0) == nil } ?? false }

  /// The row of the open product under the cursor.
  var productRow: ProductDocument.Row? { product.flatMap { document(of: $0)?.row($0.row) } }

  // MARK: What can be done

  /// Over an order there is no list to go along.
  var availabilityOfNeighbours: Availability { pane == .catalog ? needsProducts : .hidden }

  var availabilityOfEditing: Availability {
    if let lock = writeLock { return lock }
    guard product != nil else { return own.marks.isEmpty ? availabilityOfOpening : .enabled }
    return switch productRow {
    case .field(let field)? where field.isEditable: .enabled
    case .tier?, .noTiers?, .promotion?, .noPromotion?: .enabled
    case nil where !isKnown: .disabled(.catalog(.noProductHere))
    default: .disabled(.catalog(.noFieldHere))
    }
  }

  var availabilityOfAddingTier: Availability {
    writeLock ?? (isMissing || isKnown ? .enabled : .disabled(.catalog(.noProductHere)))
  }

  var availabilityOfRemoving: Availability {
    if let lock = writeLock { return lock }
    guard isKnown else { return .disabled(.catalog(.noProductHere)) }
    return switch productRow {
    case .tier?, .promotion?: .enabled
    default: .disabled(.catalog(.noTierHere))
    }
  }

  /// Whether anything is known of the open product.
  private var isKnown: Bool { product.flatMap { record(of: $0) } != nil }

  // MARK: Staying on a row

  /// A page with its cursor on one of its rows, and that row on the screen.
  func settled(_ page: Catalog.Page) -> Catalog.Page {
    switch page {
    case .product(let product): .product(settled(product))
    case .review(let review): .review(settled(review))
    case .push(let run): .push(settled(run))
    case .form: page
    }
  }

  fileprivate func settled(_ product: ProductPage) -> ProductPage {
    guard let document = document(of: product) else { return product }
    var product = product
    let visible = max(1, ScreenLayout(size: size).body.height - 1)
    product.row = max(0, min(product.row, document.count - 1))
    product.top = min(max(product.top, product.row - visible + 1), product.row)
    product.top = max(0, min(product.top, document.count - visible))
    return product
  }
}

extension Update<Catalog> {
  // MARK: Opening

  /// Opens the product under the cursor of the review or of the list.
  mutating func openCurrent() {
    if let code = review?.current?.id { return open(code) }
    if let record = own.current { show(ProductPage(code: record.value.ean, record: record)) }
  }

  private mutating func show(_ product: ProductPage) { push(.product(settled(product))) }

  /// Opens a product over whatever is on screen; Esc goes back to that.
  ///
  /// - Parameter error: why the order of this number was not opened; the product stays closed if it is not known either.
  public mutating func open(_ code: GTIN, insteadOf error: DeskError? = nil) {
    show(ProductPage(code: code, orderFailure: error))
    readProduct()
  }

  /// Shows a product that was just staged. If it was looked for in vain, its page is open already.
  mutating func showNew(_ code: GTIN) {
    if product?.code != code { show(ProductPage(code: code, isMissing: true)) }
    settle()
  }

  /// Reads the open product from the local copy.
  mutating func readProduct() {
    if let product { read(product) }
  }

  /// Reads every open product again.
  mutating func readProducts() {
    for case .product(let product) in layers.pages { read(product) }
  }

  private mutating func read(_ product: ProductPage) {
    if let old = product.loading { end(old) }
    let token = newToken()
    layers.changePages { page in
      guard page == .product(product) else { return page }
      var product = product
      product.loading = token
      product.failure = nil
      return .product(product)
    }
    begin(token, .catalog(.readingProduct(product.code)), isLocal: true)
    ask(.open(token, product.code))
  }

  mutating func receiveProduct(_ token: LoadToken, _ result: Result<SyncedRecord<Product>?, DeskError>) {
    end(token)
    let view = self
    var asking: ProductPage?
    layers.changePages { page in
      guard case .product(var product) = page, product.loading == token else { return page }
      asking = product
      product.loading = nil
      switch result {
      case .success(let record):
        product.record = record
        product.isMissing = record == nil
        if product.orderFailure != nil, view.record(of: product) == nil { return nil }
      case .failure(let error): product.failure = error
      }
      return .product(view.settled(product))
    }
    guard let asking else { return }
    switch result {
    case .failure(let error): report(error)
    case .success(let record):
      // Any other failure has been reported.
      guard asking.orderFailure?.kind == .notFound, record == nil, stagedRecord(of: asking.code) == nil else { return }
      say(.neitherOrderNorProduct(asking.code.digits), .warning)
    }
  }

  /// Shows the next or previous product of the list, on the same row; the list's cursor goes along.
  mutating func stepProduct(by step: Int) {
    guard let product else { return }
    let line = own.list.line + step
    guard (0..<own.list.count).contains(line) else { return say(.catalog(step < 0 ? .firstProduct : .lastProduct)) }
    guard let record = own.list.row(at: line) else {
      say(.catalog(.readingList))
      return readMissing()
    }
    move(step < 0 ? .up : .down)
    if let old = product.loading { end(old) }
    var next = ProductPage(code: record.value.ean, record: record)
    (next.row, next.top) = (product.row, product.top)
    layers.replaceTop(with: .product(settled(next)))
  }

  // MARK: Changing

  /// Changes the row of the open product, or offers what can be changed in products of the list.
  mutating func edit() {
    guard let product else { return openEditMenu() }
    guard let record = record(of: product), let row = productRow else { return }
    let wanted = wanted(record)
    switch row {
    case .field(.isActive):
      var after = wanted
      after.isActive.toggle()
      stage(after, over: record)
    case .field(let field) where field.isEditable:
      push(.form(ProductForm(.field(field), of: record, fields: fields(for: field, of: wanted))))
    case .tier(let index):
      push(.form(ProductForm(.tier(index), of: record, fields: fields(for: wanted.tiers[index]))))
    case .noTiers: addTierOrProduct()
    case .promotion, .noPromotion:
      push(.form(ProductForm(.promotion, of: record, fields: fields(for: wanted.promotion))))
    default: break
    }
  }

  /// Adds a tier to the open product; one that is known nowhere is added itself.
  mutating func addTierOrProduct() {
    guard let product else { return }
    guard let record = record(of: product) else { return openNewProduct(code: product.code) }
    push(.form(ProductForm(.tier(nil), of: record, fields: fields(for: nil as PriceTier?))))
  }

  /// Takes a tier or the promotion away.
  mutating func removeRow() {
    guard let record = product.flatMap({ record(of: $0) }), let row = productRow else { return }
    var after = wanted(record)
    switch row {
    case .tier(let index): after.tiers.remove(at: index)
    case .promotion: after.promotion = nil
    default: return
    }
    stage(after, over: record)
  }

  /// Takes back the change of the row under the cursor.
  ///
  /// - Returns: whether there was one; else all changes of the product are meant.
  mutating func undoRow() -> Bool {
    guard let record = product.flatMap({ record(of: $0) }), let row = productRow else { return false }
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

import Commerce

extension RecordKind where Record == Product {
  /// Products: `{"products": [ … ]}` in JSON (API document I1, I2).
  ///
  /// `number` and `last` belong to a sync and are ignored. Without a `status` column a new product is active; without `stock_at`
  /// the stock is dated by the import.
  public static let products = RecordKind(
    ProductColumn.self, ignored: ["number", "last"], container: "products", aliases: ["produtos"],
    read: Product.read, cells: \.cells, json: \.json)
}

extension Product {
  private typealias Column = ProductColumn

  fileprivate static func read(_ fields: inout RecordFields, _ known: (GTIN) -> Product?) -> Edit<Product>? {
    let ean = fields.requiredValue(Column.ean) { text throws(EntryFault) in try GTIN(text) }
    fields.key = ean.map { UInt128(packing: $0.article) }
    let before = fields.known(ean, needingFor: checksNeedKnown(fields), known)
    let name = fields.kept(Column.name, before?.name) { $0.requiredText(Column.name) }
    let price = fields.kept(Column.price, before?.price) { $0.requiredMoney(Column.price) }
    let stock = fields.kept(Column.amount, before?.stock) { $0.requiredQuantity(Column.amount) }
    let isActive = fields.isAbsent(Column.status) ? before?.isActive ?? true : fields.requiredFlag(Column.status)
    let tiers = fields.kept(Column.prices, before?.tiers) { $0.tiers(Column.prices) }
    let ncm = fields.kept(Column.ncm, before.map(\.ncm)) { fields in
      fields.value(Column.ncm) { text throws(EntryFault) in try NCM(text) }
    }
    let weight = fields.kept(Column.weight, before.map(\.weight)) { $0.wholeNumber(Column.weight) }
    let step = fields.kept(Column.quantityStep, before.map(\.quantityStep)) { $0.quantity(Column.quantityStep) }
    let perPackage = fields.kept(Column.quantityPerPackage, before.map(\.quantityPerPackage)) {
      $0.quantity(Column.quantityPerPackage)
    }
    let promotion = Promotion.read(&fields, before)
    // A stock that the file lacks keeps its date.
    let knownStockAt = fields.isAbsent(Column.amount) ? before.map(\.stockAt) : nil
    let stockAt = fields.kept(Column.stockAt, knownStockAt) { $0.momentOfFinding(Column.stockAt) }
    let brand = fields.kept(Column.brand, before?.brand) { $0.text(Column.brand) }
    let category = fields.kept(Column.category, before?.category) { $0.text(Column.category) }
    let description = fields.kept(Column.description, before?.description) { $0.text(Column.description) }
    let internalCode = fields.kept(Column.internalCode, before?.internalCode) { $0.text(Column.internalCode) }
    guard let ean, let price, let stock, let isActive, fields.faults.isEmpty else { return nil }
    // Programs without weight, step or package write 0 for "none".
    let product = Product(
      ean: ean, name: name, description: description, brand: brand, category: category, ncm: ncm,
      weight: weight == 0 ? nil : weight, price: price, tiers: tiers, promotion: promotion, stock: stock,
      stockAt: stockAt, quantityStep: step == .zero ? nil : step,
      quantityPerPackage: perPackage == .zero ? nil : perPackage, internalCode: internalCode, isActive: isActive)
    product.blame(&fields, isKnown: before != nil)
    return fields.faults.isEmpty ? Edit(before: before, after: product) : nil
  }

  /// Whether the file lacks a column that a new product needs, or has only part of a promotion.
  private static func checksNeedKnown(_ fields: RecordFields) -> Bool {
    let lacksPromotionPrice = fields.isAbsent(Column.promotionPrice)
    return [Column.name, .price, .amount].contains(where: fields.isAbsent)
      || [Column.promotionFrom, .promotionUntil].contains { fields.isAbsent($0) != lacksPromotionPrice }
  }

  private func blame(_ fields: inout RecordFields, isKnown: Bool) {
    for fault in faults {
      // A file is not to blame for columns it lacks: new prices may well overtake a promotion.
      if isKnown, fields.isAbsent(fault.column) { continue }
      // Discontinued products often have no price.
      if fault == .priceNotPositive, !isActive { continue }
      fields.blame(fault.column, .product(fault))
    }
  }
}

extension Promotion {
  private typealias Column = ProductColumn

  fileprivate static func read(_ fields: inout RecordFields, _ product: Product?) -> Promotion? {
    let known = product.map(\.promotion)
    let before = fields.faults.count
    let price = fields.kept(Column.promotionPrice, known.map { $0?.price }) { $0.money(Column.promotionPrice) }
    let from = fields.kept(Column.promotionFrom, known.map { $0?.from }) { $0.moment(Column.promotionFrom) }
    let until = fields.kept(Column.promotionUntil, known.map { $0?.until }) { $0.moment(Column.promotionUntil) }
    guard let price else {
      // Without a price, the times of a promotion mean nothing; those of a known one are dropped with it.
      let isStated = from != nil && !fields.isAbsent(Column.promotionFrom)
      if isStated || until != nil && !fields.isAbsent(Column.promotionUntil), fields.faults.count == before {
        fields.blame(Column.promotionPrice, .entry(.empty))
      }
      return nil
    }
    return Promotion(price: price, from: from, until: until)
  }
}

extension ProductFault {
  fileprivate var column: ProductColumn {
    switch self {
    case .emptyName: .name
    case .priceNotPositive: .price
    case .stockNegative: .amount
    case .weightNotPositive: .weight
    case .quantityStepNotPositive: .quantityStep
    case .quantityPerPackageNotPositive: .quantityPerPackage
    case .tierPriceNotPositive, .tierLimitNotPositive, .tierRepeated: .prices
    case .promotionPriceNotPositive, .promotionNotBelowPrice: .promotionPrice
    case .promotionEndsBeforeItBegins: .promotionUntil
    }
  }
}

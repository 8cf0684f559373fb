import Commerce

extension RecordKind where Record == Product {
  /// Products: `{"products": [ … ]}` in JSON (API document I1, I2).
  ///
  /// `number` and `last` number a sending and are passed over. Without a `status` column a product is active; without
  /// `stock_at` its stock is as old as the import.
  public static var products: RecordKind {
    RecordKind(
      ProductColumn.self, ignored: ["number", "last"], container: "products", aliases: ["produtos"],
      read: Product.read, cells: \.cells, json: \.json)
  }
}

extension Product {
  private typealias Column = ProductColumn

  fileprivate static func read(_ fields: inout RecordFields) -> Product? {
    let ean = fields.requiredValue(Column.ean) { text throws(EntryFault) in try GTIN(text) }
    fields.key = ean.map { UInt128(packing: $0.digits) }
    let name = fields.requiredText(Column.name)
    let price = fields.requiredMoney(Column.price)
    let stock = fields.requiredQuantity(Column.amount)
    let isActive = fields.isAbsent(Column.status) ? true : fields.requiredFlag(Column.status)
    let tiers = fields.tiers(Column.prices)
    let ncm = fields.value(Column.ncm) { text throws(EntryFault) in try NCM(text) }
    let weight = fields.wholeNumber(Column.weight)
    let step = fields.quantity(Column.quantityStep)
    let perPackage = fields.quantity(Column.quantityPerPackage)
    let promotion = Promotion.read(&fields)
    let stockAt = fields.momentOfFinding(Column.stockAt)
    let brand = fields.text(Column.brand)
    let category = fields.text(Column.category)
    let description = fields.text(Column.description)
    let internalCode = fields.text(Column.internalCode)
    guard let ean, let price, let stock, let isActive, fields.faults.isEmpty else { return nil }
    // Programs without a notion of weight, step or package write 0 for "none".
    let product = Product(
      ean: ean, name: name, description: description, brand: brand, category: category, ncm: ncm,
      weight: weight == 0 ? nil : weight, price: price, tiers: tiers, promotion: promotion, stock: stock,
      stockAt: stockAt, quantityStep: step == .zero ? nil : step,
      quantityPerPackage: perPackage == .zero ? nil : perPackage, internalCode: internalCode, isActive: isActive)
    product.blame(&fields)
    return fields.faults.isEmpty ? product : nil
  }

  private func blame(_ fields: inout RecordFields) {
    for fault in faults {
      // What is no longer sold often has no price either.
      if fault == .priceNotPositive, !isActive { continue }
      fields.blame(fault.column, .product(fault))
    }
  }
}

extension Promotion {
  private typealias Column = ProductColumn

  fileprivate static func read(_ fields: inout RecordFields) -> Promotion? {
    let before = fields.faults.count
    let price = fields.money(Column.promotionPrice)
    let from = fields.moment(Column.promotionFrom)
    let until = fields.moment(Column.promotionUntil)
    guard let price else {
      // Without a price its time means nothing.
      if from != nil || until != nil, fields.faults.count == before {
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

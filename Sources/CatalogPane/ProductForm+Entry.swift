import Commerce
import ConsoleKit
import Texts

extension ProductForm {
  /// Why what stands in a field cannot be taken; `nil` if it can.
  func fault(at place: Int, on now: Timestamp) -> Phrase? {
    guard purpose != .new else { return faultOfNew(at: place, on: now) }
    guard !isUntouched(place) else { return nil }
    let text = fields.text(at: place).trimmed
    if purpose == .promotion, place > 0 {
      return text.isEmpty || CivilDay(typed: text) != nil ? nil : .catalog(.notADay)
    }
    do throws(EntryFault) {
      try check(text, at: place, on: now)
      return nil
    } catch {
      return .entryFault(error)
    }
  }

  private func check(_ text: String, at place: Int, on now: Timestamp) throws(EntryFault) {
    switch (purpose, place) {
    case (.percent, 0): _ = try PriceChange(typed: text)
    case (.price, 0), (.tier, 2): _ = try Money(typed: text)
    case (.stock, 0), (.tier, 0): _ = try Quantity(entry: text)
    case (.tier, 1):
      if text.isEmpty { throw .empty }
      if let wrong = text.first(where: { !($0.isASCII && $0.isNumber) }) { throw .wrongCharacter(wrong) }
    // Without a price there is no promotion.
    case (.promotion, 0): if !text.isEmpty { _ = try Money(typed: text) }
    case (.field(let field), 0):
      guard var trial = records?.first?.value else { return }
      try field.set(text, in: &trial, at: now)
    default: break
    }
  }

  /// A product with what the form says.
  func applied(to product: Product, at now: Timestamp) throws(EntryFault) -> Product {
    var after = product
    let text = fields.text(at: 0).trimmed
    switch purpose {
    case .percent:
      return product.repriced(by: try change)
    case .price:
      after.price = try Money(typed: text)
    case .stock:
      after.stock = try Quantity(entry: text)
      after.stockAt = now
    case .activity(let isActive):
      after.isActive = isActive
    case .field(.stock) where isUntouched(0):
      // Counted anew, and found to be right.
      after.stockAt = now
    case .field where isUntouched(0):
      break
    case .field(let field):
      try field.set(text, in: &after, at: now)
    case .tier(let place):
      try setTier(place, of: &after)
    case .promotion:
      after.promotion = try promotion(after: after.promotion)
    case .new:
      return try newProduct(at: now)
    }
    return after
  }

  private func setTier(_ place: Int?, of product: inout Product) throws(EntryFault) {
    let known = place.flatMap { product.tiers.indices.contains($0) ? $0 : nil }
    var tier = known.map { product.tiers[$0] } ?? PriceTier(price: .zero)
    func isTyped(_ field: Int) -> Bool { known == nil || !isUntouched(field) }
    if isTyped(0) { tier.lowerLimit = try Quantity(entry: fields.text(at: 0).trimmed) }
    if isTyped(1) { tier.userGroup = fields.text(at: 1).trimmed }
    if isTyped(2) { tier.price = try Money(typed: fields.text(at: 2)) }
    if let known { product.tiers[known] = tier } else { product.tiers.append(tier) }
    product.tiers.sort { ($0.userGroup, $0.lowerLimit) < ($1.userGroup, $1.lowerLimit) }
  }

  /// What prices are made round to, in centavos.
  static let roundingSteps: [Int64] = [1, 5, 10, 100]

  /// The percentage with the rounding that is chosen.
  var change: PriceChange {
    get throws(EntryFault) {
      let step = fields.selection(at: 1).map { Self.roundingSteps[$0] } ?? 1
      return try PriceChange(typed: fields.text(at: 0), step: step)
    }
  }

  /// Counts the promotions that the typed price overtakes. There may be thousands of them: they are gone through once for a
  /// text, not for each screen.
  mutating func countOvertaken() {
    concerns.overtaken = 0
    switch purpose {
    case .percent:
      guard let change = try? change else { return }
      countOvertaken { change.apply(to: $0.price) }
    case .price:
      guard let price = try? Money(typed: fields.text(at: 0).trimmed) else { return }
      countOvertaken { _ in price }
    default: break
    }
  }

  private mutating func countOvertaken(by price: (Product) -> Money) {
    concerns.overtaken = concerns.promoted.count { product in
      product.promotion.map { !$0.lowers(price(product)) } ?? false
    }
  }

  /// An end in the middle of a day, as an import may bring it, is not moved to midnight by a change of the price.
  private func promotion(after old: Promotion?) throws(EntryFault) -> Promotion? {
    let price = fields.text(at: 0).trimmed
    guard !price.isEmpty else { return nil }
    var promotion = old ?? Promotion(price: .zero)
    if !isUntouched(0) { promotion.price = try Money(typed: price) }
    if !isUntouched(1) { promotion.from = CivilDay(typed: fields.text(at: 1).trimmed)?.start }
    if !isUntouched(2) { promotion.until = CivilDay(typed: fields.text(at: 2).trimmed)?.end }
    return promotion
  }

  /// The field that a fault of the whole product is shown at.
  func place(of fault: ProductFault) -> Int {
    switch fault {
    case .tierPriceNotPositive: purpose.isTier ? 2 : 0
    case .promotionEndsBeforeItBegins: purpose == .promotion ? 2 : 0
    default: 0
    }
  }
}

extension ProductForm.Purpose {
  var isTier: Bool { if case .tier = self { true } else { false } }
}

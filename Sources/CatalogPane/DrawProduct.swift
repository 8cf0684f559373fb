import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Catalog> {
  func draw(_ product: ProductPage, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let known = record(of: product)
    let remark = known.map { state(of: $0).text } ?? .empty
    let title = SafeText(product.code.digits) + (known.map { "  " + SafeText(wanted($0).name) } ?? .empty)
    let rect = drawSheet(
      title.truncated(to: max(14, layout.body.width - remark.width - 4), ellipsis: session.lineStyle.ellipsis), remark,
      into: &surface, layout)
    guard let record = known, let document = document(of: product) else {
      let text =
        product.isMissing ? texts(.catalog(.missing)) : product.failure.map { texts(.failed($0)) } ?? texts(.loading)
      for (line, part) in text.wrapped(to: max(10, rect.width - 4)).enumerated() {
        surface.write(part, x: rect.x + 2, y: rect.y + 1 + line, product.loading == nil ? .caution : .faint)
      }
      return nil
    }
    var cursor: Point?
    for line in 0..<min(rect.height, max(0, document.count - product.top)) {
      let index = product.top + line
      let row = rect.row(line)
      if index == product.row {
        surface.write(SafeText(session.lineStyle.pointer), x: row.x, y: row.y, .cursor)
        cursor = Point(x: row.x, y: row.y)
      }
      draw(Viewer.Line(segments(of: document.rows[index], record)), into: &surface, in: row.cutLeft(2).1)
    }
    return cursor
  }

  // MARK: Rows

  private func segments(of row: ProductDocument.Row, _ record: SyncedRecord<Product>) -> [StyledText] {
    let product = wanted(record)
    switch row {
    case .field(let field): return segments(of: field, product, before: record.isStored ? record.value : nil)
    case .tiersHeading: return heading(.catalog(.tiersHeading), product.tiers != record.value.tiers)
    case .noTiers: return [StyledText("  " + texts(.catalog(.noTiers)), .faint)]
    case .tier(let index):
      let tier = product.tiers[index]
      let isNew = !record.value.tiers.contains(tier)
      let words = texts(.catalog(.tier(from: texts.quantity(tier.lowerLimit).string, group: tier.userGroup)))
      return [
        StyledText("  " + words.padded(to: labelWidth + 12)),
        StyledText(texts.money(tier.price).padded(to: 12, alignment: .trailing), isNew ? .after : .text),
      ]
    case .promotionHeading: return heading(.catalog(.promotionHeading), product.promotion != record.value.promotion)
    case .noPromotion: return [StyledText("  " + texts(.catalog(.noPromotion)), .faint)]
    case .promotion:
      guard let promotion = product.promotion else { return [] }
      let isNew = promotion != record.value.promotion
      return [
        StyledText("  " + texts.money(promotion.price) + "  ", isNew ? .after : .text),
        StyledText(days(of: promotion), .faint),
      ]
    case .fault(let fault): return [StyledText("! " + texts(.catalog(.fault(fault))), .caution)]
    case .sendHeading: return [StyledText(texts(.catalog(.sendHeading)), .heading)]
    case .sendState:
      return [
        StyledText("  "), StyledText(texts(.catalog(.state(record.state))), state(of: record).role),
        StyledText(record.state.isRefused ? "  " + texts(.catalog(.refusalHint)) : .empty, .faint),
      ]
    case .reason(let text): return [StyledText("  " + text, .danger)]
    case .changedAt:
      return [StyledText("  " + texts(.catalog(.changedAt(texts.dateTime(record.changedAt).string))), .faint)]
    case .acceptedAt:
      return [
        StyledText(
          "  " + texts(.catalog(.acceptedAt(record.acceptedAt.map { texts.dateTime($0).string } ?? ""))), .faint)
      ]
    }
  }

  private var labelWidth: Int { size.width < 60 ? 14 : 22 }

  /// A field with its label; a staged one as before → after, of a new product as what it is to be.
  private func segments(of field: ProductField, _ product: Product, before: Product?) -> [StyledText] {
    var segments = [StyledText(texts(.catalog(.field(field))).padded(to: labelWidth) + " ", .faint)]
    if let before, field.differs(product, before) {
      segments.append(StyledText(text(of: field, before) + " → ", .before))
      segments.append(StyledText(text(of: field, product), .after))
    } else if before == nil {
      segments.append(StyledText(text(of: field, product), .after))
    } else {
      segments.append(StyledText(text(of: field, product)))
    }
    return segments
  }

  private func heading(_ phrase: Phrase, _ isChanged: Bool) -> [StyledText] {
    [StyledText(texts(phrase), .heading), StyledText(isChanged ? "  " + texts(.stagedWord) : .empty, .before)]
  }

  /// The value of a field as it is shown.
  func text(of field: ProductField, _ product: Product) -> SafeText {
    func shown(_ text: String) -> SafeText { text.isEmpty ? "—" : SafeText(text) }
    switch field {
    case .name: return shown(product.name)
    case .brand: return shown(product.brand)
    case .category: return shown(product.category)
    case .description: return shown(product.description)
    case .internalCode: return shown(product.internalCode)
    case .ncm: return shown(product.ncm?.digits ?? "")
    case .price: return texts.money(product.price)
    case .stock: return texts.quantity(product.stock)
    case .stockAt:
      guard let at = product.stockAt else { return "?" }
      return texts.dateTime(at) + " (" + texts.age(of: at, at: now) + ")"
    case .isActive: return texts(product.isActive ? .yes : .no)
    case .weight: return product.weight.map { texts(.catalog(.grams(texts.count(Int($0)).string))) } ?? "—"
    case .quantityStep: return product.quantityStep.map(texts.quantity) ?? "—"
    case .quantityPerPackage: return product.quantityPerPackage.map(texts.quantity) ?? "—"
    }
  }

  /// What is copied of an open product: the value under the cursor, else its code.
  func textToCopy(of product: ProductPage) -> String {
    guard let record = record(of: product), case .field(let field)? = productRow else { return product.code.digits }
    return text(of: field, wanted(record)).string
  }
}

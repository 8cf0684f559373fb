import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Catalog> {
  func draw(_ form: ProductForm, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    guard form.purpose != .new else { return drawNewProduct(form, into: &surface, layout) }
    // A form about a field of an open product lies over that product.
    if let product = layers.pageBeneath?.product { _ = draw(product, into: &surface, layout) }
    let width = min(76, layout.body.width - 4)
    let inner = drawBox(
      title(of: form), remarks(on: form),
      content: Size(width: width, height: form.fields.height(width: width)), into: &surface, layout)
    return form.fields.draw(into: &surface, in: inner, style: session.lineStyle)
  }

  private func drawNewProduct(
    _ form: ProductForm, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let rect = drawSheet(title(of: form), texts(.catalog(.newRemark)), into: &surface, layout)
    return form.fields.draw(into: &surface, in: rect, style: session.lineStyle)
  }

  private func title(of form: ProductForm) -> SafeText {
    switch form.purpose {
    case .percent: texts(.catalog(.percentTitle))
    case .price: texts(.catalog(.field(.price)))
    case .stock: texts(.catalog(.field(.stock)))
    case .activity: texts(.catalog(.field(.isActive)))
    case .field(let field): texts(.catalog(.field(field)))
    case .tier: texts(.catalog(.tierTitle))
    case .promotion: texts(.catalog(.promotionHeading))
    case .new: texts(.catalog(.newTitle))
    }
  }

  /// Of what it speaks, the rule, what it would do to the first products, and what to mind.
  private func remarks(on form: ProductForm) -> [StyledText] {
    // Where there is little room the fields with what is wrong about them are worth more than the rest.
    let isSmall = size.height < 16
    var subject = subject(of: form)
    if isSmall { subject = subject.truncated(to: size.width - 4, ellipsis: session.lineStyle.ellipsis) }
    var lines = [StyledText(subject, .heading)]
    guard let records = form.records else { return lines + [StyledText(texts(.loading), .faint)] }
    switch form.purpose {
    case .percent, .price:
      let warnings = warnings(about: form, records.count)
      guard !isSmall else { return lines + (warnings + examples(of: form, records)).prefix(1) }
      if form.purpose == .percent { lines.append(StyledText(texts(.catalog(.roundingRule)), .faint)) }
      lines += examples(of: form, records) + warnings
    case .stock, .field(.stock): lines.append(StyledText(texts(.catalog(.stockNote)), .faint))
    case .promotion where !isSmall: lines.append(StyledText(texts(.catalog(.promotionNote)), .faint))
    case .activity, .field, .tier, .promotion, .new: break
    }
    return lines
  }

  private func subject(of form: ProductForm) -> SafeText {
    guard form.targets.count == 1, let product = form.records?.first?.value else { return subject(of: form.targets) }
    return SafeText(product.ean.digits) + "  " + SafeText(product.name)
  }

  private func examples(of form: ProductForm, _ records: [SyncedRecord<Product>]) -> [StyledText] {
    records.prefix(3).compactMap { record in
      let product = wanted(record)
      guard let after = try? form.applied(to: product, at: now) else { return nil }
      var line =
        SafeText(product.name).truncated(to: 28, ellipsis: session.lineStyle.ellipsis) + "  "
        + texts.money(product.price) + " → " + texts.money(after.price)
      // Where rounding changed it, the unrounded price is told, too.
      if case .percent = form.purpose, let exact = try? form.change.exact(of: product.price), exact != after.price {
        line += "  (" + texts.money(exact) + ")"
      }
      return StyledText(line, .after)
    }
  }

  private func warnings(about form: ProductForm, _ count: Int) -> [StyledText] {
    var lines: [StyledText] = []
    let concerns = form.concerns
    if concerns.raisedToday > 0, raises(form) {
      lines.append(StyledText(texts(.catalog(.raisedToday(concerns.raisedToday, of: count))), .danger))
    }
    if concerns.withTiers > 0 {
      let phrase: CatalogPhrase =
        form.purpose == .percent ? .tiersToo(concerns.withTiers) : .tiersStay(concerns.withTiers)
      lines.append(StyledText(texts(.catalog(phrase)), .caution))
    }
    if concerns.overtaken > 0 {
      lines.append(StyledText(texts(.catalog(.promotionsOvertaken(concerns.overtaken))), .caution))
    }
    return lines
  }

  private func raises(_ form: ProductForm) -> Bool {
    guard form.purpose == .percent, let change = try? form.change else { return true }
    return change.hundredths > 0
  }
}

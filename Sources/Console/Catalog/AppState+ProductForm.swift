import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  // MARK: Fields

  func fields(for field: ProductField, of product: Product) -> [Form.Field] {
    [self.field(.catalog(.field(field)), typed(field, of: product))]
  }

  /// Least quantity, profile and price of a tier.
  func fields(for tier: PriceTier?) -> [Form.Field] {
    [
      field(.catalog(.tierFrom), (tier?.lowerLimit ?? Quantity(1)).entryText(decimalComma: comma)),
      field(.catalog(.tierGroup), tier?.userGroup ?? "0", note: .catalog(.tierGroupNote)),
      field(.catalog(.tierPrice), tier.map { $0.price.entryText(decimalComma: comma) } ?? ""),
    ]
  }

  /// Price, first and last day of a promotion.
  func fields(for promotion: Promotion?) -> [Form.Field] {
    [
      field(.catalog(.promotionPrice), promotion.map { $0.price.entryText(decimalComma: comma) } ?? ""),
      field(.catalog(.promotionFrom), promotion?.from.map { texts.day($0).string } ?? "", note: .catalog(.dayNote)),
      field(.catalog(.promotionUntil), promotion?.until.map { texts.lastDay(before: $0).string } ?? ""),
    ]
  }

  private func field(_ label: Phrase, _ text: String, note: Phrase? = nil) -> Form.Field {
    Form.Field(
      label: texts(label), content: .text(TextField(text, preselected: true)), note: note.map { texts($0) } ?? .empty)
  }

  /// What prices are made round to, in centavos.
  static let roundingSteps: [Int64] = [1, 5, 10, 100]

  private var percentFields: [Form.Field] {
    let options = Self.roundingSteps.map { step in
      let text = Money(centavos: step).text(decimalComma: comma)
      return ChoiceField.Option("R$ " + SafeText(text), words: [text])
    }
    return [
      field(.catalog(.percentLabel), "", note: .catalog(.percentNote)),
      Form.Field(
        label: texts(.catalog(.roundingLabel)), content: .choice(ChoiceField(options: options, selection: 0)),
        note: texts(.catalog(.roundingNote))),
    ]
  }

  /// The value of a field as it is typed.
  private func typed(_ field: ProductField, of product: Product) -> String {
    switch field {
    case .name: product.name
    case .brand: product.brand
    case .category: product.category
    case .description: product.description
    case .internalCode: product.internalCode
    case .ncm: product.ncm?.digits ?? ""
    case .price: product.price.entryText(decimalComma: comma)
    case .stock: product.stock.entryText(decimalComma: comma)
    case .weight: product.weight.map { String($0) } ?? ""
    case .quantityStep: product.quantityStep?.entryText(decimalComma: comma) ?? ""
    case .quantityPerPackage: product.quantityPerPackage?.entryText(decimalComma: comma) ?? ""
    case .stockAt, .isActive: ""
    }
  }

  // MARK: Several products

  /// Begins a change of one or many products; what the local copy knows of them is read meanwhile.
  mutating func begin(_ change: CatalogChange, of targets: [GTIN]) -> [Effect] {
    switch change {
    case .fields: return targets.first.map { openSheet(of: $0) } ?? []
    case .percent: return openForm(.percent, of: targets, fields: percentFields)
    case .price: return openForm(.price, of: targets, fields: [field(.catalog(.field(.price)), "")])
    case .stock: return openForm(.stock, of: targets, fields: [field(.catalog(.field(.stock)), "")])
    case .activate, .deactivate:
      // Nothing is to be typed: the change is staged when the products are read.
      return openForm(.activity(change == .activate), of: targets, fields: [])
    }
  }

  private mutating func openForm(
    _ purpose: ProductForm.Purpose, of targets: [GTIN], fields: [Form.Field]
  ) -> [Effect] {
    let token = newToken()
    begin(token, .catalog(.gathering(targets.count)), quiet: 300)
    push(.catalog(.form(ProductForm(purpose, targets: targets, loading: token, fields: fields))))
    return [.catalog(.gather(token, targets))]
  }

  mutating func receiveGathered(_ token: LoadToken, _ result: Result<[SyncedRecord<Product>], DeskError>) {
    end(token)
    let place = overlays.lastIndex { overlay in
      if case .catalog(.form(let form)) = overlay { form.loading == token } else { false }
    }
    guard let place, case .catalog(.form(var form)) = overlays[place] else { return }
    form.loading = nil
    switch result {
    case .failure(let error):
      overlays.remove(at: place)
      report(error)
    case .success(let records):
      form.records = records
      form.concerns = concerns(about: records)
      form.countOvertaken()
      overlays[place] = .catalog(.form(form))
      guard case .activity = form.purpose else { return }
      overlays.remove(at: place)
      stage(form, records)
    }
  }

  /// What to mind before the prices of products are changed.
  func concerns(about records: [SyncedRecord<Product>]) -> ProductForm.Concerns {
    var concerns = ProductForm.Concerns()
    let today = CivilDay(now).start
    for record in records {
      let product = wanted(record)
      // What is staged and not sent yet has been raised by somebody today, too.
      let isRaised = product.price > record.value.price || record.raisedAt.map { $0 >= today } ?? false
      if isRaised { concerns.raisedToday += 1 }
      if !product.tiers.isEmpty { concerns.withTiers += 1 }
      if product.promotion != nil { concerns.promoted.append(product) }
    }
    return concerns
  }

  // MARK: Enter

  mutating func complete(_ overlay: CatalogOverlay) -> [Effect] {
    guard case .form(var form) = overlay else { return [] }
    guard let records = form.records else {
      say(.catalog(.stillReading), .warning)
      return []
    }
    if let (place, fault) = firstFault(of: form, records) {
      form.fields.moveFocus(to: place)
      form.fields.fields[place].fault = texts(fault)
      overlays[overlays.count - 1] = .catalog(.form(form))
      return []
    }
    overlays.removeLast()
    stage(form, records)
    return []
  }

  private mutating func stage(_ form: ProductForm, _ records: [SyncedRecord<Product>]) {
    let changes = records.compactMap { record -> StagedProducts.Change? in
      let product = wanted(record)
      guard let after = try? form.applied(to: product, at: now), after != product else { return nil }
      return (after: after, before: record.isStored ? record.value : nil)
    }
    catalog.staged.put(changes)
    keepCatalogVisible()
    let missing = form.targets.count - records.count
    guard form.targets.count > 1 || changes.isEmpty || missing > 0 else { return }
    say(.catalog(.stagedChanges(changes.count, missing: missing)), missing > 0 ? .warning : .information)
  }

  /// The first field with which the form cannot be taken over, and why.
  private func firstFault(of form: ProductForm, _ records: [SyncedRecord<Product>]) -> (Int, Phrase)? {
    for place in form.fields.fields.indices {
      if let fault = form.fault(at: place, on: now) { return (place, fault) }
    }
    for record in records {
      let product = wanted(record)
      guard let after = try? form.applied(to: product, at: now) else { continue }
      let faults = after.faults
      guard !faults.isEmpty else { continue }
      let known = product.faults
      // A promotion that a lower price overtakes is shown in the product, and does not stand in the way.
      let fault = faults.first { fault in
        !known.contains(fault) && (fault != .promotionNotBelowPrice || form.purpose == .promotion)
      }
      if let fault { return (form.place(of: fault), .catalog(.fault(fault))) }
    }
    return nil
  }
}

import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Forms about products that are known: their fields, the products they change, and what is staged by them.

extension ComponentReading<Catalog> {
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

  fileprivate func field(_ label: Phrase, _ text: String, note: Phrase? = nil) -> Form.Field {
    Form.Field(
      label: texts(label), content: .text(TextField(text, preselected: true)), note: note.map { texts($0) } ?? .empty)
  }

  fileprivate var percentFields: [Form.Field] {
    let options = ProductForm.roundingSteps.map { step in
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

  // MARK: What is in them

  /// What to mind before the prices of products are changed.
  fileprivate func concerns(about records: [SyncedRecord<Product>]) -> ProductForm.Concerns {
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

  /// The first field with which the form cannot be taken over, and why.
  fileprivate func firstFault(of form: ProductForm, _ records: [SyncedRecord<Product>]) -> (Int, Phrase)? {
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

extension Update<Catalog> {
  // MARK: Several products

  /// Begins a change of one or many products; what the local copy knows of them is read meanwhile.
  mutating func begin(_ change: CatalogChange, of targets: [GTIN]) {
    switch change {
    case .fields: if let code = targets.first { open(code) }
    case .percent: openForm(.percent, of: targets, fields: percentFields)
    case .price: openForm(.price, of: targets, fields: [field(.catalog(.field(.price)), "")])
    case .stock: openForm(.stock, of: targets, fields: [field(.catalog(.field(.stock)), "")])
    case .activate, .deactivate:
      // Nothing is to be typed: the change is staged when the products are read.
      openForm(.activity(change == .activate), of: targets, fields: [])
    }
  }

  private mutating func openForm(_ purpose: ProductForm.Purpose, of targets: [GTIN], fields: [Form.Field]) {
    let token = newToken()
    begin(token, .catalog(.gathering(targets.count)), isLocal: true)
    push(.form(ProductForm(purpose, targets: targets, loading: token, fields: fields)))
    ask(.gather(token, targets))
  }

  mutating func receiveGathered(_ token: LoadToken, _ result: Result<[SyncedRecord<Product>], DeskError>) {
    end(token)
    let view = self
    var filledIn: ProductForm?
    let wasAsked = layers.changePages { page in
      guard case .form(var form) = page, form.loading == token else { return page }
      form.loading = nil
      guard case .success(let records) = result else { return nil }
      form.records = records
      form.concerns = view.concerns(about: records)
      form.countOvertaken()
      guard case .activity = form.purpose else { return .form(form) }
      filledIn = form
      return nil
    }
    if let filledIn { stage(filledIn) }
    if case .failure(let error) = result, wasAsked { report(error) }
  }

  // MARK: Filling in

  /// What is typed about known products is counted; a new product is kept with every change.
  mutating func keepTyped(in filledIn: ProductForm) {
    guard filledIn.purpose == .new else {
      var form = filledIn
      form.countOvertaken()
      return layers.replaceTop(with: .form(form))
    }
    own.unfinished = filledIn.content
    if filledIn.fields.focus == ProductForm.codePlace { lookUpCode() }
  }

  /// Leaves the field that has the keyboard, which is checked, for another.
  mutating func leaveField(by step: Int) {
    guard case .form(var form)? = layers.page, !form.fields.fields.isEmpty else { return }
    let (left, count) = (form.fields.focus, form.fields.fields.count)
    let fault = form.fault(at: left, on: now)
    // An empty field is no fault yet: fields may be filled in in any order.
    let words = fault == .entryFault(.empty) ? nil : fault.map { texts($0) }
    form.fields.fields[left].fault = words
    form.fields.moveFocus(to: (left + step + count) % count)
    layers.replaceTop(with: .form(form))
    // Beside its field it may have been cut.
    if let words { tell(words) }
  }

  /// Enter: what the form says is staged; a new product is first filled in field by field.
  mutating func completeForm() {
    guard case .form(var form)? = layers.page else { return }
    if form.purpose == .new { return completeField(of: form) }
    guard let records = form.records else { return say(.catalog(.stillReading), .warning) }
    if let (place, fault) = firstFault(of: form, records) {
      form.fields.moveFocus(to: place)
      form.fields.fields[place].fault = texts(fault)
      return layers.replaceTop(with: .form(form))
    }
    layers.removeTop()
    stage(form)
  }

  private mutating func stage(_ form: ProductForm) {
    let records = form.records ?? []
    let changes = records.compactMap { record -> StagedProducts.Change? in
      let product = wanted(record)
      guard let after = try? form.applied(to: product, at: now), after != product else { return nil }
      return (after: after, before: record.isStored ? record.value : nil)
    }
    changeStaged { $0.put(changes) }
    let missing = form.targets.count - records.count
    guard form.targets.count > 1 || changes.isEmpty || missing > 0 else { return }
    say(.catalog(.stagedChanges(changes.count, missing: missing)), missing > 0 ? .warning : .information)
  }

  mutating func leaveForm() {
    guard case .form(let form)? = layers.page else { return }
    if form.purpose == .new { keepNewProduct(form) }
    layers.removeTop()
  }
}

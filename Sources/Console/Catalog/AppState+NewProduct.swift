import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// A product that the local copy does not have: filled in, checked as fields are left, staged as any other change.
extension AppState {
  /// The form of a new product that has the keyboard.
  private var newProductForm: ProductForm? {
    guard case .catalog(.form(let form))? = overlays.last, form.purpose == .new else { return nil }
    return form
  }

  var isFillingInProduct: Bool { newProductForm != nil }

  /// Opens the form. A form that was left half filled in is shown again.
  ///
  /// - Parameter code: of a product that was looked for and not found.
  mutating func openNewProduct(code: GTIN? = nil) -> [Effect] {
    var kept = catalog.unfinished
    if !kept.isEmpty { say(.catalog(.formContinued)) }
    if let code { kept[ProductForm.names[ProductForm.codePlace]] = code.digits }
    var form = ProductForm(newProduct: newProductFields(kept))
    let texts = form.texts
    if let empty = texts.firstIndex(of: ""), empty > 0 { form.fields.moveFocus(to: empty) }
    push(.catalog(.form(form)))
    return lookUpCode()
  }

  private func newProductFields(_ kept: NewProductForm) -> [Form.Field] {
    func field(_ place: Int, _ label: Phrase, note: Phrase?) -> Form.Field {
      Form.Field(
        label: texts(label),
        content: .text(TextField(kept[ProductForm.names[place]], preselected: true)),
        note: note.map { texts($0) } ?? .empty)
    }
    return [field(ProductForm.codePlace, .catalog(.column(.ean)), note: .catalog(.codeNote))]
      + ProductForm.newFields.enumerated().map { index, product in
        field(
          ProductForm.codePlace + 1 + index, .catalog(.field(product)),
          note: ProductForm.neededFields.contains(product) ? nil : .catalog(.optionalNote))
      }
  }

  // MARK: Keys

  /// Does what an action means in a form about products; `nil` leaves it to others.
  mutating func perform(_ id: ActionID, in form: ProductForm) -> [Effect]? {
    switch id {
    case .nextField, .down: return leaveField(by: 1)
    case .previousField, .up: return leaveField(by: -1)
    default: break
    }
    guard form.purpose == .new else { return nil }
    switch id {
    case .complete:
      if form.fields.focus == ProductForm.codePlace, let known = form.known { return openSheet(of: known.ean) }
      return form.fields.focus + 1 < form.fields.fields.count ? leaveField(by: 1) : stageNewProduct(form)
    case .sendForm: return stageNewProduct(form)
    case .discardForm: return emptyNewProduct()
    case .back: return leaveNewProduct(form)
    default: return nil
    }
  }

  /// Leaves the field that has the keyboard, which is checked, for another.
  private mutating func leaveField(by step: Int) -> [Effect] {
    guard case .catalog(.form(var form))? = overlays.last, !form.fields.fields.isEmpty else { return [] }
    let (left, count) = (form.fields.focus, form.fields.fields.count)
    let fault = form.fault(at: left, on: now)
    // An empty field is no fault yet: fields may be filled in in any order.
    let words = fault == .entryFault(.empty) ? nil : fault.map { texts($0) }
    form.fields.fields[left].fault = words
    form.fields.moveFocus(to: (left + step + count) % count)
    replaceTop(.catalog(.form(form)))
    // Beside its field it may have been cut.
    if let words { notice = Notice(text: words, kind: .warning) }
    return []
  }

  private mutating func emptyNewProduct() -> [Effect] {
    endLookUp()
    replaceTop(.catalog(.form(ProductForm(newProduct: newProductFields(NewProductForm())))))
    catalog.unfinished = NewProductForm()
    say(.catalog(.formEmptied))
    return []
  }

  private mutating func leaveNewProduct(_ form: ProductForm) -> [Effect] {
    endLookUp()
    overlays.removeLast()
    catalog.unfinished = form.content
    if !catalog.unfinished.isEmpty { say(.catalog(.formLeft)) }
    return []
  }

  // MARK: The code

  /// Looks whether the typed code is in the local copy or staged already; asked for with every change of it.
  mutating func lookUpCode() -> [Effect] {
    endLookUp()
    guard var form = newProductForm else { return [] }
    form.known = nil
    form.fields.fields[ProductForm.codePlace].warning = nil
    replaceTop(.catalog(.form(form)))
    guard let code = form.typedCode else { return [] }
    if let staged = catalog.staged[code], staged.isNew {
      pointOut(staged.after, at: overlays.count - 1)
      return []
    }
    let token = newToken()
    form.loading = token
    replaceTop(.catalog(.form(form)))
    begin(token, .catalog(.readingProduct(code)), quiet: 300)
    return [.catalog(.open(token, code))]
  }

  private mutating func endLookUp() {
    guard var form = newProductForm, let token = form.loading else { return }
    end(token)
    form.loading = nil
    replaceTop(.catalog(.form(form)))
  }

  /// Takes the answer for a typed code.
  ///
  /// - Returns: whether a form had asked.
  mutating func receiveCode(_ token: LoadToken, _ result: Result<SyncedRecord<Product>?, DeskError>) -> Bool {
    let place = overlays.lastIndex { overlay in
      if case .catalog(.form(let form)) = overlay { form.purpose == .new && form.loading == token } else { false }
    }
    guard let place, case .catalog(.form(var form)) = overlays[place] else { return false }
    end(token)
    form.loading = nil
    overlays[place] = .catalog(.form(form))
    switch result {
    case .success(let record?): pointOut(record.value, at: place)
    case .success(nil): break
    case .failure(let error): report(error)
    }
    return true
  }

  private mutating func pointOut(_ product: Product, at place: Int) {
    guard case .catalog(.form(var form)) = overlays[place] else { return }
    let phrase = Phrase.catalog(.codeKnown(product.name))
    form.known = product
    form.fields.fields[ProductForm.codePlace].warning = texts(phrase)
    overlays[place] = .catalog(.form(form))
    say(phrase, .warning)
  }

  // MARK: Staging

  /// Stages the product and shows it; with faults the first of them has the keyboard.
  private mutating func stageNewProduct(_ filledIn: ProductForm) -> [Effect] {
    var form = filledIn
    guard form.loading == nil else {
      say(.catalog(.stillReading), .warning)
      return []
    }
    var faulty: [Int] = []
    for place in form.fields.fields.indices {
      let fault = form.fault(at: place, on: now)
      form.fields.fields[place].fault = fault.map { texts($0) }
      if fault != nil { faulty.append(place) }
    }
    if let known = form.known {
      faulty.insert(ProductForm.codePlace, at: 0)
      say(.catalog(.codeKnown(known.name)), .warning)
    }
    guard faulty.isEmpty, let product = try? form.newProduct(at: now) else {
      form.fields.moveFocus(to: faulty.first ?? ProductForm.codePlace)
      replaceTop(.catalog(.form(form)))
      return []
    }
    overlays.removeLast()
    catalog.unfinished = NewProductForm()
    catalog.staged.put(product, over: nil)
    showNewProduct(product.ean)
    say(.catalog(.newStaged(product.ean)), .success)
    return []
  }

  /// Where the product was looked for in vain, its sheet is open already.
  private mutating func showNewProduct(_ code: GTIN) {
    if case .catalog(.product(let sheet))? = overlays.last, sheet.code == code { return settleSheets() }
    var sheet = ProductSheet(code: code)
    sheet.isMissing = true
    sheet.row = ProductField.allCases.firstIndex(of: .price) ?? 0
    push(.catalog(.product(sheet)))
    settleSheets()
  }
}

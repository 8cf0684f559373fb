import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// A product that the local copy does not have: filled in, checked as fields are left, staged as any other change. What is typed is
// kept with every change, and continued after a crash.

extension ComponentReading<Catalog> {
  /// The form of a new product that has the keyboard.
  fileprivate var newProductForm: ProductForm? {
    guard case .form(let form)? = layers.page, form.purpose == .new else { return nil }
    return form
  }

  var availabilityOfNewProduct: Availability { newProductForm == nil ? .hidden : writeLock ?? .enabled }

  fileprivate func newProductFields(_ kept: NewProductForm) -> [Form.Field] {
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
}

extension Update<Catalog> {
  /// Opens the form. A form that was left half filled in is shown again.
  ///
  /// - Parameter code: of a product that was looked for and not found.
  mutating func openNewProduct(code: GTIN? = nil) {
    var kept = own.unfinished
    if !kept.isEmpty { say(.catalog(.formContinued)) }
    if let code { kept[ProductForm.names[ProductForm.codePlace]] = code.digits }
    var form = ProductForm(newProduct: newProductFields(kept))
    if let empty = form.texts.firstIndex(of: ""), empty > 0 { form.fields.moveFocus(to: empty) }
    push(.form(form))
    lookUpCode()
  }

  /// Takes what was left half filled in before the program was started; what has been typed since goes over it.
  mutating func receiveNewProduct(_ stored: NewProductForm) {
    own.restore(stored)
    let unfinished = own.unfinished
    layers.changePages { page in
      guard case .form(var form) = page, form.purpose == .new else { return page }
      form.fillIn(unfinished)
      return .form(form)
    }
    lookUpCode()
  }

  // MARK: Filling in

  /// Enter in a field: on to the next one, and from the last the product is staged; a code that is known opens its product.
  mutating func completeField(of form: ProductForm) {
    if form.fields.focus == ProductForm.codePlace, let known = form.known { return open(known.ean) }
    if form.fields.focus + 1 < form.fields.fields.count { leaveField(by: 1) } else { stageNewProduct() }
  }

  mutating func emptyNewProduct() {
    endLookUp()
    layers.replaceTop(with: .form(ProductForm(newProduct: newProductFields(NewProductForm()))))
    own.unfinished = NewProductForm()
    say(.catalog(.formEmptied))
  }

  /// The form is left: it is continued when it is opened again.
  mutating func keepNewProduct(_ form: ProductForm) {
    endLookUp()
    own.unfinished = form.content
    if !own.unfinished.isEmpty { say(.catalog(.formLeft)) }
  }

  // MARK: The code

  /// Looks whether the typed code is in the local copy or staged already; asked for with every change of it.
  mutating func lookUpCode() {
    endLookUp()
    guard var form = newProductForm else { return }
    form.point(to: nil, texts)
    defer { layers.replaceTop(with: .form(form)) }
    guard let code = form.typedCode else { return }
    if let staged = own.staged[code], staged.isNew {
      form.point(to: staged.after, texts)
      return say(.catalog(.codeKnown(staged.after.name)), .warning)
    }
    let token = newToken()
    form.loading = token
    begin(token, .catalog(.readingProduct(code)), isLocal: true)
    ask(.open(token, code))
  }

  private mutating func endLookUp() {
    guard var form = newProductForm, let token = form.loading else { return }
    end(token)
    form.loading = nil
    layers.replaceTop(with: .form(form))
  }

  /// Takes the answer for a typed code.
  ///
  /// - Returns: whether a form had asked.
  mutating func receiveCode(_ token: LoadToken, _ result: Result<SyncedRecord<Product>?, DeskError>) -> Bool {
    let texts = texts
    let known = try? result.get()?.value
    let wasAsked = layers.changePages { page in
      guard case .form(var form) = page, form.purpose == .new, form.loading == token else { return page }
      form.loading = nil
      form.point(to: known, texts)
      return .form(form)
    }
    guard wasAsked else { return false }
    end(token)
    if let known { say(.catalog(.codeKnown(known.name)), .warning) }
    if case .failure(let error) = result { report(error) }
    return true
  }

  // MARK: Staging

  /// Stages the product and shows it; with faults the first of them has the keyboard.
  mutating func stageNewProduct() {
    guard var form = newProductForm else { return }
    guard form.loading == nil else { return say(.catalog(.stillReading), .warning) }
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
      return layers.replaceTop(with: .form(form))
    }
    layers.removeTop()
    own.unfinished = NewProductForm()
    own.staged.put(product, over: nil)
    showNew(product.ean)
    say(.catalog(.newStaged(product.ean)), .success)
  }
}

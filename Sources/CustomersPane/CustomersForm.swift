import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// The form of a new customer: opened from its draft, kept with every change, checked as fields are left.

extension ComponentReading<Customers> {
  /// The form that has the keyboard.
  var form: Form? { layers.page?.form }

  var availabilityOfValues: Availability {
    guard let form else { return .hidden }
    return form.hasChoice ? .enabled : .disabled(.customers(.noChoices))
  }

  var availabilityOfSendingForm: Availability {
    guard form != nil else { return .hidden }
    return writeLock ?? (layers.page?.isBeingSent == true ? .disabled(.customers(.formIsBeingSent)) : .enabled)
  }

  fileprivate func formState(of content: CustomerForm) -> CustomerFormState {
    let fields = CustomerFormState.fields.map { field -> Form.Field in
      Form.Field(
        label: texts(.customers(.field(field))), content: formContent(of: field, content[field]),
        note: CustomersPhrase.hint(for: field).map { texts(.customers($0)) } ?? .empty,
        isBlurred: session.hidesPersonalData && field.isPersonal)
    }
    var state = CustomerFormState(form: Form(fields: fields), kept: content)
    for field in CustomerFormState.fields where !content[field].isEmpty { state.check(field, texts) }
    // The first field that has still to be filled in is where the work goes on.
    if let empty = CustomerFormState.fields.first(where: { content[$0].isEmpty }), !content.isEmpty {
      state.moveFocus(to: empty)
    }
    return state
  }

  private func formContent(of field: CustomerField, _ text: String) -> Form.Field.Content {
    guard let choices = field.choices else { return .text(TextField(text)) }
    let options = choices.enumerated().map { index, choice in
      let name = texts.value(of: field, at: index)
      return ChoiceField.Option(
        SafeText(choice.code).padded(to: 2) + " " + name,
        words: [choice.code, choice.name, name.string].map { FoldedText.plain($0) })
    }
    return .choice(ChoiceField(options: options, selection: field.choice(named: text)))
  }

  /// What a customer is called on the screen: its trade name, else its document.
  func name(of customer: Customer) -> SafeText {
    let name = [customer.tradeName, customer.company].first { !$0.isEmpty }
    return personal(name ?? customer.document.formatted).text
  }
}

extension Update<Customers> {
  /// Reads the operator's draft; the form is opened with it.
  mutating func openForm() {
    let token = newToken()
    own.opening = token
    begin(token, .customers(.readingForm), isLocal: true)
    ask(.loadForm(token))
  }

  mutating func receiveForm(_ token: LoadToken, _ result: Result<CustomerForm?, DeskError>) {
    end(token)
    guard own.opening == token else { return }
    own.opening = nil
    // What has come on top meanwhile goes first: the key can be pressed again.
    guard layers.isEmpty, pane == .customers else { return }
    switch result {
    case .failure(let error): report(error)
    case .success(let draft):
      let form = draft ?? CustomerForm()
      push(.form(formState(of: form)))
      // Keys meant for the list must not be typed into the form.
      awaitPaint()
      if !form.isEmpty { say(.customers(.formContinued)) }
      findDuplicates(of: form)
    }
  }

  /// Changes the form of the new customer, wherever it lies.
  mutating func changeForm(_ change: (inout CustomerFormState) -> Void) {
    layers.changePages { page in
      guard case .form(var state) = page else { return page }
      change(&state)
      return .form(state)
    }
  }

  // MARK: Filling in

  /// The draft of a new customer is kept with every change.
  mutating func keepTyped(in page: Customers.Page) {
    guard !page.isBeingSent else { return say(.customers(.formIsBeingSent), .warning) }
    guard case .form(var state) = page else { return }
    let content = state.content
    guard content != state.kept else { return }
    state.kept = content
    // What was wrong with it is judged again when it is left.
    state.setFault(nil, of: state.focusedField)
    layers.replaceTop(with: .form(state))
    ask(.keepForm(content))
  }

  /// Enter in a field: on to the next one, and from the last to the question.
  mutating func completeField() {
    guard let page = layers.page, let form = page.form else { return }
    if case .terms(let dialog) = page, dialog.isOfMany {
      // A limit that stands there already is seen again in the question.
      return dialog.nextOpenField.map { moveInForm(to: $0) } ?? sendForm()
    }
    if form.focus + 1 < form.fields.count { moveInForm(by: 1) } else { sendForm() }
  }

  mutating func moveInForm(by step: Int) {
    guard let form else { return }
    moveInForm(to: max(0, min(form.focus + step, form.fields.count - 1)))
  }

  /// Leaves the field that has the keyboard, which is checked, for another.
  private mutating func moveInForm(to field: Int) {
    guard var page = layers.page, var form = page.form else { return }
    let left = form.focus
    form.moveFocus(to: field)
    page.form = form
    layers.replaceTop(with: page)
    checkField(left)
  }

  /// Judges what stands in a field that was left. Beside its field a fault may have been cut, so it is said, too.
  private mutating func checkField(_ index: Int) {
    switch layers.page {
    case .form(var state):
      let field = CustomerFormState.fields[index]
      state.check(field, texts)
      layers.replaceTop(with: .form(state))
      if let fault = state.form.fields[index].fault { tell(fault) }
      if field == .document || field == .email { findDuplicates(of: state.content) }
    case .terms(var dialog):
      dialog.check(index, texts)
      layers.replaceTop(with: .terms(dialog))
      if let fault = dialog.form.fields[index].fault { tell(fault) }
    case .detail, .review, .run, nil: break
    }
  }

  // MARK: Values to choose from

  mutating func showValues() {
    guard let form, case .choice(let choice) = form.fields[form.focus].content else { return }
    openMenu(.values, count: choice.options.count, selected: choice.selection ?? 0)
  }

  mutating func chooseValue(_ index: Int) {
    guard var page = layers.page, var form = page.form, case .choice(var choice) = form.fields[form.focus].content
    else { return }
    choice.select(index)
    form.fields[form.focus].content = .choice(choice)
    page.form = form
    layers.replaceTop(with: page)
    keepTyped(in: page)
    moveInForm(by: 1)
  }

  // MARK: Duplicates

  private mutating func findDuplicates(of form: CustomerForm) {
    guard !form[.document].isEmpty || !form[.email].isEmpty else { return }
    let token = newToken()
    own.duplicateSearch = token
    own.duplicatesAskedAt = now
    ask(.findDuplicates(token, form))
  }

  mutating func receiveDuplicates(_ token: LoadToken, _ found: [SyncedRecord<Customer>]) {
    guard own.duplicateSearch == token else { return }
    own.duplicateSearch = nil
    let (view, askedAt) = (self, own.duplicatesAskedAt)
    changeForm { state in
      state.duplicates = found
      state.duplicatesAt = askedAt
      let document = try? DocumentNumber(state.content[.document])
      func warning(_ record: SyncedRecord<Customer>?) -> SafeText? {
        record.map { view.texts(.customers(.alreadyHere(view.name(of: $0.value).string))) }
      }
      state.setWarning(warning(found.first { $0.value.document == document }), of: .document)
      state.setWarning(warning(found.first { $0.value.document != document }), of: .email)
    }
  }

  // MARK: Leaving

  mutating func leaveForm() {
    guard let page = layers.page else { return }
    layers.removeTop()
    guard case .form(let state) = page else { return say(.nothingWasSent) }
    if !state.content.isEmpty { say(.customers(.formKept)) }
  }

  mutating func askToDiscardForm() {
    pose(.discardForm, [StyledText(texts(.customers(.discardQuestion)), .heading)])
  }

  mutating func discardForm() {
    layers.removePages { if case .form = $0 { true } else { false } }
    say(.customers(.formDiscarded))
    ask(.keepForm(CustomerForm()))
  }
}
